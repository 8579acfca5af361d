import { makeParagraph } from '../entities/entities';
import { makeScan, type Scan } from '../entities/grammar/scan';
import { cutWords } from '../entities/lexicon/words';
import { scanNames } from '../entities/names';
import type { Mention } from '../entities/mention';
import { BEFORE_NAMES } from '../entities/recognizers';
import {
  LONGEST,
  OWN_SLOTS,
  PAD,
  WORD,
  kindClues,
  readClues,
  readVerdicts,
  type Clues,
} from '../entities/tagger/clues';
import { closes, opens, type TaggedSpan } from '../entities/tagger/labels';
import { openStretches, type Gate } from '../entities/tagger/gate';
import type { Lesson } from './train';

/** What the grammar sees in a text, after the recognisers that run before it have protected theirs. */
export function scanText(text: string): Scan {
  const { folded } = makeParagraph(text, {});
  const found: Mention[] = [];
  for (const recognize of BEFORE_NAMES) {
    for (const mention of recognize({ text, folded }, found)) found.push(mention);
  }
  const scan = makeScan(folded, cutWords(folded), found);
  scanNames([scan]);
  return scan;
}

/**
 * Spans as the tagger counts them: flat; of two that overlap the outer, but of a post only what is its own (西联乡党委书记:
 * 西联乡党委 + 书记), since rules put the two together again.
 */
export function flatSpans(spans: readonly TaggedSpan[]): TaggedSpan[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const names = ordered.filter(({ type }) => type !== 'position');
  const result = outermost(names);
  for (const post of ordered) {
    if (post.type !== 'position') continue;
    let { start } = post;
    for (const name of result)
      if (name.type !== 'position' && name.start < post.end && name.end > start && name.end < post.end)
        start = name.end;
    if (!result.some((other) => other.start < post.end && start < other.end)) result.push({ ...post, start });
  }
  return result.sort((a, b) => a.start - b.start);
}

function outermost(ordered: readonly TaggedSpan[]): TaggedSpan[] {
  let end = 0;
  return ordered.filter((span) => {
    if (span.start < end || span.end <= span.start) return false;
    end = span.end;
    return true;
  });
}

/** A text as lessons, one for each stretch that the tagger reads of it. */
export function lessonsOf(gate: Gate, scan: Scan, labels: Uint8Array<ArrayBuffer>): Lesson[] {
  const lessons: Lesson[] = [];
  readVerdicts(scan);
  const stretches = openStretches(gate, scan);
  for (let index = 0; index < stretches.length; index += 2) {
    const end = stretches[index + 1]!;
    for (let from = stretches[index]!; from < end; from += LONGEST) {
      const to = Math.min(end, from + LONGEST);
      const own = labels.slice(from, to);
      // A name that goes beyond the stretch teaches nothing.
      if (!opens(own[0]!) || !closes(own[own.length - 1]!)) continue;
      lessons.push({ ...featuresOf(readClues(scan, from, to), to - from), labels: own });
    }
  }
  return lessons;
}

/** The clues as features of the characters: the key with the slot in its lowest bits. */
function featuresOf(clues: Clues, length: number): Pick<Lesson, 'features' | 'ends'> {
  const rows: number[][] = Array.from({ length }, () => []);
  const add = (row: number, feature: number): void => {
    rows[row - PAD]?.push(feature);
  };
  for (let index = 0; index < clues.count; index++)
    for (let slot = 0; slot < 5; slot++)
      if ((clues.slots[index]! >> slot) & 1) add(clues.rows[index]! + slot, clues.keys[index]! | slot);
  const addWord = (key: number, slots: number, first: number, end: number): void => {
    for (let row = first - 1; row <= end; row++) {
      const slot = slotOf(row, first, end);
      if ((slots >> slot) & 1) add(row, key | slot);
    }
  };
  for (let index = 0; index < clues.wordCount; index++)
    addWord(clues.wordKeys[index]!, clues.wordSlots[index]!, clues.wordRows[index]!, clues.wordEnds[index]!);
  for (let index = 0; index < clues.kindCount; index++)
    for (const key of kindClues(clues.kindKeys[index]!))
      addWord(key, OWN_SLOTS, clues.kindRows[index]!, clues.kindEnds[index]!);
  const ends = new Int32Array(length);
  let total = 0;
  rows.forEach((row, index) => (ends[index] = total += row.length));
  return { features: Int32Array.from(rows.flat()), ends };
}

/** What a row is to the word from `first` to `end`. */
function slotOf(row: number, first: number, end: number): number {
  if (row < first) return WORD.before;
  if (row === end) return WORD.after;
  if (end - first === 1) return WORD.single;
  return row === first ? WORD.begin : row === end - 1 ? WORD.end : WORD.middle;
}
