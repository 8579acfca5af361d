import { NEVER_GIVEN, RARELY_GIVEN, RARE_SURNAMES } from '../../knowledge/nameCharacters';
import { SHORT_NAMES_OF_WORDS, SURE_SHORT_NAMES } from '../../knowledge/shortNames';
import { COUNTRIES } from '../data/countries';
import { LEXICON } from '../data/lexicon';
import { KNOWN_BODIES } from '../data/bodies';
import { KNOWN_PEOPLE } from '../data/knownPeople';
import { JAPANESE_SURNAMES } from '../data/japaneseSurnames';
import { NAME_PARTS } from '../data/nameParts';
import { COMPOUND_SURNAMES, GIVEN_CHARACTERS, SURNAMES, TRANSLITERATION_CHARACTERS } from '../data/nameChars';
import { NEW_WORDS, NO_PEOPLE, NO_PLACES } from '../data/commonWords';
import { PLAIN_TITLES, RANKED_TITLES } from '../data/titles';
import { CHINESE_PLACES, FOREIGN_PLACES } from '../data/worldPlaces';
import { divisionIndex } from './divisions';
import { KIND, kindSet } from './kinds';
import { packedTrees } from './packed';
import { townshipNames } from './townships';
import { Trie, unpackLexicon } from './trie';
import type { WordTree } from './wordTree';

/** What the recognisers know by heart: words, and the rarity in bits of the characters of names; 0 is no such character. */
export interface Lexicon {
  trie: WordTree;
  surname: Uint8Array;
  given: Uint8Array;
  /** Compound surnames by their first character. */
  compound: ReadonlyMap<string, readonly string[]>;
  /** By character: 0 begins no name, 1 may, 2 begins a compound or Japanese surname or a part too. */
  starters: Uint8Array;
  /** By `pairKey`: 0 where no compound or Japanese surname and no part begins with the two characters. */
  pairs: Uint8Array;
  /** Surnames of Japan (桥本) by their first character. */
  japanese: ReadonlyMap<string, readonly string[]>;
  /** Parts of names of the western and northern peoples (多杰) by their first character. */
  parts: ReadonlyMap<string, readonly string[]>;
  /** Characters of transliterated names: bits of rarity as the first, a middle and the last one; 0 is no such character. */
  foreign: readonly [first: Uint8Array, middle: Uint8Array, last: Uint8Array];
}

/** A place in a table for two characters; different pairs may share one. */
export function pairKey(code: number, next: number): number {
  return (code * 31 + next * 7) & 0xffff;
}

let lexicon: Lexicon | undefined;

/** The lexicon, unpacked at first use. */
export function theLexicon(): Lexicon {
  return (lexicon ??= build());
}

const NO_PLACE: ReadonlySet<string> = new Set(SHORT_NAMES_OF_WORDS);
const SURE_SHORT: ReadonlySet<string> = new Set(SURE_SHORT_NAMES);
const MAYBE_TOWNSHIP = kindSet('none place person foreignName');

/** Cost in bits of a word that is rare enough to be rather the county (武义, 常熟). */
const RARE = 18;
const MAYBE_PLACE = kindSet('none place person foreignName body');

/** The tree of all words, made of their lists. */
export function makeWords(): WordTree {
  const words = new Trie();
  unpackLexicon(words, LEXICON);
  makeCommon(words, NO_PEOPLE, KIND.person);
  makeCommon(words, NO_PLACES, KIND.place);
  for (const word of NEW_WORDS) {
    const { kind } = words.find(word);
    if (kind === KIND.none || kind === KIND.person) words.add(word, KIND.noun, 14);
  }
  addPlaces(words);
  addNames(words);
  return words.pack();
}

function build(): Lexicon {
  const trie = packedTrees()?.words ?? makeWords();
  const surname = table(SURNAMES);
  for (const character of RARE_SURNAMES) surname[character.charCodeAt(0)] ||= 13;
  const foreign = transliterations();
  return {
    trie,
    surname,
    ...namePairs(surname, foreign[0]),
    given: givenTable(trie),
    compound: byFirst(COMPOUND_SURNAMES),
    japanese: byFirst(JAPANESE_SURNAMES),
    parts: byFirst(NAME_PARTS),
    foreign,
  };
}

function addPlaces(trie: Trie): void {
  // 中共福建省委|组织部: the grammar reads it.
  for (const [name] of divisionIndex()) if (name.endsWith('省')) unword(trie, `中共${name}委`);
  for (const [name, divisions] of divisionIndex()) addDivision(trie, name, divisions);
  for (const name of townshipNames())
    if (MAYBE_TOWNSHIP.has(trie.find(name).kind)) trie.add(name, KIND.township, 16);
  for (const word of COUNTRIES.split(' '))
    trie.add(word, KIND.country, Math.min(13, trie.find(word).cost || 13));
  for (const word of [...CHINESE_PLACES, ...FOREIGN_PLACES]) {
    const known = trie.find(word);
    if (word === '' || known.kind === KIND.division) continue;
    trie.add(word, KIND.knownPlace, Math.min(16, known.cost || 16));
  }
}

