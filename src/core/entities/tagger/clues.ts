import { theLexicon } from '../lexicon/lexicon';
import { TAIL, grammarWords } from '../lexicon/grammarWords';
import { simpleUnit } from '../../text/variants';
import { DOTS } from '../people/nameReading';
import { TRANSLITERATION } from '../people/nameReading.rules';
import type { Found, Scan } from '../grammar/scan';

/**
 * What a stretch of text shows (线索). A clue is a key and where it stands; its weights go to several characters, each by
 * its slot, so that one look-up serves them all. A clue at a character has five: the character two before it up to the one two
 * after it. A clue of a word has six: the word's first, middle and last characters, its only one, the character before
 * the word and the one after it.
 */
export interface Clues {
  /** How many clues stand at characters, and how many are of words. */
  count: number;
  wordCount: number;
  /** Keys, multiples of 8. */
  keys: Int32Array;
  /** The first row that a clue at a character reaches; rows count from 0, the stretch begins at row PAD. */
  rows: Int32Array;
  /** The slots that are in use, a bit each. */
  slots: Uint8Array;
  wordKeys: Int32Array;
  /** The rows of a word's first character and of the one after its last. */
  wordRows: Int32Array;
  wordEnds: Int32Array;
  wordSlots: Uint8Array;
  /** The words inside the stretch by their kinds: how many, what `kindClues` reads, and their rows as above. */
  kindCount: number;
  kindKeys: Int32Array;
  kindRows: Int32Array;
  kindEnds: Int32Array;
}

/** A longer stretch is read in parts. */
export const LONGEST = 512;
/** Rows to spare before and after a stretch, for clues that reach out of it. */
export const PAD = 5;
const SIZE = LONGEST + 2 * PAD;
/** How many slots a clue has at most. */
export const SLOTS = 6;
export const WORD = { begin: 0, middle: 1, end: 2, single: 3, before: 4, after: 5 } as const;
const ALL = 0b111111;
/** The slots of a word's own characters. */
export const OWN_SLOTS = 0b001111;

const clues: Clues = {
  count: 0,
  wordCount: 0,
  keys: new Int32Array(SIZE * 12),
  rows: new Int32Array(SIZE * 12),
  slots: new Uint8Array(SIZE * 12),
  wordKeys: new Int32Array(SIZE),
  wordRows: new Int32Array(SIZE),
  wordEnds: new Int32Array(SIZE),
  wordSlots: new Uint8Array(SIZE),
  kindCount: 0,
  kindKeys: new Int32Array(SIZE),
  kindRows: new Int32Array(SIZE),
  kindEnds: new Int32Array(SIZE),
};

/** What each character of the stretch shows, by row. */
const characters = new Uint16Array(SIZE);
const names = new Uint8Array(SIZE);
const foreign = new Uint8Array(SIZE);
const tails = new Uint8Array(SIZE);
/** The rules' verdicts of each character of the paragraph, four bits a type: how sure, and which part of the name. */
let verdicts = new Uint16Array(0);

/** Reads the rules' verdicts of a paragraph; the stretches read afterwards are of it. */
export function readVerdicts(scan: Scan): void {
  const size = scan.text.length + 2;
  if (verdicts.length < size) verdicts = new Uint16Array(2 * size);
  else verdicts.fill(0, 0, size);
  mark(scan.people.list, 0);
  mark(scan.places.list, 4);
  mark(scan.bodies.list, 8);
  mark(scan.posts.list, 12);
}

/** The part of each name that the rules see, the surer one where they overlap. */
function mark(list: readonly Found[], shift: number): void {
  for (const { start, end, confidence } of list) {
    const sure = confidence < 0.55 ? 1 : confidence < 0.75 ? 2 : 3;
    for (let at = start; at < end; at++) {
      const part = end - start === 1 ? 3 : at === start ? 0 : at === end - 1 ? 2 : 1;
      const code = (sure * 4 + part) << shift;
      const known = verdicts[at]!;
      if (code > (known & (15 << shift))) verdicts[at] = (known & ~(15 << shift)) | code;
    }
  }
}

