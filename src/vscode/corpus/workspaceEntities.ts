import * as vscode from 'vscode';
import { TYPE_WORDS, ENTITY_TYPES } from '../../core/entities/typeWords';
import type { EntityType } from '../../core/record';
import { fileNameOf } from '../../engine/index/fileName';
import type { NameLine, NamingDocument } from '../../engine/index/queries/names';
import { ICONS } from '../entities/entityItem';
import { inWords } from '../locale';
import { describe, treeItem } from '../say';
import type { CorpusIndex } from './corpusIndex';
import { dayOf, documentsWord } from './corpusItem';

/** Names and documents that one node shows at first. */
const PAGE = 200;

/** What the Entities view shows of the whole workspace (全库实体的节点). */
export type WorkspaceNode =
  | { scope: 'workspace'; kind: 'type'; type: EntityType; names: number; shown: number }
  | { scope: 'workspace'; kind: 'name'; type: EntityType; line: NameLine }
  | {
      scope: 'workspace';
      kind: 'namesake';
      type: EntityType;
      name: string;
      container: string;
      documents: NamingDocument[];
    }
  | { scope: 'workspace'; kind: 'document'; document: NamingDocument }
  | { scope: 'workspace'; kind: 'more'; of: WorkspaceNode & { kind: 'type' } };

/** Loads the nodes below one; the types at the top. */
export async function workspaceNodes(
  corpus: CorpusIndex,
  filter: string,
  node?: WorkspaceNode,
): Promise<WorkspaceNode[]> {
  if (!node) {
    const counts = new Map(
      (await corpus.query('nameCounts', { text: filter })).map(({ type, names }) => [type, names]),
    );
    return ENTITY_TYPES.filter((type) => counts.has(type)).map((type) => ({
      scope: 'workspace',
      kind: 'type',
      type,
      names: counts.get(type) ?? 0,
      shown: PAGE,
    }));
  }
  if (node.kind === 'type') {
    const { type, shown } = node;
    const lines = await corpus.query('names', { type, text: filter, limit: shown + 1 });
    const nodes = lines
      .slice(0, shown)
      .map((line): WorkspaceNode => ({ scope: 'workspace', kind: 'name', type, line }));
    if (lines.length > shown) nodes.push({ scope: 'workspace', kind: 'more', of: node });
    return nodes;
  }
  if (node.kind === 'name') {
    const { type, line } = node;
    const groups = await corpus.query('namingDocuments', { type, canonical: line.canonical, limit: PAGE });
    const [only] = groups;
    if (groups.length === 1 && only) return documentNodes(only.documents);
    return groups.map(({ container, documents }) => ({
      scope: 'workspace',
      kind: 'namesake',
      type,
      name: line.canonical,
      container,
      documents,
    }));
  }
  return node.kind === 'namesake' ? documentNodes(node.documents) : [];
}

function documentNodes(documents: readonly NamingDocument[]): WorkspaceNode[] {
  return documents.map((document) => ({ scope: 'workspace', kind: 'document', document }));
}

/** A node as VS Code shows it. */
export function workspaceItem(node: WorkspaceNode): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  switch (node.kind) {
    case 'type': {
      const item = treeItem(inWords(TYPE_WORDS[node.type]), Collapsed);
      item.id = `workspace ${node.type}`;
      item.iconPath = new vscode.ThemeIcon(ICONS[node.type]);
      describe(item, node.names.toLocaleString());
      return item;
    }
    case 'name': {
      const item = treeItem(node.line.canonical, Collapsed);
      item.id = `workspace ${node.type} ${node.line.canonical}`;
      item.contextValue =
        node.type === 'person' || node.type === 'organization' ? 'workspaceName' : 'workspaceOther';
      describe(item, inDocuments(node.line.documents, node.line.mentions));
      return item;
    }
    case 'namesake': {
      const item = treeItem(node.container || vscode.l10n.t('without a place'), Collapsed);
      item.contextValue = 'workspaceName';
      item.iconPath = new vscode.ThemeIcon('person');
      describe(item, documentsWord(node.documents.length));
      return item;
    }
    case 'document': {
      const { uri, title, published, start, end, mentions } = node.document;
      const item = treeItem(title || fileNameOf(uri), None);
      item.iconPath = new vscode.ThemeIcon('file-text');
      item.command = {
        command: 'govtext.openPlace',
        title: '',
        arguments: [vscode.Uri.parse(uri), start, end],
      };
      describe(item, [dayOf(published), `${mentions}×`].filter((part) => part !== '').join(' · '));
      return item;
    }
    case 'more': {
      const item = treeItem(vscode.l10n.t('More …'), None);
      item.command = { command: 'govtext.moreNames', title: '', arguments: [node] };
      return item;
    }
  }
}

function inDocuments(documents: number, mentions: number): string {
  return `${documentsWord(documents)} · ${mentions.toLocaleString()}×`;
}
