import { TAIL, grammarWords } from '../lexicon/grammarWords';
import { theLexicon } from '../lexicon/lexicon';
import { foldTraditional } from '../../text/variants';
import { isTransliteration, isDot } from '../grammar/personName';
import type { Found, Scan } from '../grammar/scan';

/** How many features a character has; 0 stands for one that it lacks. */
export const FEATURES = 42;

/** What a paragraph shows at each character, before it is mixed into features. Arrays have 4 places to spare on both sides. */
export interface Traits {
  length: number;
  /** The character, folded: simplified, one for all digits, one for all Latin letters. */
  characters: Uint16Array;
  /** Kind of the lexicon's word, where in it the character stands, and how long it is. */
  words: Uint16Array;
  /** The lexicon's words: which one holds a character, and of each a hash and its kind, from 1 on. */
  at: Int32Array;
  hashes: Int32Array;
  kinds: Uint8Array;
  /** How rare the character is as a surname and in given names, in classes. */
  names: Uint8Array;
  /** Written in transliterations (1), a dot between names (2). */
  foreign: Uint8Array;
  /** Endings of bodies, places and posts that end with the character. */
  tails: Uint8Array;
  /** The rules' verdicts of each type: part of the name and how sure they are. */
  people: Uint8Array;
  places: Uint8Array;
  bodies: Uint8Array;
  posts: Uint8Array;
  /** The segmenter: 0 unknown, 1 inside a word, 2 the word ends here. */
  cuts: Uint8Array;
}

export const PAD = 4;

/** What the paragraph shows; `wordEnds` are the segmenter's. */
export function readTraits(scan: Scan, wordEnds?: ReadonlySet<number>): Traits {
  const { text, words } = scan;
  const length = text.length;
  const size = length + 2 * PAD;
  const fold = foldTable();
  const { nameClass, foreignClass } = nameTables();
  const traits: Traits = {
    length,
    characters: new Uint16Array(size).fill(1),
    words: new Uint16Array(size),
    at: words.at,
    hashes: new Int32Array(words.count + 2),
    kinds: new Uint8Array(words.count + 2),
    names: new Uint8Array(size),
    foreign: new Uint8Array(size),
    tails: new Uint8Array(size),
    people: new Uint8Array(size),
    places: new Uint8Array(size),
    bodies: new Uint8Array(size),
    posts: new Uint8Array(size),
    cuts: new Uint8Array(size),
  };
  const { characters, names, foreign } = traits;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    characters[at + PAD] = fold[code] as number;
    names[at + PAD] = nameClass[code] as number;
    foreign[at + PAD] = foreignClass[code] as number;
  }
  for (let index = 0; index < words.count; index++) {
    const start = words.starts[index] as number;
    const end = words.ends[index] as number;
    let hash = words.kinds[index] as number;
    for (let at = start; at < end; at++)
      hash = Math.imul(hash ^ (characters[at + PAD] as number), 0x01000193) ^ (hash >>> 15);
    const kind = (words.kinds[index] as number) * 32 + Math.min(4, end - start);
    for (let at = start; at < end; at++) {
      const part = end - start === 1 ? 3 : at === start ? 0 : at === end - 1 ? 2 : 1;
      traits.words[at + PAD] = kind + part * 8;
    }
    traits.hashes[index + 1] = hash;
    traits.kinds[index + 1] = words.kinds[index] as number;
  }
  readTails(text, traits.tails);
  verdicts(scan.people.list, traits.people);
  verdicts(scan.places.list, traits.places);
  verdicts(scan.bodies.list, traits.bodies);
  verdicts(scan.posts.list, traits.posts);
  if (wordEnds) for (let at = 0; at < length; at++) traits.cuts[at + PAD] = wordEnds.has(at + 1) ? 2 : 1;
  return traits;
}

