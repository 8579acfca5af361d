import { NO_PLACE_WORDS } from '../data/placeForms';
import { FLAG, isHead, longestHead } from '../lexicon/grammarWords';
import { theLexicon } from '../lexicon/lexicon';
import { KIND } from '../lexicon/trie';
import { isHan } from '../lexicon/words';
import { findDottedNames } from './dottedNames';
import { readName } from './personName';
import { evidenceAfter, evidenceBefore, NEED, type Around } from './personEvidence';
import type { Scan } from './scan';

/** People (人名): beside a post, a form of address, in a list, before a verb, with a dot, or plainly a name. */
export function findPeople(scan: Scan): void {
  findDottedNames(scan);
  const { words } = scan;
  // The ends of posts are where a name is likeliest, whatever the words say.
  for (let index = 0; index < words.count; index++) {
    const at = words.starts[index] as number;
    if (at < scan.peopleUpTo) continue;
    const end = personAt(scan, at, index);
    if (end > at) scan.peopleUpTo = end;
  }
  findRepeated(scan);
}

function personAt(scan: Scan, at: number, index: number): number {
  const { words, text } = scan;
  if (scan.blocked[at] === 1 || !isHan(text.charCodeAt(at))) return 0;
  const dotted = scan.people.endOf(at);
  if (dotted > 0) return dotted;
  const kind = words.kinds[index] as number;
  if (words.ends[index] === at + 1 && text.charCodeAt(at + 1) === 0x20) {
    const end = (theLexicon().surname[text.charCodeAt(at)] as number) > 0 ? spacedAt(scan, at) : 0;
    if (end > 0) return end;
  }
  switch (kind) {
    case KIND.foreignName:
    case KIND.foreignCandidate:
      return foreignAt(scan, at, index);
    case KIND.japaneseCandidate:
      return plainAt(scan, at, words.ends[index] as number, 9);
    case KIND.person:
      return foreignPerson(scan, at, index) || chineseAt(scan, at, index);
    case KIND.nameCandidate:
      return chineseAt(scan, at, index);
    default:
  }
  const { surname, compound } = theLexicon();
  const rarity = surname[text.charCodeAt(at)] as number;
  const single = words.ends[index] === at + 1;
  if (scan.posts.startOf(at) >= 0) {
    const end = afterPost(scan, at) || gapAfterPost(scan, at);
    if (end > 0) return end;
  }
  if (rarity === 0 && !compound.has(text[at] as string)) return 0;
  if (single && LITTLE.has(text[at] as string) && evidenceBefore(scan, at).need > NEED.profession) return 0;
  if (
    (scan.attendance && scan.bodies.startOf(at) >= 0) ||
    single ||
    scan.posts.startOf(at) >= 0 ||
    at === 0 ||
    !isHan(text.charCodeAt(at - 1))
  ) {
    const end = readAt(scan, at);
    if (end > 0) return end;
  }
  return single ? surnameAt(scan, at, index, rarity) : 0;
}

/** Surnames that are little words nearly always. */
const LITTLE = new Set(
  '和向由从以于及是在与同自让令但有因就都又也还被把为当对连经应将得能会要可其之而所来去不时',
);