type Divisions = ReturnType<typeof divisionIndex> extends ReadonlyMap<string, infer D> ? D : never;

/** A division by its name, in full or short; a short name that is rather a common word stays one. */
function addDivision(trie: Trie, name: string, divisions: Divisions): void {
  const full = divisions.some((division) => division.name === name);
  const high = divisions.some((division) => division.level !== 'county');
  if (full || (divisions.some(isAutonomous) && /[县州旗]$/.test(name))) {
    trie.add(name, KIND.division, high ? 11 : 13);
    return;
  }
  const known = trie.find(name);
  if (!high && !SURE_SHORT.has(name) && isRatherWord(name, divisions, known)) return;
  if (known.kind !== KIND.none && known.cost > 0) trie.add(name, KIND.divisionShort, known.cost);
  else trie.add(name, KIND.divisionShort, high ? 12 : 15);
}

/** The short name is more often another word, or that of a district or of what is no more, which no dictionary knows. */
function isRatherWord(name: string, divisions: Divisions, known: { kind: number; cost: number }): boolean {
  if (NO_PLACE.has(name)) return true;
  const weak = !divisions.some((division) => !division.former && !division.name.endsWith('区'));
  if (weak && known.kind !== KIND.place) return true;
  return !MAYBE_PLACE.has(known.kind) && known.cost < RARE;
}

/** People, bodies and heads of posts that are known by themselves. */
function addNames(trie: Trie): void {
  for (const word of KNOWN_PEOPLE) trie.add(word, KIND.person, 14);
  for (const word of KNOWN_BODIES)
    if (word.length > 1) trie.add(word, KIND.knownBody, Math.min(14, trie.find(word).cost || 14));
  for (const word of PLAIN_TITLES) trie.add(word, KIND.title, 12);
  for (const word of RANKED_TITLES) {
    trie.add(word, KIND.title, word.length > 2 ? 11 : 12);
    trie.add(`副${word}`, KIND.title, 13);
  }
}

/** By character and by pair of characters, what may begin a name of a person. */
function namePairs(surname: Uint8Array, foreignFirst: Uint8Array): Pick<Lexicon, 'starters' | 'pairs'> {
  const starters = new Uint8Array(65536);
  for (let code = 0; code < 65536; code++)
    if ((surname[code] as number) + (foreignFirst[code] as number) > 0) starters[code] = 1;
  const pairs = new Uint8Array(65536);
  for (const list of [COMPOUND_SURNAMES, JAPANESE_SURNAMES, NAME_PARTS])
    for (const word of list.split(' ')) {
      starters[word.charCodeAt(0)] = 2;
      pairs[pairKey(word.charCodeAt(0), word.charCodeAt(1))] = 1;
    }
  return { starters, pairs };
}

/** Takes a word out. */
function unword(trie: Trie, word: string): void {
  if (trie.find(word).kind !== KIND.none) trie.add(word, KIND.none, 0);
}

/** What the dictionary takes for a name and is a word of every text. */
function makeCommon(trie: Trie, words: readonly string[], wrong: number): void {
  for (const word of words) {
    const { kind, cost } = trie.find(word);
    if (kind === wrong) trie.add(word, KIND.noun, cost);
  }
}

function isAutonomous(division: { name: string }): boolean {
  return /自治[县州旗]$/.test(division.name);
}

function byFirst(words: string): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const word of words.split(' ')) {
    const first = word[0] ?? '';
    const list = lists.get(first);
    if (list) list.push(word);
    else lists.set(first, [word]);
  }
  return lists;
}

function transliterations(): [Uint8Array, Uint8Array, Uint8Array] {
  const tables: [Uint8Array, Uint8Array, Uint8Array] = [
    new Uint8Array(65536),
    new Uint8Array(65536),
    new Uint8Array(65536),
  ];
  const packed = TRANSLITERATION_CHARACTERS;
  for (let index = 0; index + 3 < packed.length; index += 4) {
    for (let place = 0; place < 3; place++)
      (tables[place] as Uint8Array)[packed.charCodeAt(index)] = packed.charCodeAt(index + 1 + place) - 64;
  }
  return tables;
}

/** Rare characters make given names too (滢, 珺), even where no dictionary has them in one. */
function givenTable(trie: WordTree): Uint8Array {
  const bits = table(GIVEN_CHARACTERS);
  for (const character of NEVER_GIVEN) bits[character.charCodeAt(0)] = 0;
  for (const character of RARELY_GIVEN) {
    const code = character.charCodeAt(0);
    bits[code] = Math.min(20, (bits[code] as number) + 5);
  }
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    if (bits[code] !== 0 || NEVER_GIVEN.includes(String.fromCharCode(code))) continue;
    const node = trie.step(0, code);
    if (node === 0 || trie.kindOf(node) === KIND.none || trie.costOf(node) >= 14) bits[code] = 15;
  }
  return bits;
}

function table(packed: string): Uint8Array {
  const bits = new Uint8Array(65536);
  for (let index = 0; index + 1 < packed.length; index += 2) {
    bits[packed.charCodeAt(index)] = packed.charCodeAt(index + 1) - 64;
  }
  return bits;
}