/** The clues of a stretch of at most LONGEST characters that begins and ends with a word. They last until the next call. */
export function readClues(scan: Scan, from: number, to: number): Clues {
  clues.count = clues.wordCount = clues.kindCount = 0;
  readCharacters(scan.text, from, to);
  characterClues(to - from);
  verdictClues(scan, from, to);
  wordClues(scan, from, to);
  return clues;
}

function readCharacters(text: string, from: number, to: number): void {
  const fold = foldTable();
  const { nameClass, foreignClass } = nameTables();
  for (let row = 0, at = from - PAD; at < to + PAD; row++, at++) {
    const code = at < 0 || at >= text.length ? 0 : text.charCodeAt(at);
    characters[row] = code === 0 ? 1 : fold[code]!;
    names[row] = nameClass[code]!;
    foreign[row] = foreignClass[code]!;
    tails[row] = code === 0 ? 0 : tailsAt(text, at);
  }
}

/** A clue at the character of a row. */
function add(kind: number, row: number, slots: number, a: number, b: number): void {
  const index = clues.count++;
  clues.keys[index] = mix(kind, a, b);
  clues.rows[index] = row - 2;
  clues.slots[index] = slots;
}

function characterClues(length: number): void {
  const end = PAD + length;
  for (let row = PAD - 2; row < end + 2; row++) {
    const here = characters[row]!;
    const after = characters[row + 1]!;
    add(1, row, 0b11111, here, 0);
    const run = (foreign[row - 1]! << 4) | (foreign[row]! << 2) | foreign[row + 1]!;
    if (run !== 0) add(6, row, 0b11111, run, 0);
    if (tails[row] !== 0) add(7, row, 0b11111, tails[row]!, 0);
    if (row > end) continue;
    add(2, row, 0b11110, here, after);
    if (row < PAD - 1) continue;
    const nameKey = (names[row - 1]! << 10) | (names[row]! << 5) | names[row + 1]!;
    if (nameKey !== 0) add(5, row, 0b01110, nameKey, 0);
    if (tails[row] !== 0) add(8, row, 0b01110, tails[row]!, here);
  }
}

function verdictClues({ words }: Scan, from: number, to: number): void {
  for (let at = from - 1; at <= to; at++) {
    const here = at < 0 ? 0 : verdicts[at]!;
    const after = verdicts[at + 1]!;
    if ((here | after) === 0) continue;
    const row = at - from + PAD;
    add(9, row, 0b01100, (here << 16) | after, 0);
    if (here === 0 || at < from || at >= to) continue;
    add(10, row, 0b00100, here, 0);
    for (let shift = 0; shift < 16; shift += 4) {
      const one = here & (15 << shift);
      if (one !== 0) add(11, row, 0b00100, one, shift);
    }
    const word = words.at[at]!;
    const length = Math.min(4, words.ends[word]! - words.starts[word]!);
    const part = at === words.starts[word] ? 0 : at === words.ends[word]! - 1 ? 2 : 1;
    add(12, row, 0b00100, here, ((words.kinds[word]! << 3) | length) * 4 + part);
    if (here >>> 12 !== 0) add(13, row, 0b01000, here >>> 12, (names[row + 1]! << 8) | names[row + 2]!);
  }
}

function wordClues({ words, text }: Scan, from: number, to: number): void {
  const { starts, ends, kinds, count } = words;
  const first = words.at[from]!;
  const last = words.at[to - 1]!;
  for (let index = Math.max(0, first - 1); index <= last + 1 && index < count; index++) {
    const start = starts[index]!;
    const end = ends[index]!;
    const row = Math.max(start - from, 1 - PAD) + PAD;
    const endRow = Math.min(end - from, to - from + PAD - 1) + PAD;
    const kind = kinds[index]!;
    let hash = kind;
    for (let at = start; at < Math.min(end, start + 8); at++)
      hash = Math.imul(hash ^ characterAt(text, at), 0x01000193) ^ (hash >>> 15);
    addWord(14, row, endRow, ALL, hash, 0);
    if (index < first || index > last) continue;
    const before = index > 0 ? kinds[index - 1]! : 0;
    const after = index + 1 < count ? kinds[index + 1]! : 0;
    const place = clues.kindCount++;
    clues.kindKeys[place] = (kind << 13) | (Math.min(4, end - start) << 10) | (before << 5) | after;
    clues.kindRows[place] = row;
    clues.kindEnds[place] = endRow;
  }
}

