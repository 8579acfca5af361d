import { CharSet } from '../lexicon/charSet';
import { theLexicon } from '../lexicon/lexicon';
import { COMMON_KINDS, KIND } from '../lexicon/kinds';
import { isHan, plainCost } from '../lexicon/words';
import { NEED } from './cue';
import { evidenceAfter, evidenceBefore } from './cues';
import { isDot, isTransliteration, readName } from './nameReading';
import type { Scan } from '../grammar/scan';
import { isBorne, isMisread } from './phantom.rules';

/** Surnames up to this rarity in bits are common (刘、郑); a name needs less with them. */
const COMMON_SURNAME = 8;
/** A verb behind what begins with a surname no rarer than this (刘刚|任主任). */
const USUAL_SURNAME = 12;
const WESTERN = /^(?:[A-Z][a-z]+[ ·]?)+$/;
/** 《West, (Pinus, “China */
const MARKS_TERM = new CharSet('(《“"[ /-');
/** Bits a character that no chain of common words costs. */
const STRANGE = 18;

/**
 * True where the statistical tagger's word alone is enough for a person (统计所见的人名): a post, a list or a form of address
 * stands beside it, or its characters read as a name: surname and given name cheaper than plain words (not 强边, 稳边 of
 * a list of aims), a transliteration, a name of Japan.
 */
export function mayBeName(scan: Scan, start: number, end: number): boolean {
  const { text } = scan;
  // 厂|党委书记: one character is a surname at most.
  // 记者|来|采访: and only before a post or a form of address.
  const after = evidenceAfter(scan, end).need;
  const rarity = theLexicon().surname[text.charCodeAt(start)] as number;
  if (end - start === 1) return rarity > 0 && after <= NEED.profession;
  return (
    // 王一民|烈士墓
    !isMisread(scan, start, end) &&
    !/^(?:烈士)?(?:墓|故居|旧居)/.test(text.slice(end, end + 3)) &&
    (evidenceBefore(scan, start).need <= NEED.verb ||
      after <= NEED.profession ||
      (after <= NEED.verb && rarity > 0 && rarity <= USUAL_SURNAME && end - start <= 3) ||
      (!isBorne(scan, start, end) && readsAsName(scan, start, end)))
  );
}

/** What its characters say by themselves. */
function readsAsName(scan: Scan, start: number, end: number): boolean {
  const { text, words } = scan;
  const letters = [...text.slice(start, end)];
  const latin = letters.find((one) => !isHan(one.charCodeAt(0)) && !isDot(one));
  // VDES, (Pinus): Latin letters alone are a person's where they are written like one in the middle of a sentence.
  if (latin !== undefined)
    return letters.some((one) => isHan(one.charCodeAt(0)))
      ? latin !== '('
      : WESTERN.test(letters.join('')) && isHan(text.charCodeAt(end)) && !MARKS_TERM.at(text, start - 1);
  const foreign = letters.filter(isTransliteration).length;
  const reading = readName(text, start);
  const rarity = theLexicon().surname[text.charCodeAt(start)] as number;
  return (
    // 卡洛二世, 北白川宫成久王: all but one or two characters of a longer one.
    foreign === letters.length ||
    (letters.length > 3 && foreign >= 2 && (letters.some(isDot) || !holdsWord(scan, start, end))) ||
    words.kindAt(start) === KIND.japaneseCandidate ||
    // What no words of the lexicon make up (a model of one's own has learnt such names).
    plainCost(text, start, end) >= STRANGE * (end - start) ||
    (reading?.end === end && reading.gain >= (rarity > 0 && rarity <= COMMON_SURNAME ? 3 : 5))
  );
}

/** 福泽|万民: a word of every text lies inside. */
function holdsWord({ words, text }: Scan, start: number, end: number): boolean {
  return words.some(
    start,
    end,
    (kind, from, to) =>
      from >= start && to <= end && to - from > 1 && COMMON_KINDS.has(kind) && text[to - 1] !== '世',
  );
}
