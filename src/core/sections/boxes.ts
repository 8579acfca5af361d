import type { Line } from '../text/lines';
import { skipSpaces } from './characters';
import { readLineMarker } from './lineMarkers';
import type { Marker } from './markers';

/** The list that a box interrupts stands at most so many markers before it. */
const REACH = 64;

/** True where a line is the heading of a box (专栏2　重点工程). */
export function isBoxHeading(text: string, line: Line): boolean {
  const start = skipSpaces(text, line.start, line.end);
  return text.startsWith('专栏', start) || text.startsWith('專欄', start);
}

/**
 * 1. 2. [专栏: 1. 2.] 3.: the list in the box is joined to the 3. of the list that the box interrupts, for its 2. is nearer.
 * Where items of the one list have a paragraph and those of the other are bare lines, their looks tell whose it is.
 */
export function leaveBoxes(text: string, kept: readonly Line[], candidates: readonly Marker[]): void {
  for (let index = 1; index < candidates.length; index++) {
    const first = candidates[index] as Marker;
    if (first.ordinal !== 1 || first.inside || first.prev || first.position < 1) continue;
    if (!isBoxHeading(text, kept[first.position - 1] as Line)) continue;
    const before = interrupted(candidates, index, first);
    if (!before) continue;
    let last: Marker = first;
    while (last.next && last.ordinal !== before.ordinal) last = last.next;
    const after = last.next;
    if (!after || last.ordinal !== before.ordinal) continue;
    const paragraphs = hasParagraph(text, kept, before);
    if (paragraphs === hasParagraph(text, kept, last)) continue;
    if (paragraphs !== hasParagraph(text, kept, after)) continue;
    last.next = null;
    before.next = after;
    after.prev = before;
    const head = before.head ?? before;
    for (let at: Marker | null = after; at; at = at.next) at.head = head;
  }
}

/** The last item before the box of a list of its form that nothing goes on. */
function interrupted(candidates: readonly Marker[], index: number, first: Marker): Marker | null {
  for (let at = index - 1; at >= 0 && at >= index - REACH; at--) {
    const candidate = candidates[at] as Marker;
    if (candidate.form === first.form && !candidate.inside) return candidate.next ? null : candidate;
  }
  return null;
}

/** The line of an item goes on behind its title, or a sentence stands below it. */
function hasParagraph(text: string, kept: readonly Line[], item: Marker): boolean {
  if (endsSentence(text, item.end, item.lineEnd - 1)) return true;
  const below = kept[item.position + 1];
  if (!below || isBoxHeading(text, below) || readLineMarker(text, below.start, below.end)) return false;
  return endsSentence(text, below.start, below.end);
}

function endsSentence(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (text.charCodeAt(at) === 0x3002 || text.charCodeAt(at) === 0xff61) return true;
  return false;
}
