import { theLexicon } from '../lexicon/lexicon';
import { KIND } from '../lexicon/kinds';
import { isHan, plainCosts } from '../lexicon/words';
import { AFTER_NAME, AFTER_NAME_FIRST, MASK, UNITS_AFTER, STEMS, TRANSLITERATION } from './nameReading.rules';

/** A reading of the text as a name. */
export interface NameReading {
  end: number;
  /** Bits by which the name is the cheaper reading; negative where plain words are. */
  gain: number;
}

/** How far the text after a name is looked at. */
const WINDOW = 9;
const SINGLE_GIVEN = 3.5;
/** What a given name costs at most that is a word of the lexicon. */
const GIVEN_WORD = 14;

/** The reading that is the cheapest so far. */
let bestEnd = 0;
let bestCost = Infinity;

/**
 * The best reading of a Chinese name (姓名) that begins at `at`: surname and one or two characters, chosen together with
 * the words that follow (县长蔡洪发现: 蔡洪 + 发现). Right after a post a given name that is a word as well (张和平) is no
 * rarer for that. Null where no surname stands here.
 */
export function readName(text: string, at: number, afterPost = false): NameReading | null {
  const { surname, starters, compound } = theLexicon();
  const first = text.charCodeAt(at);
  const rarity = surname[first] as number;
  const starter = starters[first] as number;
  if (rarity > 0 && MASK.at(text, at + 1)) return maskedName(text, at);
  const stop = clauseEnd(text, at, at + WINDOW);
  let costs: Int32Array | undefined;
  bestCost = Infinity;
  if (rarity > 0 && mayBeGiven(text, at + 1, stop))
    readGiven(text, at, at + 1, stop, rarity, afterPost, (costs ??= plainCosts(text, at, stop)));
  if (starter > 1)
    for (const word of compound.get(text[at] as string) ?? [])
      if (text.startsWith(word, at) && mayBeGiven(text, at + word.length, stop))
        readGiven(text, at, at + word.length, stop, 9, afterPost, (costs ??= plainCosts(text, at, stop)));
  return costs ? { end: bestEnd, gain: (costs[0] as number) - bestCost } : null;
}

/** 王某, 李××, 刘某甲; 甘某部 is a unit, 王某县 none that is told. */
function maskedName(text: string, at: number): NameReading | null {
  if (UNITS_AFTER.at(text, at + 2)) return null;
  const end = at + (MASK.at(text, at + 2) ? 3 : 2);
  return { end: end + (STEMS.at(text, end) ? 1 : 0), gain: 12 };
}

function mayBeGiven(text: string, from: number, stop: number): boolean {
  return from < stop && (theLexicon().given[text.charCodeAt(from)] as number) > 0;
}

/** Given names of one and of two characters after a surname that costs `base`. */
function readGiven(
  text: string,
  at: number,
  from: number,
  stop: number,
  base: number,
  afterPost: boolean,
  costs: Int32Array,
): void {
  const { given } = theLexicon();
  const one = given[text.charCodeAt(from)] as number;
  consider(from + 1, base + one + SINGLE_GIVEN - (nameEnds(text, from + 1) ? 1 : 0), costs[from + 1 - at]);
  const two = from + 1 < stop ? (given[text.charCodeAt(from + 1)] as number) : 0;
  if (two === 0) return;
  const both = one + two > GIVEN_WORD && afterPost && isWord(text, from) ? GIVEN_WORD : one + two;
  consider(from + 2, base + both, costs[from + 2 - at]);
}

function consider(end: number, cost: number, rest = 0): void {
  if (cost + rest >= bestCost) return;
  bestCost = cost + rest;
  bestEnd = end;
}

function nameEnds(text: string, at: number): boolean {
  if (isHan(text.charCodeAt(at)) && !AFTER_NAME_FIRST.at(text, at)) return false;
  return AFTER_NAME.test(text.slice(at, at + 3));
}

/** True where two characters are a word of the lexicon: 和平, 鹏程, 建设 are given names as well. */
function isWord(text: string, at: number): boolean {
  const { trie } = theLexicon();
  const first = trie.step(0, text.charCodeAt(at));
  const second = first === 0 ? 0 : trie.step(first, text.charCodeAt(at + 1));
  return second !== 0 && trie.kindOf(second) !== KIND.none;
}

function clauseEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && at < text.length && isHan(text.charCodeAt(at))) at++;
  return at;
}

/** The forms of the interpunct (间隔号). */
export const DOTS = '·•・‧∙';

/** An interpunct in one of its forms. */
export function isDot(character: string | undefined): boolean {
  return (
    character === '·' || character === '•' || character === '・' || character === '‧' || character === '∙'
  );
}

/** A character that transliterations are written with. */
export function isTransliteration(character: string | undefined): boolean {
  return character !== undefined && TRANSLITERATION.has(character);
}
