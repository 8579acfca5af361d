import { isHan } from '../lexicon/words';
import { KIND } from '../lexicon/kinds';
import type { Found, Scan } from '../grammar/scan';

/** A rule this sure keeps its name against the tagger. */
export const SURE = { person: 0.75, place: 0.7, organization: 0.75, position: 1 } as const;

/**
 * How likely a word is to belong to a name that the rules have not settled: a weight for each of its signs, hashed into a
 * table without keys, as log odds times GATE_UNIT.
 */
export type Gate = Int8Array;
const BITS = 15;
export const GATE_SIZE = 1 << BITS;
export const GATE_UNIT = 12;
/** Signs of a word. */
export const SIGNS = 7;

/** A word this likely opens a stretch (log odds times GATE_UNIT), and one that is joined to it. */
const OPEN = -1.5 * GATE_UNIT;
const PART = -3 * GATE_UNIT;
/** How many words beside one that opens a stretch are joined to it at most. */
const REACH = 4;
/** Stretches this near (characters) are read as one, which costs less. */
const NEAR = 2;
/** A longer one is a number or Latin text. */
const LONGEST_WORD = 24;

/** What the rules say of each word, from 1 on: nothing, doubtful, sure. */
let verdicts = new Uint8Array(0);
let hashes = new Int32Array(0);
let scores = new Int32Array(0);
const signs = new Int32Array(SIGNS);

/**
 * The stretches of a paragraph (待定片段) that may hold a name which the rules are not sure of. What lies outside needs
 * no tagger: plain words, and names that are settled. Gives start and end by turns, at the bounds of words, in order.
 */
export function openStretches(gate: Gate, scan: Scan): number[] {
  const { count, starts, ends } = scan.words;
  readWords(scan);
  scoreWords(gate, scan);
  const stretches: number[] = [];
  let done = -1;
  for (let index = 0; index < count; index++) {
    if (scores[index]! < OPEN) continue;
    let from = index;
    while (from > 0 && index - from < REACH && scores[from - 1]! >= PART) from--;
    let to = index + 1;
    while (to < count && to - index <= REACH && scores[to]! >= PART) to++;
    if (from > 0 && mayBelong(scan, from - 1)) from--;
    if (to < count && mayBelong(scan, to)) to++;
    const start = starts[from]!;
    const end = ends[to - 1]!;
    if (start > done + NEAR || done < 0) stretches.push(start, end);
    else if (end > done) stretches[stretches.length - 1] = end;
    done = Math.max(done, end);
  }
  return stretches;
}

/** How likely each word is to belong to an open name. */
function scoreWords(gate: Gate, scan: Scan): void {
  const { count, starts, ends } = scan.words;
  for (let index = 0; index < count; index++) {
    if (ends[index]! - starts[index]! > LONGEST_WORD) scores[index] = NEVER;
    else if (verdicts[index + 1] === 1) scores[index] = 0;
    else {
      readSigns(scan, index);
      let sum = 0;
      for (let sign = 0; sign < SIGNS; sign++) sum += gate[signs[sign]!]!;
      scores[index] = sum;
    }
  }
}

/** A settled name, or a single character, beside a stretch: it may belong to the name (香港 + 东华三院, 把 + 多勋). */
function mayBelong({ text, words }: Scan, index: number): boolean {
  const start = words.starts[index]!;
  return verdicts[index + 1] === 2 || (words.ends[index]! - start === 1 && isHan(text.charCodeAt(start)));
}

const NEVER = -0x10000;

/** Reads what the signs of a paragraph's words are made of. */
export function readWords({ text, words, people, places, bodies }: Scan): void {
  const { count, starts, ends, at } = words;
  if (verdicts.length < count + 2) {
    verdicts = new Uint8Array(2 * count + 64);
    hashes = new Int32Array(2 * count + 64);
    scores = new Int32Array(2 * count + 64);
  }
  verdicts.fill(0, 0, count + 2);
  for (const list of [people.list, places.list, bodies.list]) for (const found of list) markWords(found, at);
  hashes[0] = hashes[count + 1] = 0;
  for (let index = 0; index < count; index++) {
    let hash = words.kinds[index]!;
    const end = Math.min(ends[index]!, starts[index]! + 8);
    for (let from = starts[index]!; from < end; from++)
      hash = Math.imul(hash ^ text.charCodeAt(from), 0x01000193) ^ (hash >>> 15);
    hashes[index + 1] = hash;
  }
}

function markWords({ start, end, confidence, type }: Found, at: Int32Array): void {
  const verdict = confidence >= SURE[type] ? 2 : 1;
  for (let index = at[start]!; index <= at[end - 1]!; index++)
    if (verdict > verdicts[index + 1]!) verdicts[index + 1] = verdict;
}

/** Places of a word's signs in the table, after `readWords`; the array is the same at every call. */
export function readSigns({ text, words }: Scan, index: number): Int32Array {
  const { count, starts, ends, kinds } = words;
  const start = starts[index]!;
  const end = ends[index]!;
  const before = index > 0 ? kinds[index - 1]! : KIND.none;
  const after = index + 1 < count ? kinds[index + 1]! : KIND.none;
  const own = (kinds[index]! << 2) | Math.min(3, end - start);
  const said = (verdicts[index]! << 4) | (verdicts[index + 1]! << 2) | verdicts[index + 2]!;
  signs[0] = place(hashes[index + 1]!, 1);
  signs[1] = place((own << 16) | (before << 8) | after, 2);
  signs[2] = place((own << 8) | said, 3);
  signs[3] = place((text.charCodeAt(end - 1) << 8) | before, 4);
  signs[4] = place((text.charCodeAt(start) << 8) | own, 5);
  signs[5] = place(hashes[index]! ^ own, 6);
  signs[6] = place(hashes[index + 2]! ^ own, 7);
  return signs;
}

/** Spreads over the table; the table has no keys, so signs may share a place. */
function place(value: number, kind: number): number {
  const hash = Math.imul(value ^ (kind << 28), 0x9e3779b1);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> (32 - BITS);
}
