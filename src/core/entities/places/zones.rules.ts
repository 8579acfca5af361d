import {
  FORMS_BEHIND_SHORT_NAMES,
  OWN_ZONES,
  WORDS_OF_OWN_ZONES,
  WORDS_OF_ZONES,
} from '../../knowledge/places';
import { oneOf } from '../../match/words';
import { CharSet } from '../lexicon/charSet';
import { longestTail, TAIL } from '../lexicon/grammarWords';
import { KIND } from '../lexicon/kinds';
import type { WordPlace } from './wordPlace';

const FORM = oneOf(FORMS_BEHIND_SHORT_NAMES, '', '$');
const BETWEEN = new RegExp(`^(?:${WORDS_OF_ZONES.join('|')})+$`);
const OWN_ZONE = new RegExp(`^(?:${WORDS_OF_OWN_ZONES.join('|')})*(${OWN_ZONES.join('|')})(?!域)`);
const OWN_ZONE_FIRST = new CharSet('国省经高综新现产工保物农科旅台循化开集');
/** Lines go from place to place and are named by both (福州至平潭铁路); 都江堰灌区 is an area of the works. */
const LINES = /(?:铁路|公路|高速|高铁|灌区|库区)$/;
const LETTER_FORMS = new CharSet('路街港山河江湖岛湾省市县区州旗镇乡村屯寨');
/** Words that a form behind a place may consist of at most: 经济技术|开发区. */
const MOST_WORDS = 5;

/** 义乌|经济开发区: a place lends its name to a zone, a road, a park. */
export function zone(place: WordPlace): boolean {
  const { end, text, scan } = place;
  const { words } = scan;
  const first = words.at[end] as number;
  for (let index = first; index < first + MOST_WORDS && index < words.count; index++) {
    const kind = words.kinds[index] as number;
    if (kind === KIND.punctuation || kind === KIND.function || kind === KIND.title) return false;
    const stop = words.ends[index] as number;
    const form = formStart(place, stop);
    const value = text.slice(form, stop);
    if (form < end || !FORM.test(value) || LINES.test(value)) continue;
    const letter = value.length < 2;
    if (letter && (form > end || words.starts[index] !== form || !LETTER_FORMS.at(text, form))) return false;
    if (form > end && !BETWEEN.test(text.slice(end, form))) return false;
    // 东阳|花园村, not 东阳花园|村.
    if ('镇乡村屯寨'.includes(text[stop] ?? '-') && !'镇乡村'.includes(value)) return false;
    return place.add('place/zone', 0.85, 'place/form', { end: stop, value });
  }
  return false;
}

/** Where the form of places begins that ends at `stop`; 沙湾|村 is no 沙|湾村. */
function formStart({ start, end, text }: WordPlace, stop: number): number {
  const form = longestTail(text, stop, TAIL.place);
  return form >= start && form < end && stop === end + 1 ? end : form;
}

/** 京山|铁路: two letters that happen to be a county's name as well. */
export function lineEnd(place: WordPlace): boolean {
  const ofLetters =
    place.length === 2 && '京津沪渝冀豫湘皖鲁浙赣鄂桂陕闽粤'.includes(place.text[place.start] as string);
  const form = ofLetters ? /^(?:铁路|高速公路|高速|高铁)(?!局|分局|公安|集团)/.exec(place.after(4)) : null;
  return (
    form !== null &&
    place.add('place/rail-line', 0.8, 'place/form', { end: place.end + form[0].length, value: form[0] })
  );
}

/** 萧县经济开发区: a division from the city down and the zone that is named after it are one name. */
export function ownZone(place: WordPlace): boolean {
  const { text, end } = place;
  const form = OWN_ZONE_FIRST.at(text, end) && text[end - 1] !== '省' ? OWN_ZONE.exec(place.after(16)) : null;
  return (
    form !== null &&
    place.add('place/own-zone', 0.9, 'place/form', { end: end + form[0].length, value: form[1] })
  );
}
