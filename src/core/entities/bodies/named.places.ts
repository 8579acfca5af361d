import { LEVEL_LETTERS } from '../../knowledge/levels';
import { WORDS_OF_BODIES } from '../../knowledge/bodies';
import { isBreak, type Scan } from '../grammar/scan';
import { CharSet } from '../lexicon/charSet';
import { KIND, kindSet } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';

export const LEVELS = new CharSet(LEVEL_LETTERS);
const OF_BODIES: ReadonlySet<string> = new Set(WORDS_OF_BODIES);

/** 区图书馆, 县融媒体中心: the letter of a level goes before the name. */
export function levelAt({ words, text }: Scan, start: number): boolean {
  return LEVELS.at(text, start) && words.isWord(start, start + 1);
}

const NO_LETTER_OF_NAMES = kindSet('adjective verb function number locative title');

/** 神州|北极木业: before a short place that is no division of its own stands a word of names. */
export function insideName(scan: Scan, at: number): boolean {
  const { words, text, bodies } = scan;
  const place = words.kindAt(at);
  const index = words.at[at - 1] as number;
  if (
    (place !== KIND.divisionShort && place !== KIND.knownPlace) ||
    !isHan(text.charCodeAt(at - 1)) ||
    bodies.endOf(at) > 0 ||
    isBreak(scan, index)
  )
    return false;
  const kind = words.kinds[index] as number;
  const from = words.starts[index] as number;
  if (words.ends[index] === at && from === at - 1)
    return !NO_LETTER_OF_NAMES.has(kind) && !LEVELS.at(text, at - 1) && words.kinds[index - 1] !== KIND.verb;
  return (
    kind === KIND.properNoun ||
    kind === KIND.unknown ||
    kind === KIND.nameCandidate ||
    OF_BODIES.has(text.slice(from, at))
  );
}

/**
 * 北京|液化气|右安门供应站: before a lesser place one or two nouns lead to the division, within `most` of the form; else
 * the place itself.
 */
export function outerPlace(
  { words, text, places, bodies }: Scan,
  at: number,
  form: number,
  most: number,
): number {
  const kind = words.kindAt(at);
  if (kind === KIND.division || kind === KIND.township || kind === KIND.country || bodies.endOf(at) > 0)
    return at;
  let from = at;
  for (let count = 0; count < 2 && from > 0 && form - from < most; count++) {
    const kindBefore = words.kindBefore(from);
    if (kindBefore !== KIND.noun && kindBefore !== KIND.properNoun) return at;
    from = words.startAt(from - 1);
    if (from < at - 1 && places.startOf(from) >= 0 && !LEVELS.at(text, from)) return places.startOf(from);
  }
  return at;
}