/** Mixes the traits of the characters from `from` to `to` into features, FEATURES for each character. */
export function mixFeatures(traits: Traits, from: number, to: number, features: Int32Array): void {
  const { characters: c, words: w, hashes: h, kinds, names: n, foreign: f, tails: t, cuts: k } = traits;
  const { people, places, bodies, posts } = traits;
  let out = 0;
  for (let i = from + PAD; i < to + PAD; i++) {
    const p2 = c[i - 2]!;
    const p1 = c[i - 1]!;
    const c0 = c[i]!;
    const n1 = c[i + 1]!;
    const n2 = c[i + 2]!;
    features[out++] = mix(1, p2, 0);
    features[out++] = mix(2, p1, 0);
    features[out++] = mix(3, c0, 0);
    features[out++] = mix(4, n1, 0);
    features[out++] = mix(5, n2, 0);
    features[out++] = mix(6, p2, p1);
    features[out++] = mix(7, p1, c0);
    features[out++] = mix(8, c0, n1);
    features[out++] = mix(9, n1, n2);
    features[out++] = mix(10, p1, n1);
    features[out++] = mix(11, (p2 << 16) | p1, c0);
    features[out++] = mix(12, (p1 << 16) | c0, n1);
    features[out++] = mix(13, (c0 << 16) | n1, n2);
    // Words of the lexicon.
    const w0 = w[i]!;
    const word = traits.at[i - PAD]! + 1;
    const part = (w0 >> 3) & 3;
    const kindBefore = kinds[word - 1]!;
    const kindAfter = kinds[word + 1]!;
    features[out++] = mix(14, w0, 0);
    features[out++] = mix(15, h[word]!, part);
    features[out++] = mix(16, h[word - 1]!, part);
    features[out++] = mix(17, h[word + 1]!, part);
    features[out++] = mix(18, w0, kindBefore);
    features[out++] = mix(19, w0, kindAfter);
    features[out++] = mix(20, w0, (kindBefore << 8) | kindAfter);
    features[out++] = mix(21, w[i - 1]!, w[i + 1]!);
    // Characters of names.
    features[out++] = mix(22, n[i]!, 0);
    features[out++] = mix(23, n[i]!, (n[i + 1]! << 8) | n[i + 2]!);
    features[out++] = mix(24, n[i]!, (n[i - 1]! << 8) | n[i + 1]!);
    features[out++] = mix(25, n[i]!, (n[i - 1]! << 8) | n[i - 2]!);
    const run = (f[i - 2]! << 8) | (f[i - 1]! << 6) | (f[i]! << 4) | (f[i + 1]! << 2) | f[i + 2]!;
    features[out++] = run === 0 ? 0 : mix(26, run, 0);
    features[out++] = run === 0 ? 0 : mix(27, run, kindBefore);
    // Endings.
    const tails = t[i]! | (t[i + 1]! << 4) | (t[i + 2]! << 8) | (t[i + 3]! << 12);
    features[out++] = tails === 0 ? 0 : mix(28, tails, 0);
    features[out++] = t[i] === 0 ? 0 : mix(29, t[i]!, c0);
    features[out++] = t[i - 1] === 0 ? 0 : mix(30, t[i - 1]!, w0);
    // The rules' verdicts.
    const all = people[i]! | (places[i]! << 8) | (bodies[i]! << 16) | (posts[i]! << 24);
    const allBefore = people[i - 1]! | (places[i - 1]! << 8) | (bodies[i - 1]! << 16) | (posts[i - 1]! << 24);
    const allAfter = people[i + 1]! | (places[i + 1]! << 8) | (bodies[i + 1]! << 16) | (posts[i + 1]! << 24);
    features[out++] = mix(31, all, 0);
    features[out++] = mix(32, allBefore, all);
    features[out++] = mix(33, allAfter, all);
    features[out++] = people[i] === 0 ? 0 : mix(34, people[i]!, 0);
    features[out++] = places[i] === 0 ? 0 : mix(35, places[i]!, 0);
    features[out++] = bodies[i] === 0 ? 0 : mix(36, bodies[i]!, 0);
    features[out++] = posts[i] === 0 ? 0 : mix(37, posts[i]!, 0);
    features[out++] = mix(38, all, w0);
    features[out++] = mix(39, posts[i - 1]!, (n[i]! << 8) | n[i + 1]!);
    // The segmenter's words.
    const cuts = (k[i - 2]! << 6) | (k[i - 1]! << 4) | (k[i]! << 2) | k[i + 1]!;
    features[out++] = cuts === 0 ? 0 : mix(40, cuts, 0);
    features[out++] = cuts === 0 ? 0 : mix(41, cuts, n[i]!);
    features[out++] = mix(42, 0, 0);
  }
}

