import { addPlace } from '../grammar/propose';
import { theLexicon } from '../lexicon/lexicon';
import { KIND } from '../lexicon/kinds';
import { isWordStart, type Found, type Scan } from '../grammar/scan';

/** Beyond this a paragraph is no paragraph, and is not searched again for each of its places. */
const LONGEST = 4000;
const MOST = 30;
const FORM = /(?:街道|社区|省|市|县|区|州|盟|旗|乡|镇|村)$/;
const FROM_FORMS = new Set(['place/division', 'place/form']);
/** A word of every text costs less than this. */
const RARE = 15;
/** What makes another name of it (西潭中学, 西潭路). */
const GOES_ON =
  /^(?:省|市|县|区|州|盟|旗|乡|镇|村|街|路|道|社区|家园|公社|大队|庄|郡|府|国际|机场|港|河|江|湖|溪|山|岭|水库|大桥|中学|小学|集团|公司|有限|股份|银行|医院|卫生院|学院|大学|电厂|煤矿)/;

/** 西潭 after 西潭镇: the short form of a place that the paragraph names in full, where no other word holds it. */
export function findRepeatedPlaces(scan: Scan): void {
  const { text, places } = scan;
  if (text.length > LONGEST) return;
  const stems = new Set<string>();
  for (const place of places.list) {
    const stem = stems.size < MOST ? stemOf(text, place) : null;
    if (stem) stems.add(stem);
  }
  repeatNames(scan);
  for (const stem of stems)
    for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + stem.length)) {
      const end = at + stem.length;
      if (places.endOf(at) > 0 || places.startOf(end) >= 0 || scan.blocked[at] === 1) continue;
      if (
        !isWordStart(scan, at) ||
        !isWordStart(scan, end) ||
        GOES_ON.test(text.slice(end, end + 3)) ||
        places.reach(at - 6, at, end - 1)
      )
        continue;
      addPlace(scan, at, end, 0.8, 'place/repeated-stem', stem, 'place/short');
    }
}

/** 前汪村 once more, after 清水乡|前汪村 showed that it is a name. */
function repeatNames(scan: Scan): void {
  const { text, places } = scan;
  const names = new Set<string>();
  for (const place of places.list) {
    const least = place.rule === 'place/called' ? 2 : 3;
    if (names.size < MOST && place.evidence === 'place/form' && place.end - place.start >= least)
      names.add(text.slice(place.start, place.end));
  }
  for (const name of names)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (places.endOf(at) >= end || scan.blocked[at] === 1 || places.reach(at - 6, at, end - 1)) continue;
      addPlace(scan, at, end, 0.82, 'place/repeated-name', name);
    }
}

/** The name without its form, where it is a name by itself; else null. */
function stemOf(text: string, place: Found): string | null {
  const form = FROM_FORMS.has(place.evidence) ? FORM.exec(text.slice(place.start, place.end)) : null;
  const stem = form ? text.slice(place.start, place.end - form[0].length) : '';
  const { kind, cost } = theLexicon().trie.find(stem);
  const fits = stem.length >= 2 && stem.length <= 4;
  return !fits || (cost > 0 && cost < RARE && kind !== KIND.place && kind !== KIND.divisionShort)
    ? null
    : stem;
}
