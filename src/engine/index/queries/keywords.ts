import { keyness } from '../../../core/corpus/association';
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

/** A word that one group of texts has more often than the rest (主题词). */
export interface KeyWord {
  group: string;
  word: string;
  /** How often it stands in the group, and in all other texts. */
  count: number;
  elsewhere: number;
  /** Log-likelihood against the rest. */
  keyness: number;
}

/** Key words need two Han characters, are no figures, and are not of one text only. */
const WORD = /^\p{Script=Han}{2,}$/u;
const TEXTS = 2;
/** Log-likelihood that chance reaches one time in ten thousand. */
const CHANCE = 15.13;

interface Counted {
  tokens: number;
  counts: Map<string, number>;
}

/** What each group speaks of more than the others do, weightiest first. Texts that say nothing of the group count among the rest. */
export async function keywords(
  database: Database,
  { by, limit = 10, groups = 12 }: KeywordsQuery,
  context: QueryContext,
): Promise<{ segmenter: string; words: number; rows: KeyWord[] }> {
  const segmenter = context.segmenter();
  await countWords(database, segmenter, context);
  const parts = new Map<string, Counted>();
  const all: Counted = { tokens: 0, counts: new Map() };
  const texts = new Map<string, number>();
  for (const { key, total, words } of database.each<{ key: string; total: number; words: string }>(
    `SELECT ${GROUPS[by]} AS key, total, words FROM lexis JOIN document ON document.id = document`,
  )) {
    let part = parts.get(key);
    if (!part) parts.set(key, (part = { tokens: 0, counts: new Map() }));
    part.tokens += total;
    all.tokens += total;
    for (const [word, count] of readWords(words)) {
      if (!WORD.test(word)) continue;
      add(part.counts, word, count);
      add(all.counts, word, count);
      add(texts, word, 1);
    }
  }
  const rows = [...parts]
    .filter(([key]) => key !== '')
    .sort(([, a], [, b]) => b.tokens - a.tokens)
    .slice(0, groups)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([group, part]) =>
      [...part.counts]
        .filter(([word]) => (texts.get(word) ?? 0) >= TEXTS)
        .map(([word, count]) => {
          const elsewhere = (all.counts.get(word) ?? 0) - count;
          return {
            group,
            word,
            count,
            elsewhere,
            keyness: keyness(count, part.tokens, elsewhere, all.tokens - part.tokens),
          };
        })
        .filter((row) => row.keyness > CHANCE)
        .sort((a, b) => b.keyness - a.keyness || (a.word < b.word ? -1 : 1))
        .slice(0, limit),
    );
  return { segmenter: segmenter.name, words: all.tokens, rows };
}

function add(map: Map<string, number>, key: string, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}
