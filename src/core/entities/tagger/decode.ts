import { LABELS, addSpans, closes, opens, type TaggedSpan } from './labels';
import {
  KIND_KEYS,
  LONGEST,
  PAD,
  SLOTS,
  WORD,
  kindClues,
  readClues,
  readVerdicts,
  type Clues,
} from './clues';
import { openStretches } from './gate';
import { entryOf, type TaggerModel } from './model';
import type { Scan } from '../grammar/scan';

/** By row of the stretch, with rows to spare on both sides. */
const scores = new Int32Array((LONGEST + 2 * PAD) * LABELS);
const best = new Int32Array(LONGEST * LABELS);
const back = new Uint8Array(LONGEST * LABELS);
const labels = new Uint8Array(LONGEST);
const rivals = new Uint8Array(LABELS);

/**
 * The names that the model sees in the open stretches of a paragraph (see gate.ts), by the best row of labels
 * (Viterbi); linear in the text's length.
 */
export function tag(model: TaggerModel, scan: Scan): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  const stretches = openStretches(model.gate, scan);
  if (stretches.length > 0) readVerdicts(scan);
  for (let index = 0; index < stretches.length; index += 2) {
    const end = stretches[index + 1]!;
    for (let from = stretches[index]!; from < end; from += LONGEST) {
      const to = Math.min(end, from + LONGEST);
      const clues = readClues(scan, from, to);
      scores.fill(0, 0, (to - from + 2 * PAD) * LABELS);
      scoreCharacters(model, clues);
      scoreWords(model, clues);
      scoreKinds(model, clues);
      decode(model, to - from);
      addSpans(labels, to - from, from, spans);
    }
  }
  return spans;
}

/** Leaves in `labels` the best row for the scores of a stretch. */
function decode({ transitions, bounds, types }: TaggerModel, length: number): void {
  const labelCount = 1 + 4 * types;
  const outer = 1 + 2 * types;
  best.fill(LEAST, 0, LABELS);
  for (let index = 0; index < outer; index++) {
    const label = OPENING[index]!;
    best[label] = scores[PAD * LABELS + label]!;
  }
  for (let at = 1; at < length; at++) {
    const row = at * LABELS;
    const before = row - LABELS;
    const own = row + PAD * LABELS;
    // What scores too low to come before anything, whatever the transition, need not be tried.
    const outside = best[before]!;
    const least = outside + bounds[0]!;
    let count = 0;
    for (let index = 1; index < outer; index++) {
      const other = CLOSING[index]!;
      if (best[before + other]! + bounds[other]! > least) rivals[count++] = other;
    }
    for (let index = 0; index < outer; index++) {
      const label = OPENING[index]!;
      let top = outside + transitions[label]!;
      let arg = 0;
      for (let place = 0; place < count; place++) {
        const other = rivals[place]!;
        const value = best[before + other]! + transitions[other * LABELS + label]!;
        if (value > top) {
          top = value;
          arg = other;
        }
      }
      best[row + label] = top + scores[own + label]!;
      back[row + label] = arg;
    }
    // Inside a name: its beginning or its middle stands before.
    for (let begin = 1; begin < labelCount; begin += 4) {
      const middle = begin + 1;
      const fromBegin = best[before + begin]!;
      const fromMiddle = best[before + middle]!;
      for (let label = middle; label <= begin + 2; label++) {
        const first = fromBegin + transitions[begin * LABELS + label]!;
        const later = fromMiddle + transitions[middle * LABELS + label]!;
        best[row + label] = Math.max(first, later) + scores[own + label]!;
        back[row + label] = later > first ? middle : begin;
      }
    }
  }
  const last = (length - 1) * LABELS;
  let label = 0;
  for (let index = 0; index < outer; index++) {
    const other = CLOSING[index]!;
    if (best[last + other]! > best[last + label]!) label = other;
  }
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = label;
    label = back[at * LABELS + label]!;
  }
}

const ALL = [...Array(LABELS).keys()];
const OPENING = Uint8Array.from(ALL.filter(opens));
const CLOSING = Uint8Array.from(ALL.filter(closes));
/** Lower than any row of labels scores, and far from what an Int32 holds. */
const LEAST = -0x20000000;

