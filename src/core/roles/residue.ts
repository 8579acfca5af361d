import type { LineVerdict, Residue } from '../record';
import type { Line } from '../text/lines';

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
    if (verdict.evidence) run.evidence = verdict.evidence;
    runs.push(run);
  }
  return [...runs, ...partial].sort((a, b) => a.start - b.start || a.end - b.end);
}