/** A foreign name right after a post, however the words have it (总理|若|斯潘). */
function afterPost(scan: Scan, at: number): number {
  const { words, text } = scan;
  const { foreign, surname } = theLexicon();
  const [first, middle, last] = foreign;
  if ((first[text.charCodeAt(at)] as number) === 0 || scan.postConfidence(scan.posts.startOf(at), at) < 0.45)
    return 0;
  const reading = (surname[text.charCodeAt(at)] as number) > 0 ? readName(text, at) : null;
  let end = at;
  let fine = at;
  while (end < text.length && end - at < 8) {
    const code = text.charCodeAt(end);
    const index = words.at[end] as number;
    if (!isHan(code) || scan.blocked[end] === 1) break;
    if (words.starts[index] === end && end > at) {
      fine = end;
      const kind = words.kinds[index] as number;
      const length = (words.ends[index] as number) - end;
      if (
        length > 1 &&
        kind !== KIND.foreignName &&
        kind !== KIND.person &&
        kind !== KIND.place &&
        kind !== KIND.foreignCandidate &&
        kind !== KIND.properNoun
      )
        break;
      if (
        length === 1 &&
        (kind === KIND.punctuation ||
          SINGLE_AFTER.has(text[end] as string) ||
          (kind === KIND.verb && end - at >= 3))
      )
        break;
    }
    if ((middle[code] as number) + (last[code] as number) === 0) break;
    end++;
  }
  if (end < text.length && words.starts[words.at[end] as number] !== end && isHan(text.charCodeAt(end)))
    end = fine;
  if (end - at < 2) return 0;
  if (reading && reading.end >= end - 1 && reading.gain > 4) return 0;
  if (
    words.kinds[words.at[at] as number] === KIND.verb &&
    (words.ends[words.at[at] as number] as number) - at > 1
  )
    return 0;
  if (
    end - at === 2 &&
    words.ends[words.at[at] as number] === end &&
    !FOREIGN_KINDS.has(words.kinds[words.at[at] as number] as number)
  )
    return 0;
  if (crosses(scan, at, end)) return 0;
  return accept(scan, at, end, 0.72, {
    need: 0,
    id: 'person/post-before',
    value: text.slice(scan.posts.startOf(at), at),
  });
}
/** What stands between a post and 任, 说 or a comma, and is no word of every text, is a name (组织部长|娜仁花|任组长). */
function gapAfterPost(scan: Scan, at: number): number {
  const { words, text } = scan;
  if (scan.postConfidence(scan.posts.startOf(at), at) < 0.6) return 0;
  let end = at;
  for (let index = words.at[at] as number; index < words.count; index++) {
    const from = words.starts[index] as number;
    const to = words.ends[index] as number;
    if (from < at) return 0;
    const kind = words.kinds[index] as number;
    if (kind === KIND.punctuation || kind === KIND.title) break;
    if (to - from > 1) {
      if (
        kind === KIND.person ||
        kind === KIND.foreignName ||
        kind === KIND.properNoun ||
        kind === KIND.place
      ) {
        end = to;
        continue;
      }
      break;
    }
    if (kind === KIND.foreign || GAP_END.has(text[from] as string)) break;
    end = to;
  }
  if (end - at < 2 || end - at > 4 || scan.blocked[at] === 1) return 0;
  const next = evidenceAfter(scan, end).need;
  const stop = text.charCodeAt(end);
  if (!(
    next < NEED.neutral ||
    end >= text.length ||
    !isHan(stop) ||
    text[end] === '任' ||
    text[end] === '在'
  ))
    return 0;
  const reading = readName(text, at);
  if (reading && reading.gain > 0) return 0;
  return crosses(scan, at, end)
    ? 0
    : accept(scan, at, end, 0.66, {
        need: 0,
        id: 'person/post-before',
        value: text.slice(scan.posts.startOf(at), at),
      });
}
const GAP_END = new Set(
  '的在任说等率到对向与和及为从被将把就也都已还兼出代要是有作做主参讲称指带告来去因经由以于了着过同不没很会能可应须各每本该这那此其之一二三四五六七八九十两几多少个名位人次件项年月日时组长员'.split(
    '',
  ),
);
const FOREIGN_KINDS: ReadonlySet<number> = new Set([
  KIND.foreignName,
  KIND.person,
  KIND.place,
  KIND.foreignCandidate,
  KIND.properNoun,
]);

