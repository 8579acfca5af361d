import { LABELS, PREDECESSORS, closes, opens, spansOf, type TaggedSpan } from './labels';
import { FEATURES, mixFeatures, readTraits, type Traits } from './features';
import type { TaggerModel } from './model';
import type { Scan } from '../grammar/scan';

/** Characters decided at once; a longer text is cut after a sentence, so that memory stays small. */
const CHUNK = 1024;
const SENTENCE_ENDS = '。!?;！？；\n';

const features = new Int32Array(CHUNK * FEATURES);
const scores = new Int32Array(CHUNK * LABELS);
const best = new Int32Array(CHUNK * LABELS);
const back = new Uint8Array(CHUNK * LABELS);

/** The names that the model sees in a paragraph, by the best row of labels (Viterbi); linear in the text's length. */
export function tag(model: TaggerModel, scan: Scan, wordEnds?: ReadonlySet<number>): TaggedSpan[] {
  const traits = readTraits(scan, wordEnds);
  const spans: TaggedSpan[] = [];
  for (let from = 0; from < scan.text.length;) {
    const to = chunkEnd(scan.text, from);
    const labels = decode(model, traits, from, to);
    for (const span of spansOf(labels, from)) spans.push(span);
    from = to;
  }
  return spans;
}

function chunkEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + CHUNK);
  if (limit === text.length) return limit;
  for (let at = limit; at > from + CHUNK / 2; at--)
    if (SENTENCE_ENDS.includes(text[at - 1] as string)) return at;
  return limit;
}

function decode(model: TaggerModel, traits: Traits, from: number, to: number): Uint8Array {
  const length = to - from;
  mixFeatures(traits, from, to, features);
  score(model, length);
  const { transitions } = model;
  for (let label = 0; label < LABELS; label++) best[label] = opens(label) ? scores[label]! : LEAST;
  const bounds = boundsOf(transitions);
  for (let at = 1; at < length; at++) {
    const row = at * LABELS;
    const before = row - LABELS;
    // What scores too low to come before anything, whatever the transition, need not be tried.
    const least = best[before]! + bounds[0]!;
    let rivals = 0;
    for (let index = 1; index < CLOSING.length; index++) {
      const other = CLOSING[index]!;
      if (best[before + other]! + bounds[other]! > least) rival[rivals++] = other;
    }
    for (let index = 0; index < OPENING.length; index++) {
      const label = OPENING[index]!;
      let top = best[before]! + transitions[label]!;
      let arg = 0;
      for (let place = 0; place < rivals; place++) {
        const other = rival[place]!;
        const value = best[before + other]! + transitions[other * LABELS + label]!;
        if (value > top) {
          top = value;
          arg = other;
        }
      }
      best[row + label] = top + scores[row + label]!;
      back[row + label] = arg;
    }
    // Inside a name: the two labels that may stand before, its beginning and its middle.
    for (let index = 0; index < INSIDE.length; index++) {
      const label = INSIDE[index]!;
      const begin = PREDECESSORS[label]![0]!;
      const middle = begin + 1;
      const fromBegin = best[before + begin]! + transitions[begin * LABELS + label]!;
      const fromMiddle = best[before + middle]! + transitions[middle * LABELS + label]!;
      const later = fromMiddle > fromBegin;
      best[row + label] = (later ? fromMiddle : fromBegin) + scores[row + label]!;
      back[row + label] = later ? middle : begin;
    }
  }
  const labels = new Uint8Array(length);
  const last = (length - 1) * LABELS;
  let label = 0;
  for (let other = 1; other < LABELS; other++)
    if (closes(other) && best[last + other]! > best[last + label]!) label = other;
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = label;
    label = back[at * LABELS + label]!;
  }
  return labels;
}

const ALL = [...Array(LABELS).keys()];
const OPENING = Uint8Array.from(ALL.filter(opens));
const CLOSING = Uint8Array.from(ALL.filter(closes));
const INSIDE = Uint8Array.from(ALL.filter((label) => !opens(label)));
const rival = new Uint8Array(LABELS);

/** For each label that closes, the most that a transition from it adds; for the label outside, the least. */
function boundsOf(transitions: Int16Array): Int32Array {
  const bounds = new Int32Array(LABELS).fill(LEAST);
  for (const label of CLOSING)
    for (const next of OPENING) bounds[label] = Math.max(bounds[label]!, transitions[label * LABELS + next]!);
  bounds[0] = Math.min(...[...OPENING].map((next) => transitions[next]!));
  return bounds;
}

/** Lower than any row of labels scores, and far from what an Int32 holds. */
const LEAST = -0x20000000;

/** Adds up the weights of each character's features. */
function score({ table, shift, weights }: TaggerModel, length: number): void {
  const mask = table.length / 2 - 1;
  scores.fill(0, 0, length * LABELS);
  let slot = 0;
  for (let row = 0; row < length * LABELS; row += LABELS) {
    for (const end = slot + FEATURES; slot < end; slot++) {
      const hash = features[slot]!;
      if (hash === 0) continue;
      let place = hash >>> shift;
      let found = table[place * 2]!;
      while (found !== hash && found !== 0) {
        place = (place + 1) & mask;
        found = table[place * 2]!;
      }
      if (found === 0) continue;
      const entry = table[place * 2 + 1]!;
      let pair = entry >>> 5;
      for (const stop = pair + 2 * (entry & 31); pair < stop; pair += 2)
        scores[row + weights[pair]!]! += weights[pair + 1]! - 128;
    }
  }
}
