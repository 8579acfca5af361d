import type { TextEdit } from '../record';
import { orderEdits } from '../text/edits';

/**
 * One edit list for two made one after the other: `first` on the text, `second` on what came out of it. The result holds
 * on the text; edits that meet become one. Linear.
 * @param between the text after `first`
 */
export function composeEdits(
  first: readonly TextEdit[],
  second: readonly TextEdit[],
  between: string,
): TextEdit[] {
  const a = orderEdits(first);
  const b = orderEdits(second);
  const composed: TextEdit[] = [];
  let delta = 0; // what the edits of `first` passed so far added to offsets
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const next = a[i];
    const other = b[j];
    const aStart = next ? next.start + delta : Infinity;
    const from = Math.min(aStart, other?.start ?? Infinity);
    const start = from - delta;
    let to = from;
    let newText = '';
    let copied = from;
    // A cluster: edits of either list that overlap or touch.
    for (;;) {
      const x = a[i];
      const y = b[j];
      if (x && x.start + delta <= to) {
        to = Math.max(to, x.start + delta + x.newText.length);
        delta += x.newText.length - (x.end - x.start);
        i++;
      } else if (y && y.start <= to) {
        newText += between.slice(copied, y.start) + y.newText;
        copied = y.end;
        to = Math.max(to, y.end);
        j++;
      } else break;
    }
    if (copied < to) newText += between.slice(copied, to);
    const end = to - delta;
    if (start !== end || newText !== '') composed.push({ start, end, newText });
  }
  return composed;
}
