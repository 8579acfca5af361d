import { logDice, logLikelihood } from '../../../core/corpus/association';
import type { Database } from '../database';
import { countWords, isWord, readWords } from '../lexis';
import type { QueryContext } from './context';
import { articles, finder, sentenceAround, type SearchQuery } from './search';

export interface CollocatesQuery extends SearchQuery {
  /** Words on each side of a hit, within its sentence; 5 where absent. */
  span?: number;
  /** Words that meet the hits less often than this are left out; 3 where absent. */
  atLeast?: number;
  limit?: number;
}

/** A word beside the hits (搭配词). */
export interface Collocate {
  word: string;
  /** How often it stands in the span, on the left and on the right of a hit. */
  left: number;
  right: number;
  /** How often it stands in the whole corpus. */
  total: number;
  logLikelihood: number;
  logDice: number;
}

/** The words that stand beside what is searched. The unit is the word of the segmenter; punctuation is none. */
export interface Collocates {
  segmenter: string;
  span: number;
  hits: number;
  /** Words in the spans, and in the corpus. */
  spanWords: number;
  words: number;
  rows: Collocate[];
}

/** Counts the words beside the hits; strongest first by logDice, among those that are no chance (log-likelihood over 3.84). */
export async function collocates(
  database: Database,
  query: CollocatesQuery,
  context: QueryContext,
): Promise<Collocates> {
  const { span = 5, atLeast = 3, limit = 200 } = query;
  const segmenter = context.segmenter();
  const beside = new Map<string, { left: number; right: number; total: number }>();
  const find = finder(database, query, context);
  let hits = 0;
  let spanWords = 0;
  for await (const rows of articles(database, context))
    for (const row of rows)
      for (const [start, end] of find(row)) {
        hits++;
        const [from, to] = sentenceAround(row.text, start, end);
        const left = segmenter.cut(row.text.slice(from, start)).filter(isWord).slice(-span);
        const right = segmenter.cut(row.text.slice(end, to)).filter(isWord).slice(0, span);
        spanWords += left.length + right.length;
        for (const [side, words] of [
          ['left', left],
          ['right', right],
        ] as const)
          for (const word of words) {
            let entry = beside.get(word);
            if (!entry) beside.set(word, (entry = { left: 0, right: 0, total: 0 }));
            entry[side]++;
          }
      }
  for (const [word, { left, right }] of beside) if (left + right < atLeast) beside.delete(word);
  const words = beside.size > 0 ? await countTotals(database, beside, context) : 0;
  const rows = [...beside]
    .map(([word, { left, right, total }]) => ({
      word,
      left,
      right,
      total,
      logLikelihood: logLikelihood(left + right, spanWords, total, words),
      logDice: logDice(left + right, hits, total),
    }))
    .filter(({ logLikelihood: strength }) => strength > CHANCE)
    .sort((a, b) => b.logDice - a.logDice || (a.word < b.word ? -1 : 1))
    .slice(0, limit);
  return { segmenter: segmenter.name, span, hits, spanWords, words, rows };
}

/** Log-likelihood that chance reaches one time in twenty. */
const CHANCE = 3.84;

/** Fills in how often each word stands in the corpus; returns how many words there are. */
async function countTotals(
  database: Database,
  totals: Map<string, { total: number }>,
  context: QueryContext,
): Promise<number> {
  await countWords(database, context.segmenter(), context);
  let words = 0;
  for (const { total, words: list } of database.each<{ total: number; words: string }>(
    'SELECT total, words FROM lexis',
  )) {
    words += total;
    for (const [word, count] of readWords(list)) {
      const entry = totals.get(word);
      if (entry) entry.total += count;
    }
  }
  return words;
}