function addWord(kind: number, row: number, end: number, slots: number, a: number, b: number): void {
  const index = clues.wordCount++;
  clues.wordKeys[index] = mix(kind, a, b);
  clues.wordRows[index] = row;
  clues.wordEnds[index] = end;
  clues.wordSlots[index] = slots;
}

/** How many keys `kindClues` reads. */
export const KIND_KEYS = 1 << 18;

/** The clues of a word's kind and length and of the kinds beside it, as keys; they reach the word's own characters. */
export function kindClues(key: number): number[] {
  const own = key >>> 10;
  const before = (key >>> 5) & 31;
  const after = key & 31;
  return [mix(15, own, 0), mix(16, own, before), mix(17, own, after), mix(18, own, (before << 8) | after)];
}

/** A hash whose upper bits depend on all; the lowest three are 0, and it is never 0 altogether. */
function mix(kind: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  hash = (hash ^ (hash >>> 16)) & ~7;
  return hash === 0 ? 8 : hash;
}

/** Endings of bodies, places and posts that end with a character; a body's ending of several characters is marked. */
function tailsAt(text: string, at: number): number {
  const { tails: trie } = grammarWords();
  let node = 0;
  let flags = 0;
  for (let back = at; back >= 0; back--) {
    node = trie.step(node, text.charCodeAt(back));
    if (node === 0) break;
    const found = trie.flagsOf(node);
    flags |= found;
    if (at > back && (found & TAIL.named) !== 0) flags |= 8;
  }
  return flags;
}

let folds: Uint16Array | undefined;

/** Characters by what they count as: simplified, one for all digits, one for all Latin letters. */
function foldTable(): Uint16Array {
  if (folds) return folds;
  folds = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) folds[code] = simpleUnit(code);
  for (let code = 48; code <= 57; code++) folds[code] = 48;
  for (let code = 65; code <= 90; code++) folds[code] = 65;
  for (let code = 97; code <= 122; code++) folds[code] = 65;
  for (const [from, to] of ['“"', '”"', '「"', '」"', '『"', '』"', '‘"', '’"', '•·', '・·', '‧·', '∙·'])
    folds[(from as string).charCodeAt(0)] = (to as string).charCodeAt(0);
  return folds;
}

function characterAt(text: string, at: number): number {
  return foldTable()[text.charCodeAt(at)]!;
}

let tables: { nameClass: Uint8Array; foreignClass: Uint8Array } | undefined;

/** How rare a character is as a surname and in given names, in classes; written in transliterations (1), a dot (2). */
function nameTables(): { nameClass: Uint8Array; foreignClass: Uint8Array } {
  if (tables) return tables;
  const { surname, given, compound } = theLexicon();
  const nameClass = new Uint8Array(65536);
  const foreignClass = new Uint8Array(65536);
  const grade = (bits: number): number => (bits === 0 ? 0 : bits <= 7 ? 1 : bits <= 11 ? 2 : 3);
  for (let code = 1; code < 65536; code++)
    nameClass[code] = grade(surname[code]!) | (grade(given[code]!) << 2);
  for (const character of compound.keys()) {
    const code = character.charCodeAt(0);
    nameClass[code] = nameClass[code]! | 16;
  }
  for (const character of TRANSLITERATION) foreignClass[character.charCodeAt(0)] = 1;
  for (const dot of DOTS) foreignClass[dot.charCodeAt(0)] = 2;
  return (tables = { nameClass, foreignClass });
}
