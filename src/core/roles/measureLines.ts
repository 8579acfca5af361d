import type { Line } from '../text/lines';
import { BLANK, measureLine, type LineFeatures } from './features';

/** Of pages up to this many lines and characters the measures are kept until the next page. */
const MOST_LINES = 2000;
const MOST_CHARACTERS = 200_000;

/** The lines of the page measured last, by their text. */
let last = new Map<string, LineFeatures>();

/**
 * Measures the lines of a page, those before `from` as blank. A clean-up analyses what it leaves once more, and nearly all of
 * its lines were on the page measured last: they are not measured again.
 */
export function measureLines(lines: readonly Line[], from: number): LineFeatures[] {
  const keep = lines.length <= MOST_LINES && (lines[lines.length - 1]?.end ?? 0) <= MOST_CHARACTERS;
  const before = last;
  last = new Map();
  return lines.map((line) => {
    if (line.index < from) return BLANK;
    if (!keep) return measureLine(line);
    if (line.text === '') return BLANK;
    const known = last.get(line.text) ?? before.get(line.text);
    if (known) {
      last.set(line.text, known);
      return known.again();
    }
    const measured = measureLine(line);
    if (measured === BLANK) return BLANK;
    measured.measured();
    last.set(line.text, measured);
    return measured;
  });
}