/** A name where the words have seen none. */
function readAt(scan: Scan, at: number): number {
  const reading = readName(scan.text, at);
  if (!reading) return 0;
  const end = read(scan, at, reading.end, reading.gain);
  if (end > 0) return end;
  // A post, two or three characters, a comma: 监事会主席|经大为，
  const { text, words } = scan;
  const post = scan.posts.startOf(at);
  if (post < 0 || scan.postConfidence(post, at) < 0.45) return 0;
  for (let length = 2; length <= 3; length++) {
    const stop = at + length;
    if (stop < text.length && isHan(text.charCodeAt(stop))) continue;
    const first = words.at[at] as number;
    if (words.starts[first] !== at || (words.ends[first] as number) > at + 1) return 0;
    for (let index = at + 1; index < stop; index++)
      if (!isHan(text.charCodeAt(index)) || (theLexicon().given[text.charCodeAt(index)] as number) === 0)
        return 0;
    return crosses(scan, at, stop) ? 0 : read(scan, at, stop, NEED.post);
  }
  return 0;
}

/** A name that the words have found: by the lexicon, or surname and given name. */
function chineseAt(scan: Scan, at: number, index: number): number {
  const { words, text } = scan;
  const wordEnd = words.ends[index] as number;
  const known = words.kinds[index] === KIND.person;
  if (known && wordEnd - at === 1) {
    const end = readAt(scan, at);
    return end > 0 ? end : surnameAt(scan, at, index, theLexicon().surname[text.charCodeAt(at)] as number);
  }
  const reading = readName(text, at);
  if (known) {
    if (isHead(text, wordEnd - 2, wordEnd, FLAG.address) && wordEnd - at === 3)
      return accept(scan, at, at + 1, 0.75, {
        need: 0,
        id: 'person/title',
        value: text.slice(at + 1, wordEnd),
      });
    // 李铁|辰: the lexicon's name may be the head of a longer one.
    if (reading && reading.end > wordEnd && wordEnd - at === 2 && reading.gain > 6)
      return read(scan, at, reading.end, reading.gain);
    return read(scan, at, wordEnd, wordEnd - at === 2 ? 4 : 20);
  }
  if (reading && reading.end !== wordEnd) {
    // Two readings: the one that the surroundings bear out.
    const before = evidenceBefore(scan, at);
    const shorter = Math.min(reading.end, wordEnd);
    const longer = Math.max(reading.end, wordEnd);
    const end =
      evidenceAfter(scan, shorter).need < evidenceAfter(scan, longer).need
        ? shorter
        : before.need <= NEED.list
          ? reading.end
          : wordEnd;
    return read(scan, at, end, Math.max(9, reading.gain));
  }
  return read(scan, at, wordEnd, Math.max(10, reading?.gain ?? 0));
}

