import { isBreak, type Found } from '../grammar/scan';
import { theLexicon } from '../lexicon/lexicon';
import { KIND, kindSet } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';
import { move, table, veto } from '../rule';
import type { PlaceWalk } from './formPlace';

type Step = PlaceWalk;

/** No names of a sight: 各园区, 国家公园, 现代产业园. */
const NO_SIGHT =
  /^(?:[各全本该某每等几数多]|[一二两三新老旧大小].?$|国家|省级|市级|县级|重点|现代|特色|精品|知名|著名|主要|周边|城市|乡村|旅游|农业|工业|科技|经济|生态|文化|红色|全国|全省|重大|高标准|特殊|流域|灌溉|蓄水|防洪|饮用)|[级型化式]$/;

export function isSightName(name: string): boolean {
  return !NO_SIGHT.test(name);
}

/** The words that the name of a sight goes over, read from its form to the left. */
export const SIGHT_WALK = table<Step>('place/sight', 'place', [
  // A division with its form is a place of its own; anything else is a part of the name.
  veto('its-division', (step) => atDivision(step)),
  veto('its-place', (step) => {
    const start = step.scan.places.startOf(step.at);
    if (start < 0) return false;
    step.found = withPrefix(step, start);
    return true;
  }),
  // 九|里|沟景区.
  veto('break', (step) => isBreak(step.scan, step.index) && !(step.word === '里' && isNumberBefore(step))),
  veto('little-word', ({ kind }) => kind === KIND.function),
  veto('number', (step) => {
    const last = step.scan.text[step.at - 1] as string;
    const named =
      step.length > 1
        ? last === '里'
        : '口堂门头'.includes(last) || (step.scan.text[step.at] === '里' && step.form - step.at > 1);
    return step.kind === KIND.number && !named;
  }),
  veto('latin', ({ kind }) => kind === KIND.foreign),
  veto('verb', ({ kind, length }) => kind === KIND.verb && length > 1),
  // 五里|墩.
  veto('short-verb', (step) => {
    const { scan, from, form, kind, length } = step;
    if (kind !== KIND.verb || length !== 1) return false;
    const mile = scan.text[from - 1] === '里' && scan.words.kinds[step.index - 1] === KIND.number;
    return !mile && (from === 0 || !isHan(scan.text.charCodeAt(from - 1)) || form - from < 2);
  }),
  move('proper-word', (step) => {
    const { kind, length, word } = step;
    if (PROPER.has(kind) || length === 1 || theLexicon().trie.find(word).cost >= RARE) step.proper = true;
  }),
]);

const RARE = 16;
const PROPER = kindSet('person nameCandidate properNoun place unknown');

function isNumberBefore({ scan, index }: Step): boolean {
  return scan.words.kinds[index - 1] === KIND.number;
}

/** A place that is no part of the sight's name ends here. */
function atDivision({ scan, at, form }: Step): boolean {
  const { places, words } = scan;
  const start = places.startOf(at);
  if (start < 0) return false;
  const whole: Found | undefined = places.list.find((found) => found.start === start && found.end === at);
  if (whole?.evidence === 'place/division' || words.kindAt(start) === KIND.country) return true;
  return (whole?.evidence === 'place/form' || whole?.evidence === 'place/short') && at < form;
}

/** 青|天河景区: a single character between a comma and the place belongs to the name. */
function withPrefix({ scan }: Step, place: number): number {
  const { words, text } = scan;
  if (place < 2 || isHan(text.charCodeAt(place - 2)) || !isHan(text.charCodeAt(place - 1))) return place;
  const index = words.at[place - 1] as number;
  return words.starts[index] === place - 1 && !isBreak(scan, index) ? place - 1 : place;
}
