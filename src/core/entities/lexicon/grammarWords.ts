import { DOMAINS, GOVERNMENT_FORMS, KNOWN_BODIES, LEVEL_BODIES, NAMED_FORMS, NO_NAME } from '../data/bodies';
import { PLACE_FORMS } from '../data/placeForms';
import { ADDRESSES, PLAIN_TITLES, PROFESSIONS, RANKED_TITLES, RANKS } from '../data/titles';
import { packedTrees } from './packed';
import { Trie } from './trie';
import type { WordTree } from './wordTree';

/** What a word of the grammar is; a word may be several. */
export const FLAG = {
  domain: 1,
  form: 2,
  levelBody: 4,
  known: 8,
  noName: 16,
  rank: 32,
  address: 64,
  profession: 128,
} as const;

/** The same for word endings, which are read from the right. */
export const TAIL = { named: 1, place: 2, title: 4 } as const;

export interface GrammarWords {
  heads: WordTree;
  /** Endings, written backwards. */
  tails: WordTree;
}

let words: GrammarWords | undefined;

/** The words of the grammar, read at first use. */
export function grammarWords(): GrammarWords {
  return (words ??= packedTrees() ?? makeGrammarWords());
}

/** The same, made of their lists. */
export function makeGrammarWords(): GrammarWords {
  const heads = new Trie(15);
  const tails = new Trie(14);
  const mark = (list: readonly string[], flag: number): void => {
    for (const word of list) heads.mark(word, flag);
  };
  mark(DOMAINS, FLAG.domain);
  mark(GOVERNMENT_FORMS, FLAG.form);
  mark(LEVEL_BODIES, FLAG.levelBody);
  mark(KNOWN_BODIES, FLAG.known);
  mark(NO_NAME, FLAG.noName);
  mark(RANKS, FLAG.rank);
  mark(ADDRESSES, FLAG.address);
  mark(PROFESSIONS, FLAG.profession);
  for (const word of NAMED_FORMS) tails.mark(reversed(word), TAIL.named);
  for (const word of PLACE_FORMS) tails.mark(reversed(word), TAIL.place);
  for (const word of [...RANKED_TITLES, ...PLAIN_TITLES]) tails.mark(reversed(word), TAIL.title);
  return { heads: heads.pack(), tails: tails.pack() };
}

function reversed(word: string): string {
  return [...word].reverse().join('');
}

/** The end of the longest word with the flag that begins at `at`; 0 where there is none. */
export function longestHead(text: string, at: number, flag: number): number {
  const { heads } = grammarWords();
  let node = 0;
  let best = 0;
  for (let end = at; end < text.length;) {
    node = heads.step(node, text.charCodeAt(end++));
    if (node === 0) break;
    if ((heads.flagsOf(node) & flag) !== 0) best = end;
  }
  return best;
}

/** True where some word of the grammar begins with these two characters, or is the first alone. */
export function startsHeadPair(code: number, next: number): boolean {
  const { heads } = grammarWords();
  const node = heads.step(0, code);
  return node !== 0 && (heads.flagsOf(node) !== 0 || heads.step(node, next) !== 0);
}

/** True where some word of the grammar begins with this character. */
export function startsHead(code: number): boolean {
  return grammarWords().heads.step(0, code) !== 0;
}

/** True where the text from `start` to `end` is a word with the flag. */
export function isHead(text: string, start: number, end: number, flag: number): boolean {
  const { heads } = grammarWords();
  let node = 0;
  for (let at = start; at < end; at++) {
    node = heads.step(node, text.charCodeAt(at));
    if (node === 0) return false;
  }
  return (heads.flagsOf(node) & flag) !== 0;
}

/** The start of the longest ending with the flag that ends at `end`; -1 where there is none. */
export function longestTail(text: string, end: number, flag: number): number {
  const { tails } = grammarWords();
  let node = 0;
  let best = -1;
  for (let at = end - 1; at >= 0; at--) {
    node = tails.step(node, text.charCodeAt(at));
    if (node === 0) break;
    if ((tails.flagsOf(node) & flag) !== 0) best = at;
  }
  return best;
}