/** Entries of the clues that the model knows, and the scores that their slots begin at. */
const entries = new Int32Array((LONGEST + 2 * PAD) * 12);
const bases = new Int32Array((LONGEST + 2 * PAD) * 12);

function scoreCharacters(model: TaggerModel, clues: Clues): void {
  const { weights } = model;
  const { keys, rows, count } = clues;
  // All look-ups first: they do not wait for each other, and the table is larger than the cache.
  let found = 0;
  for (let index = 0; index < count; index++) {
    const entry = entryOf(model, keys[index]!);
    entries[found] = entry;
    bases[found] = rows[index]! * LABELS;
    if (entry !== 0) found++;
  }
  for (let index = 0; index < found; index++) {
    const entry = entries[index]!;
    const base = bases[index]!;
    let at = entry >>> 7;
    for (const end = at + (entry & 127); at < end; at++) {
      const pair = weights[at]!;
      scores[base + (pair & 255)]! += pair >> 8;
    }
  }
}

const SLOT_OF = Uint8Array.from({ length: SLOTS * LABELS }, (_all, target) => Math.floor(target / LABELS));

function scoreWords(model: TaggerModel, clues: Clues): void {
  const { weights } = model;
  const { wordKeys, wordRows, wordEnds, wordCount } = clues;
  for (let index = 0; index < wordCount; index++) {
    const entry = entryOf(model, wordKeys[index]!);
    if (entry === 0) continue;
    const row = wordRows[index]!;
    const end = wordEnds[index]!;
    let at = entry >>> 7;
    for (const stop = at + (entry & 127); at < stop; at++) {
      const target = weights[at]! & 255;
      const slot = SLOT_OF[target]!;
      const label = target - slot * LABELS;
      const weight = weights[at]! >> 8;
      if (slot === WORD.middle) {
        for (let middle = row + 1; middle < end - 1; middle++) scores[middle * LABELS + label]! += weight;
        continue;
      }
      const reached =
        slot === WORD.before ? row - 1 : slot === WORD.after ? end : slot === WORD.end ? end - 1 : row;
      scores[reached * LABELS + label]! += weight;
    }
  }
}

/** What the kinds of words add to the first, the middle and the last character of a word, summed up once for each key. */
interface KindSums {
  /** Where the sums of a key begin, in threes of LABELS; 0 where they are not summed up yet. */
  places: Uint16Array;
  sums: Int16Array;
  count: number;
}
const MOST_SUMS = 8192;
const kindSums = new WeakMap<TaggerModel, KindSums>();

function scoreKinds(model: TaggerModel, { kindKeys, kindRows, kindEnds, kindCount }: Clues): void {
  let known = kindSums.get(model);
  if (!known || known.count >= MOST_SUMS - LONGEST) {
    known = { places: new Uint16Array(KIND_KEYS), sums: new Int16Array(MOST_SUMS * 3 * LABELS), count: 1 };
    kindSums.set(model, known);
  }
  const { sums, places } = known;
  const labelCount = 1 + 4 * model.types;
  for (let index = 0; index < kindCount; index++) {
    const key = kindKeys[index]!;
    const first = (places[key]! || sumUp(model, known, key)) * 3 * LABELS;
    const last = kindEnds[index]! - 1;
    for (let row = kindRows[index]!; row <= last; row++) {
      const from = row === kindRows[index] ? first : row === last ? first + 2 * LABELS : first + LABELS;
      const to = row * LABELS;
      for (let label = 0; label < labelCount; label++) scores[to + label]! += sums[from + label]!;
    }
  }
}

function sumUp(model: TaggerModel, known: KindSums, key: number): number {
  const { weights } = model;
  const place = known.count++;
  for (const clue of kindClues(key)) {
    const entry = entryOf(model, clue);
    for (let at = entry >>> 7; at < (entry >>> 7) + (entry & 127); at++) {
      const target = weights[at]! & 255;
      const slot = SLOT_OF[target]!;
      const part = slot === WORD.single ? WORD.begin : slot;
      if (part <= WORD.end)
        known.sums[(place * 3 + part) * LABELS + target - slot * LABELS]! += weights[at]! >> 8;
    }
  }
  return (known.places[key] = place);
}
