import * as vscode from 'vscode';
import type { DocumentsQuery } from '../../engine/index/queries/documents';
import type { CorpusIndex } from './corpusIndex';
import type { CorpusNode } from './corpusNode';

/** Files asked for at once. */
const PAGE = 5000;

/**
 * The files that a command of the Corpus view works on (所选文件): those of the nodes that are selected, groups with all their
 * files; what the view shows where nothing is. In the order of their names, each once.
 */
export async function chosenFiles(
  corpus: CorpusIndex,
  given?: CorpusNode,
  selection?: unknown,
): Promise<vscode.Uri[]> {
  const nodes = Array.isArray(selection) && selection.length > 0 ? (selection as CorpusNode[]) : [given];
  const uris = new Set<string>();
  for (const node of nodes) {
    if (node?.kind === 'file') uris.add(node.line.uri);
    else if (node?.kind === 'group') {
      const group = { by: node.by, key: node.key };
      for (const uri of await all(corpus, { ...node.within, group })) uris.add(uri);
    } else if (!node) for (const uri of await all(corpus, corpus.shown)) uris.add(uri);
  }
  return [...uris].sort().map((uri) => vscode.Uri.parse(uri));
}

async function all(corpus: CorpusIndex, query: DocumentsQuery): Promise<string[]> {
  const uris: string[] = [];
  for (;;) {
    const lines = await corpus.query('documents', {
      ...query,
      order: 'uri',
      offset: uris.length,
      limit: PAGE,
    });
    for (const { uri } of lines) uris.push(uri);
    if (lines.length < PAGE) return uris;
  }
}
