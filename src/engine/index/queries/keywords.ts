import { KeyWords, type KeyWord } from '../../../core/corpus/keyWords';
import type { Database } from '../database';
import { countWords, readWords } from '../lexis';
import type { QueryContext } from './context';
import { GROUPS, type DocumentGroup } from './documents';

export interface KeywordsQuery {
  /** What the corpus is divided by. */
  by: DocumentGroup;
  /** Key words of each group; 10 where absent. */
  limit?: number;
  /** The groups with most words, at most so many; 12 where absent. */
  groups?: number;
}

/** What each group speaks of more than the others do, weightiest first. */
export async function keywords(
  database: Database,
  { by, limit = 10, groups = 12 }: KeywordsQuery,
  context: QueryContext,
): Promise<{ segmenter: string; words: number; rows: KeyWord[] }> {
  const segmenter = context.segmenter();
  await countWords(database, segmenter, context);
  const counted = new KeyWords();
  for (const { key, total, words } of database.each<{ key: string; total: number; words: string }>(
    `SELECT ${GROUPS[by]} AS key, total, words FROM lexis JOIN document ON document.id = document`,
  ))
    counted.add(key, total, readWords(words));
  return { segmenter: segmenter.name, words: counted.words, rows: counted.rows(limit, groups) };
}