/** Takes a reading where the surroundings are worth it; the end of the name, 0 where they are not. */
function read(scan: Scan, at: number, end: number, gain: number): number {
  // 瞿佳|任首席专家: before a post 任 is the verb.
  if (end - at === 3 && scan.text[end - 1] === '任' && scan.posts.endOf(end) > 0)
    return read(scan, at, end - 1, gain);
  if (crosses(scan, at, end) || NO_PLACE_WORDS.has(scan.text.slice(at, end))) return 0;
  const before = evidenceBefore(scan, at);
  const after = evidenceAfter(scan, end);
  const evidence = before.need <= after.need ? before : after;
  const need = evidence.need;
  // 白伙|三说 after a post: the verb tells where the name ends, and so does a comma (书记祁万|里、).
  if (
    end - at === 2 &&
    before.need <= NEED.list &&
    after.need >= NEED.neutral &&
    isHan(scan.text.charCodeAt(end))
  ) {
    const given = theLexicon().given[scan.text.charCodeAt(end)] as number;
    const stops = end + 1 >= scan.text.length || !isHan(scan.text.charCodeAt(end + 1));
    if (
      given > 0 &&
      ((stops && !GAP_END.has(scan.text[end] as string)) ||
        evidenceAfter(scan, end + 1).need < NEED.neutral) &&
      !crosses(scan, at, end + 1)
    )
      return accept(scan, at, end + 1, 0.8, before);
  }
  // 李先生: the form of address is no given name.
  if (end - at === 3 && isHead(scan.text, at + 1, end, FLAG.address))
    return accept(scan, at, at + 1, 0.75, {
      need: 0,
      id: 'person/title',
      value: scan.text.slice(at + 1, end),
    });
  if (need >= NEED.neutral) {
    const least = end - at >= 3 ? 8 : 10;
    if (listedPlace(scan, at, end) || (end - at === 2 && scan.text[end - 1] === '家')) return 0;
    if (end - at === 3 && gain < 20 && WATER_END.has(scan.text[end - 1] as string)) return 0;
    if (
      gain < 16 &&
      PLACE_END.has(scan.text[end - 1] as string) &&
      (end - at === 2 || CALLED.test(scan.text.slice(Math.max(0, at - 2), at)))
    )
      return 0;
    if (gain < least || maskedWord(scan.text, at, end) || scan.places.endOf(at) >= end) return 0;
    return accept(scan, at, end, end - at >= 3 ? 0.74 : 0.6, { need, id: 'person/name' });
  }
  if (
    (gain < need && !(gain >= FREE && free(scan, at, end, before))) ||
    (need > NEED.profession && scan.places.endOf(at) >= end)
  )
    return 0;
  const both = before.need < NEED.neutral && after.need < NEED.neutral;
  let confidence = need <= NEED.profession ? 0.84 + Math.min(0.12, Math.max(0, gain - need) * 0.01) : 0.74;
  if (both) confidence = Math.max(confidence, 0.87);
  return accept(scan, at, end, confidence, evidence);
}

/** 丁河, 石岩: as a name without any evidence rather a place. */
const PLACE_END = new Set('山河江湖岛溪岩港湾村镇乡县桥路街巷寺庙塔岭沟坪邑寨屯堡庄集店滩坝渠'.split(''));
/** Hardly ever the last character of a name of three. */
const WATER_END = new Set('河湖溪沟泊铺寨堡屯镇村乡坝渠塘滩'.split(''));
const CALLED = /(?:古称|旧称|位于|地处|又名|古名|在|至|到|往)$/;

/** Bits below which not even a gap of the right width makes a name. */
const FREE = -24;

/** 免去|和向红|的, 组长|那宏伟|作: what must be a name by what stands on both sides, however common its characters. */
function free(scan: Scan, at: number, end: number, before: Around): boolean {
  const { text } = scan;
  if (before.id === 'person/post-before' && before.need === NEED.post)
    return evidenceAfter(scan, end).need < NEED.neutral;
  const next = text.charCodeAt(end);
  if (
    before.need === NEED.record &&
    (end >= text.length || next === 0x20 || next === 0x3001 || next === 0x29)
  )
    return true;
  if (!GAP_VERBS.has(text.slice(Math.max(0, at - 2), at))) return false;
  return GAP_AFTER.test(text.slice(end, end + 2));
}
const GAP_VERBS = new Set(['免去', '免除', '任命', '接受', '补选', '提名', '聘任', '罢免']);
const GAP_AFTER = /^(?:的|为|同志|等|辞去|任|兼|、)/;

/** 黄岗山 after a place and a comma is another one. */
function listedPlace(scan: Scan, at: number, end: number): boolean {
  const { text } = scan;
  if (!'山河江湖岛溪岩港湾村镇乡县桥路街巷寺庙塔岭沟坪'.includes(text[end - 1] as string)) return false;
  return text[at - 1] === '、' && scan.places.startOf(at - 1) >= 0;
}

/** 在某, 于某 are no names. */
function maskedWord(text: string, at: number, end: number): boolean {
  return text[end - 1] === '某' && LITTLE.has(text[at] as string);
}

/** A name of another kind that stands as the words give it. */
function plainAt(scan: Scan, at: number, end: number, gain: number): number {
  return read(scan, at, end, gain);
}