/** Takes the rules' verdicts out of the features of a text, as if nothing were known of them. */
export function forgetVerdicts(features: Int32Array): void {
  for (let at = 0; at < features.length; at += FEATURES) features.fill(0, at + 30, at + 39);
}

/** A hash of 32 bits whose upper and lower bits both depend on all; never 0. */
function mix(kind: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  hash ^= hash >>> 16;
  return hash | 1;
}

/** The parts of each name that the rules see, the surer one where they overlap. */
function verdicts(list: readonly Found[], into: Uint8Array): void {
  for (const { start, end, confidence } of list) {
    const sure = confidence < 0.55 ? 1 : confidence < 0.75 ? 2 : 3;
    for (let at = start; at < end; at++) {
      const part = end - start === 1 ? 3 : at === start ? 0 : at === end - 1 ? 2 : 1;
      const code = sure * 4 + part;
      if (code > (into[at + PAD] as number)) into[at + PAD] = code;
    }
  }
}

function readTails(text: string, into: Uint8Array): void {
  const { tails } = grammarWords();
  for (let at = 0; at < text.length; at++) {
    let node = 0;
    let flags = 0;
    for (let back = at; back >= 0; back--) {
      node = tails.step(node, text.charCodeAt(back));
      if (node === 0) break;
      const found = tails.flagsOf(node);
      flags |= found;
      // A body's ending of one character is weak.
      if (at > back && (found & TAIL.named) !== 0) flags |= 8;
    }
    into[at + PAD] = flags;
  }
}

let folds: Uint16Array | undefined;

/** Characters by what they count as. */
function foldTable(): Uint16Array {
  if (folds) return folds;
  folds = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++)
    folds[code] = foldTraditional(String.fromCharCode(code)).charCodeAt(0);
  for (let code = 48; code <= 57; code++) folds[code] = 48;
  for (let code = 65; code <= 90; code++) folds[code] = 65;
  for (let code = 97; code <= 122; code++) folds[code] = 65;
  for (const [from, to] of ['“"', '”"', '「"', '」"', '『"', '』"', '‘"', '’"', '•·', '・·', '‧·', '∙·'])
    folds[(from as string).charCodeAt(0)] = (to as string).charCodeAt(0);
  return folds;
}

let tables: { nameClass: Uint8Array; foreignClass: Uint8Array } | undefined;

function nameTables(): { nameClass: Uint8Array; foreignClass: Uint8Array } {
  if (tables) return tables;
  const { surname, given, compound } = theLexicon();
  const nameClass = new Uint8Array(65536);
  const foreignClass = new Uint8Array(65536);
  const grade = (bits: number): number => (bits === 0 ? 0 : bits <= 7 ? 1 : bits <= 11 ? 2 : 3);
  for (let code = 0; code < 65536; code++) {
    const character = String.fromCharCode(code);
    const first = compound.has(character) ? 1 : 0;
    nameClass[code] = grade(surname[code] as number) | (grade(given[code] as number) << 2) | (first << 4);
    foreignClass[code] = isDot(character) ? 2 : isTransliteration(character) ? 1 : 0;
  }
  return (tables = { nameClass, foreignClass });
}
