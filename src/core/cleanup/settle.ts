import type { AnalyzeOptions } from '../options';
import { readForCleanUp, type CleanUpRecord } from './cleanUpRecord';
import type { TextEdit } from '../record';
import { verdictKey, type PersonVerdict } from '../roles/verdicts';
import { applyEdits } from '../text/edits';
import { splitLines } from '../text/lines';
import { composeEdits } from './compose';

/** A text settles in one round nearly always; more than this is a clean-up that never would. */
const ROUNDS = 6;

/**
 * Makes a clean-up once and for all: what is left is analysed and cleaned again until nothing more comes, so that doing
 * it twice is doing it once. Returns one edit list on `text`.
 * @param once the clean-up itself; `again` in the rounds after the first, on what it left itself
 * @param analyse where the caller has analysed such texts already
 * @param analysis the options that `record` was made with; a person's verdicts are taken from the record in any case
 */
export function settle(
  text: string,
  record: CleanUpRecord,
  analysis: AnalyzeOptions | undefined,
  once: (text: string, record: CleanUpRecord, again: boolean) => TextEdit[],
  analyse: Analyse = analyser({ ...analysis, ...rememberVerdicts(text, record, analysis) }),
): TextEdit[] {
  let edits = once(text, record, false);
  if (edits.length === 0) return edits;
  let current = applyEdits(text, edits);
  for (let round = 1; round < ROUNDS; round++) {
    const more = once(current, analyse(current), true);
    if (more.length === 0) break;
    edits = composeEdits(edits, more, current);
    current = applyEdits(text, edits);
  }
  return edits;
}

/** Analyses the texts that a clean-up comes through. */
export type Analyse = (text: string) => CleanUpRecord;

/** An Analyse that keeps the last record: several clean-ups at once look at the text they leave again and again. */
export function analyser(options: AnalyzeOptions): Analyse {
  let last: { text: string; record: CleanUpRecord } | undefined;
  return (text) =>
    (last?.text === text ? last : (last = { text, record: readForCleanUp(text, options) })).record;
}

/** What a person decided about lines, read from the record, so that it holds for the text as it becomes. */
export function rememberVerdicts(
  text: string,
  record: CleanUpRecord,
  analysis: AnalyzeOptions | undefined,
): Pick<AnalyzeOptions, 'verdicts'> {
  if (!record.lines.some((line) => line.rule?.startsWith('person/'))) return {};
  const verdicts: PersonVerdict[] = [...(analysis?.verdicts ?? [])];
  for (const line of splitLines(text)) {
    const rule = record.lines[line.index]?.rule;
    if (rule !== 'person/keep' && rule !== 'person/remove') continue;
    const verdict = rule === 'person/keep' ? 'keep' : 'remove';
    verdicts.push({ text: verdictKey(line.text), verdict, scope: 'everywhere' });
  }
  return { verdicts };
}