/** 赫里斯|坚科: a name of the lexicon that is the head of a longer transliterated one. */
function foreignPerson(scan: Scan, at: number, index: number): number {
  const { words, text } = scan;
  const end = words.ends[index] as number;
  if (end - at < 2 || index + 1 >= words.count) return 0;
  const middle = theLexicon().foreign[1];
  for (let place = at; place < end; place++) if ((middle[text.charCodeAt(place)] as number) === 0) return 0;
  const next = words.kinds[index + 1] as number;
  const nextEnd = words.ends[index + 1] as number;
  if (next === KIND.foreignName || next === KIND.foreignCandidate) return foreignAt(scan, at, index);
  const last = theLexicon().foreign[2];
  const code = text.charCodeAt(end);
  if (
    end - at >= 3 &&
    nextEnd === end + 1 &&
    (last[code] as number) > 0 &&
    (last[code] as number) < 9 &&
    !SINGLE_AFTER.has(text[end] as string) &&
    next !== KIND.function &&
    next !== KIND.verb
  )
    return foreignAt(scan, at, index);
  return 0;
}

/** A transliterated name without a dot; pieces that touch are one (拉特纳|亚克). */
function foreignAt(scan: Scan, at: number, index: number): number {
  const { words, text } = scan;
  const { foreign } = theLexicon();
  const last = foreign[2];
  let next = index;
  let end = words.ends[index] as number;
  for (next = index + 1; next < words.count && end - at < 9; next++) {
    const kind = words.kinds[next] as number;
    const length = (words.ends[next] as number) - end;
    const joins =
      kind === KIND.foreignName ||
      (kind === KIND.person && length > 1 && (last[text.charCodeAt(end)] as number) > 0) ||
      kind === KIND.foreignCandidate ||
      (length === 1 &&
        (last[text.charCodeAt(end)] as number) > 0 &&
        (last[text.charCodeAt(end)] as number) < 9 &&
        kind !== KIND.function &&
        !SINGLE_AFTER.has(text[end] as string) &&
        end - at < 5);
    if (!joins) break;
    end = words.ends[next] as number;
  }
  if (end - at < 2 || crosses(scan, at, end)) return 0;
  if (scan.places.endOf(at) >= end) return 0;
  const before = evidenceBefore(scan, at);
  const after = evidenceAfter(scan, end);
  const evidence = before.need <= after.need ? before : after;
  const length = end - at;
  if (evidence.need <= NEED.profession) return accept(scan, at, end, length === 2 ? 0.75 : 0.88, evidence);
  if (length === 2) return evidence.need <= NEED.verb ? accept(scan, at, end, 0.6, evidence) : 0;
  if (placeLike(scan, at, end)) return 0;
  return accept(scan, at, end, evidence.need <= NEED.verb ? 0.8 : 0.62, {
    ...evidence,
    id: 'person/foreign',
  });
}

/** Single words that follow a name and are written with characters of transliterations. */
const SINGLE_AFTER = new Set('在和与及对将同则也已又还从向到于为由说因以来去所非其至即既而且使令让被把得');

/** 在 before it, 省 or 号 after it: a foreign place or a thing, no person. */
function placeLike(scan: Scan, at: number, end: number): boolean {
  const { text } = scan;
  const before = text[at - 1] ?? '';
  if (PLACE_BEFORE.has(before)) return true;
  return PLACE_AFTER.has(text[end] ?? '');
}
const PLACE_BEFORE = new Set('在于到赴至抵驻飞');
const PLACE_AFTER = new Set(
  '省市州县区镇村岛河湖山湾港海峡郡邦城族人语教队厂牌机型杯号症病级级式报社赛酸剂钠素烷烯油',
);

