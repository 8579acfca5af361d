import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeParagraph, recognizeParagraph } from '../../../../src/core/entities/entities';
import type { AnalyzeOptions } from '../../../../src/core/options';

/** An entity of the annotated paragraphs; the form of docs/annotation. */
export interface Annotated {
  type: string;
  start: number;
  end: number;
  text: string;
  nested?: boolean;
  generic?: boolean;
  positions?: string[];
  declared?: number | string;
  complete?: boolean | null;
}

export interface AnnotatedParagraph {
  text: string;
  entities: Annotated[];
}

/** Right, wrong and missed. */
export interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

/** One half of the paragraphs: `tune` to work with, `held` for the last measurement. */
export function paragraphs(half: 'tune' | 'held' | 'fresh'): AnnotatedParagraph[] {
  return readFileSync(join(import.meta.dirname, `${half}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as AnnotatedParagraph);
}

/** Precision, recall and F1 in percent. */
export function figures(counts: Counts): { precision: number; recall: number; f1: number } {
  const precision = (100 * counts.right) / (counts.right + counts.wrong || 1);
  const recall = (100 * counts.right) / (counts.right + counts.missed || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

/**
 * Exact span and type over a half, by type, of what is neither nested nor generic; `pairs` counts each post that a
 * mention of a person has.
 */
export function scoreParagraphs(
  rows: readonly AnnotatedParagraph[],
  options: AnalyzeOptions = {},
): Map<string, Counts> {
  const byType = new Map<string, Counts>();
  const count = (type: string, key: keyof Counts): void => {
    const counts = byType.get(type) ?? { right: 0, wrong: 0, missed: 0 };
    counts[key]++;
    byType.set(type, counts);
  };
  const compare = (
    gold: ReadonlySet<string>,
    found: ReadonlySet<string>,
    may: ReadonlySet<string>,
    typeOf: (key: string) => string,
  ): void => {
    for (const key of gold) count(typeOf(key), found.has(key) ? 'right' : 'missed');
    for (const key of found) if (!gold.has(key) && !may.has(key)) count(typeOf(key), 'wrong');
  };
  for (const row of rows) {
    const mentions = recognizeParagraph(makeParagraph(row.text, options));
    const key = (one: { type: string; start: number; end: number }): string =>
      `${one.type} ${one.start} ${one.end}`;
    const flat = row.entities.filter((one) => one.nested !== true);
    compare(
      new Set(flat.filter((one) => one.generic !== true).map(key)),
      new Set(mentions.filter((one) => one.nested !== true && one.generic !== true).map(key)),
      new Set(flat.filter((one) => one.generic === true).map(key)),
      (text) => text.slice(0, text.indexOf(' ')),
    );
    const pairs = (list: readonly { type: string; start: number; positions?: string[] }[]): Set<string> =>
      new Set(
        list
          .filter((one) => one.type === 'person')
          .flatMap((one) => (one.positions ?? []).map((post) => `${one.start} ${post}`)),
      );
    compare(pairs(row.entities), pairs(mentions), new Set(), () => 'pairs');
  }
  return byType;
}
