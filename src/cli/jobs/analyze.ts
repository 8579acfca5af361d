import { jsonPieces } from '../../core/export/jsonPieces';
import type { Locale } from '../../core/record';
import { explainText } from './explain';
import type { Page } from './page';

export interface AnalyzeJob {
  entities: boolean;
  pretty: boolean;
  withText: boolean;
  /** In words of this language, why each mention is a name, in place of the record. */
  explain?: Locale;
}

/** Records of longer texts, in characters, are written in pieces. */
const LONG = 200_000;

/**
 * The record as a line of JSON in UTF-8, finished where it was made: the program that asked need not read and write it once
 * more. That of a long text comes in pieces, without its line feed: whole it would weigh more than all that it is made of.
 */
export function analyzeJob(
  page: Page,
  { entities, pretty, withText, explain }: AnalyzeJob,
): string | Uint8Array | Iterable<string | Uint8Array> {
  if (explain !== undefined) return explainText(page, explain);
  const record = entities ? page.record() : { ...page.structure(), entities: [], relations: [], facts: [] };
  const { url, text } = page;
  const whole = { ...record, ...(url !== undefined && { url }), ...(withText && { text }) };
  const indent = pretty ? 2 : undefined;
  return text.length > LONG
    ? jsonPieces(whole, indent)
    : Buffer.from(`${JSON.stringify(whole, null, indent)}\n`);
}