/** 李 强: a surname and a given name set apart, to make names of two characters as wide as those of three. */
function spacedAt(scan: Scan, at: number): number {
  const { text } = scan;
  if (at > 0 && isHan(text.charCodeAt(at - 1)) && scan.posts.startOf(at) < 0) return 0;
  let next = at + 1;
  while (text.charCodeAt(next) === 0x20 && next - at < 4) next++;
  if ((theLexicon().given[text.charCodeAt(next)] as number) === 0) return 0;
  if (next + 1 < text.length && isHan(text.charCodeAt(next + 1))) return 0;
  const before = evidenceBefore(scan, at);
  if (!scan.attendance && before.need > NEED.list && at > 0) return 0;
  return accept(scan, at, next + 1, 0.8, { need: 0, id: 'person/list' });
}

/** A surname alone before a post or a form of address (李先生, 江主席). */
function surnameAt(scan: Scan, at: number, index: number, rarity: number): number {
  const { words, text } = scan;
  const end = at + 1;
  if (rarity === 0 || rarity > 10 || words.ends[index] !== end || NO_BARE_SURNAME.has(text[at] as string))
    return 0;
  const next = words.at[end] as number;
  if (next >= words.count) return 0;
  const nextEnd = words.ends[next] as number;
  const title =
    (words.kinds[next] === KIND.title && nextEnd - end === 2) ||
    (nextEnd - end >= 2 && isHead(text, end, nextEnd, FLAG.address)) ||
    (text[end] === '某' && nextEnd - end === 1);
  if (!title || scan.posts.startOf(at) >= 0) return 0;
  for (const post of scan.posts.list) if (post.start < at && post.end > at) return 0;
  if (index > 0) {
    const before = words.kinds[index - 1] as number;
    if (
      before !== KIND.punctuation &&
      before !== KIND.function &&
      before !== KIND.verb &&
      before !== KIND.time
    )
      return 0;
  }
  if (text[end] === '某') {
    const stop = text[nextEnd] === '某' ? nextEnd + 1 : nextEnd;
    return accept(scan, at, stop, 0.8, { need: 0, id: 'person/name' });
  }
  return accept(scan, at, end, 0.75, { need: 0, id: 'person/title', value: text.slice(end, nextEnd) });
}
const NO_BARE_SURNAME = new Set(
  '时和于从由向何应能就查万成全都水路关连安方石花高明党国边左应单原该各本任管经正常代师车章项段班丁双支计钱白家贺',
);

/** A name that is sure once is one wherever it stands again. */
function findRepeated(scan: Scan): void {
  const { text, people } = scan;
  if (people.list.length === 0) return;
  const names = new Set<string>();
  for (const person of people.list) {
    if (person.confidence >= 0.8 && person.end - person.start >= 2)
      names.add(text.slice(person.start, person.end));
  }
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      if (people.endOf(at) > 0 || scan.blocked[at] === 1) continue;
      if (crosses(scan, at, at + name.length) || inPerson(scan, at, at + name.length)) continue;
      accept(scan, at, at + name.length, 0.8, { need: 0, id: 'person/repeated' });
    }
  }
}

function inPerson(scan: Scan, start: number, end: number): boolean {
  for (let at = Math.max(0, start - 8); at < end; at++) if (scan.people.endOf(at) > start) return true;
  return false;
}

function crosses(scan: Scan, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (scan.blocked[at] === 1) return true;
  for (let at = start + 1; at < end; at++) {
    const body = scan.bodies.endOf(at);
    if (body > end && body - at > 3) return true;
    const place = scan.places.endOf(at);
    if (place > end) return true;
  }
  return scan.bodies.endOf(start) > end || scan.places.endOf(start) > end;
}

function accept(scan: Scan, start: number, end: number, confidence: number, around: Around): number {
  scan.people.add({
    type: 'person',
    start,
    end,
    confidence,
    evidence: around.id,
    ...(around.value === undefined ? {} : { value: around.value }),
  });
  return end;
}

/** The end of a form of address that begins here (同志, 先生); 0 where none does. */
export function addressEnd(text: string, at: number): number {
  const end = longestHead(text, at, FLAG.address);
  return end - at > 1 ? end : 0;
}
