import type { WordSegmenter } from '../../core/entities/segmenter';
import type { Database } from './database';
import type { QueryContext } from './queries/context';
import { stretchesOf } from './queries/stretches';

/** Words of one document's article (词表): how often each stands there, and how many words there are. */
export interface WordCounts {
  total: number;
  counts: Map<string, number>;
}

/** A word holds a letter or a figure; what is only marks and spaces is none. */
const WORD = /[\p{L}\p{N}]/u;
/** Documents cut between two looks at other messages. */
const BREATH = 20;

export function isWord(token: string): boolean {
  return WORD.test(token);
}

/** Cuts the articles of documents whose words were not counted since they were read; false where nobody waits any more. */
export async function countWords(
  database: Database,
  segmenter: WordSegmenter,
  context: QueryContext,
): Promise<boolean> {
  for (;;) {
    const rows = database.all<{ document: number; text: string; kept: string }>(
      `SELECT content.document AS document, text, kept FROM content
       LEFT JOIN lexis ON lexis.document = content.document WHERE lexis.document IS NULL LIMIT ?`,
      BREATH,
    );
    database.transaction(() => {
      for (const { document, text, kept } of rows) {
        const { total, counts } = wordsOf(stretchesOf(text, kept), segmenter);
        const list = [...counts].map(([word, count]) => `${word} ${count}`).join('\n');
        database.run('INSERT OR REPLACE INTO lexis VALUES (?, ?, ?)', document, total, list);
      }
    });
    if (rows.length < BREATH) return true;
    if (await context.pause()) return false;
  }
}

function wordsOf(stretches: readonly string[], segmenter: WordSegmenter): WordCounts {
  const counts = new Map<string, number>();
  let total = 0;
  for (const stretch of stretches)
    for (const token of segmenter.cut(stretch)) {
      if (!isWord(token)) continue;
      total++;
      counts.set(token, (counts.get(token) ?? 0) + 1);
    }
  return { total, counts };
}

/** A document's words, as `countWords` wrote them. */
export function* readWords(list: string): Generator<[string, number]> {
  for (const line of list === '' ? [] : list.split('\n')) {
    const at = line.lastIndexOf(' ');
    yield [line.slice(0, at), Number(line.slice(at + 1))];
  }
}
