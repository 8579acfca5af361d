import type { LineVerdict, Residue } from '../record';
import type { Line } from '../text/lines';
import { foldWidth } from '../text/width';
import { inlineErrors } from './errorWrappers';
import { gluedTail } from './gluedTail';
import type { LineFeatures } from './features';
import { passOf } from './passes/passes';

/**
 * Runs of residue (残留段): neighbouring lines of one category, blank lines between them included, and the stretches
 * inside kept lines. In the order of the text.
 */
export function residueRuns(
  lines: readonly Line[],
  verdicts: readonly LineVerdict[],
  partial: readonly Residue[],
): Residue[] {
  const runs: Residue[] = [];
  let run: Residue | undefined;
  for (const line of lines) {
    const verdict = verdicts[line.index];
    if (!verdict || verdict.role === 'blank') continue;
    if (verdict.role !== 'boilerplate') {
      run = undefined;
      continue;
    }
    const category = verdict.category ?? 'other';
    if (run?.category === category) {
      run.end = line.end;
      run.lastLine = line.index;
      run.confidence = Math.min(run.confidence, verdict.confidence);
      continue;
    }
    run = {
      start: line.start,
      end: line.end,
      category,
      rule: verdict.rule ?? `${category}/line`,
      confidence: verdict.confidence,
      firstLine: line.index,
      lastLine: line.index,
    };
    if (verdict.evidence) run.evidence = verdict.evidence.filter(({ id }) => passOf(id) === undefined);
    runs.push(run);
  }
  return [...runs, ...partial].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Error wrappers (错误页包装) in the middle of kept lines and tails glued to their ends, but for the lines that a person decided. */
export function partialResidue(
  lines: readonly Line[],
  features: readonly LineFeatures[],
  verdicts: readonly LineVerdict[],
  decided: ReadonlyMap<number, unknown>,
): Residue[] {
  const found: Residue[] = [];
  for (const line of lines) {
    const role = verdicts[line.index]?.role;
    const measured = features[line.index];
    if ((role !== 'body' && role !== 'title') || decided.has(line.index)) continue;
    if (!measured) continue;
    if (measured.figures >= 3 && measured.maybeStatus)
      for (const { start, end } of inlineErrors(line, foldWidth(line.text)))
        found.push({
          start,
          end,
          category: 'error-page',
          rule: 'error-page/inside-line',
          confidence: 0.95,
          firstLine: line.index,
          lastLine: line.index,
          partial: true,
          evidence: [{ id: 'error-inside' }],
        });
    const tail = role === 'body' ? gluedTail(measured, line.text) : undefined;
    if (tail)
      found.push({
        start: line.start + tail.start,
        end: line.start + tail.end,
        category: tail.entry.category,
        rule: tail.entry.rule,
        confidence: 0.9,
        firstLine: line.index,
        lastLine: line.index,
        partial: true,
        evidence: [{ id: 'glued-tail' }],
      });
  }
  return found;
}
