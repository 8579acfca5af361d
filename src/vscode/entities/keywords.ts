import type { Analyses } from '../analyses';
import type { EntityNode } from './entityTree';

/** How many keywords the view shows. */
const LIMIT = 30;

/** The keywords (关键词) of the kept text, each with the first place where it stands; none without a segmenter. */
export async function keywordNodes(analyses: Analyses, parent: EntityNode): Promise<EntityNode[]> {
  const { document, record } = parent.tree;
  const text = document.getText();
  const kept = text
    .split(/\r\n|\r|\n/)
    .filter((_line, index) => /^(?:title|body)$/.test(record.lines[index]?.role ?? ''))
    .join('\n');
  const keywords = await analyses.ask('keywords', { text: kept, limit: LIMIT });
  return keywords.map((keyword): EntityNode => ({
    tree: parent.tree,
    parent,
    id: `${parent.id}/${keyword.word}`,
    kind: 'keyword',
    keyword,
    at: text.indexOf(keyword.word),
  }));
}
