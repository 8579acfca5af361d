import type { Scan } from '../grammar/scan';
import { NO_PLACE_WORDS } from '../data/placeForms';
import { isHan } from '../lexicon/words';
import { addPlace } from '../grammar/propose';
import { isEdge } from './edges';

const TERM =
  /([省市县区州旗镇乡])(?=第[一二三四五六七八九十百\d]{1,4}(?:届(?:人民代表大会|人大|委员会|常务委员会|政协)|次(?:党员?)?代表大会|次党代会))/g;
const COMMITTEE = /(?:中共|中国共产党)([\u4e00-\u9fff]{2,4}?)([省市县区州旗镇乡])(?=委|纪委|第|工委)/g;
/** Characters of the longest name. */
const LONGEST = 3;
/** What stands before a level and names none: our county, the whole province. */
const NO_OWN = /^[全我本该各原]|[的在了和与及省市县区州旗委族]/;
/** Parties and assemblies that a level's name follows. */
const LED = /(?:中共|政协|中国共产党)$/;

/** 政协怀清县第十届委员会: what counts the terms of its congress is a division, whatever it is called. */
export function findCountedTerms(scan: Scan): void {
  const { text, places } = scan;
  for (const { index, 1: form } of text.matchAll(TERM)) {
    const known = places.startOf(index + 1) >= 0;
    for (let start = index - 2; !known && start >= index - LONGEST && start >= 0; start--) {
      const name = text.slice(start, index);
      if (NO_OWN.test(name) || ![...name].every((one) => isHan(one.charCodeAt(0)))) break;
      if (!beginsAt(scan, start) || NO_PLACE_WORDS.has(name + form)) continue;
      addPlace(scan, start, index + 1, 0.8, 'place/counted-term', form);
      break;
    }
  }
}

/** 中共安澄县委: what stands between the party and its committee. */
export function findPartyDivisions(scan: Scan): void {
  for (const { index, 0: whole, 1: name = '', 2: form = '' } of scan.text.matchAll(COMMITTEE)) {
    const end = index + whole.length;
    const start = end - name.length - form.length;
    const free = scan.places.endOf(start) < end && scan.places.startOf(end) < 0;
    if (free && !NO_OWN.test(name) && !NO_PLACE_WORDS.has(name + form))
      addPlace(scan, start, end, 0.8, 'place/party-division', form);
  }
}

function beginsAt(scan: Scan, start: number): boolean {
  return (
    isEdge(scan, start) ||
    scan.blocked[start - 1] === 1 ||
    LED.test(scan.text.slice(Math.max(0, start - 5), start))
  );
}
