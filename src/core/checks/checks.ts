import type { AnalyzeOptions } from '../options';
import type { Finding, StructureRecord } from '../record';
import type { Line } from '../text/lines';

/** Runs every rule over the structure and returns what they find, in text order. */
export function runChecks(
  _text: string,
  _lines: readonly Line[],
  _structure: Omit<StructureRecord, 'findings'>,
  _options: AnalyzeOptions,
): Finding[] {
  return [];
}
