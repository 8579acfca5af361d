import {
  FORMS_WITH_DOMAIN_ONLY,
  PARTIES_BEFORE_PLACES,
  PARTS_OF_EVERY_BODY,
  SHORT_BODIES,
} from '../../knowledge/bodies';
import { LEVELS_OF_GOVERNMENT, LEVEL_WORDS_OF_GOVERNMENT } from '../../knowledge/levels';
import { firstCharacters, oneOf } from '../../match/words';
import { addBody } from '../grammar/propose';
import { isWordStart, type Scan } from '../grammar/scan';
import { CharSet } from '../lexicon/charSet';
import { FLAG, longestHead } from '../lexicon/grammarWords';
import { kindSet } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';
import { move, table, take, veto } from '../rule';
import { communityStart } from './community';
import { boundary, readUnit } from './domains.rules';
import type { GovernmentBody } from './governmentBody';

type Body = GovernmentBody;

export const LEVELS = new CharSet(LEVELS_OF_GOVERNMENT);
const LEVEL_WORD = oneOf(LEVEL_WORDS_OF_GOVERNMENT);
const LEVEL_WORD_FIRST = new CharSet(firstCharacters(LEVEL_WORDS_OF_GOVERNMENT));
const PARTY = oneOf(PARTIES_BEFORE_PLACES);
const PARTY_FIRST = new CharSet(firstCharacters(PARTIES_BEFORE_PLACES));
const SHORT = oneOf(SHORT_BODIES);
const SHORT_FIRST = new CharSet(firstCharacters(SHORT_BODIES));
const STRONG_FORMS: ReadonlySet<string> = new Set(FORMS_WITH_DOMAIN_ONLY);
const WEAK_NAMES: ReadonlySet<string> = new Set(PARTS_OF_EVERY_BODY);

/** What a body may begin with beside a place, a level and the words of the grammar. */
export const OTHER_FIRST = new CharSet('中共民农致九台国公自街社地行兵全');
/** What may join two bodies and be read into the second one. */
export const JOINERS = new CharSet('和会联');

/** Where the body begins, behind what joins it to another one. */
export const START_ROWS = table<Body>('body/government', 'organization', [
  // 居民委员会|和|文雨社区, 武警中队|和|县消防大队: the place or the level is read without what joins two bodies.
  move('and', (body) => {
    const { text, start, scan } = body;
    if (text[start] !== '和') return;
    const county = text[start + 1] === '县' && scan.places.endOf(start) === 0;
    if (county || scan.bodies.startOf(start) >= 0) body.start++;
  }),
  move('together-with', (body) => {
    const { text, start, scan } = body;
    if (
      /^(?:会同|联合)[省市县区旗镇乡村]/.test(body.ahead(3, start)) &&
      (scan.bodies.startOf(start) >= 0 || BODY_BEFORE.test(text.slice(Math.max(0, start - 3), start)))
    )
      body.start += 2;
  }),
]);
const BODY_BEFORE = /(?:派出所|司法所|税务所|医院|小学|中学|大学|公司|协会|银行|学校|[中大支]队|卫生院)$/;

/**
 * What a row needs, by how a body begins: a place or a party; the name of a known body where neither stands before it; the
 * letter of a level; a bracket behind a letter; whatever else. And where the form begins: behind a party, a place or a
 * level, or without them with what some rows read.
 */
export const NEEDS = { prefix: 1, known: 2, level: 4, bracket: 8, any: 16 };
export const FORM_NEEDS = { root: 1, listed: 2, seated: 4, short: 8, any: 16 };

/** What stands before the form: party, places, a known name, the letter of the level. */
export const BODY_ROWS = table<Body>('body/government', 'organization', [
  move('party', overParty, NEEDS.prefix),
  move(
    'places',
    (body) => {
      const { scan, text } = body;
      body.rooted = body.at > body.start;
      for (let end = scan.places.endOf(body.at); end > body.at; end = scan.places.endOf(end)) {
        body.at = end;
        body.placed = true;
      }
      if (body.placed && endsInLevel(text, body.at)) body.rooted = true;
      body.afterPlace = body.at;
    },
    NEEDS.prefix,
  ),
  take(
    'committee-of-a-term',
    (body) => {
      const term = body.at > body.start ? TERM_COMMITTEE.exec(body.ahead(18, body.at)) : null;
      return term !== null && body.isWhole(body.at + term[0].length, body.at, true);
    },
    NEEDS.prefix,
  ),
  move(
    'known-name',
    (body) => void (body.name = longestHead(body.text, body.at, FLAG.known)),
    NEEDS.prefix | NEEDS.known,
  ),
  move(
    'namesake',
    (body) => {
      if (body.name > 0 && NAMESAKE.test(body.text.slice(body.name - 2, body.name + 3))) body.name = 0;
    },
    NEEDS.prefix | NEEDS.known,
  ),
  move(
    'base-of-training',
    (body) => {
      const { name, at, text } = body;
      if (name > 0 && TRAINING.test(text.slice(Math.max(0, at - 2), at + 4))) body.name = 0;
    },
    NEEDS.prefix | NEEDS.known,
  ),
  take(
    'bank-of-a-place',
    (body) =>
      body.placed &&
      body.name > 0 &&
      isBank(body, body.at, body.name) &&
      body.is(body.name, body.at, true, true),
    NEEDS.prefix,
  ),
  take(
    'known-name-of-a-country',
    (body) =>
      body.placed &&
      body.name > 0 &&
      body.text[body.at - 1] === '国' &&
      isWordStart(body.scan, body.name) &&
      body.is(body.name, body.at, true, true),
    NEEDS.prefix,
  ),
  take('known-body', knownBody, NEEDS.prefix | NEEDS.known),
  take(
    'bank-of-a-level',
    (body) => {
      const { at, start, text, scan } = body;
      const alone = scan.words.isWord(at, at + 1);
      const bank = alone && at === start && LEVELS.at(text, at) ? longestHead(text, at + 1, FLAG.known) : 0;
      return bank > 0 && isBank(body, at + 1, bank) && body.is(bank, at + 1, true);
    },
    NEEDS.level,
  ),
  take(
    'several-levels',
    (body) => {
      const several = body.text[body.at + 1] === '(' ? SEVERAL.exec(body.ahead(9, body.at)) : null;
      if (!several) return false;
      const form = body.at + several[0].length;
      const end = longestHead(body.text, form, FLAG.levelBody);
      return end > 0 && body.is(end, form, true);
    },
    NEEDS.prefix | NEEDS.bracket,
  ),
  move('level', (body) => {
    const { text, at } = body;
    body.from = at;
    if (LEVELS.at(text, at)) body.from++;
    else if (LEVEL_WORD_FIRST.at(text, at)) body.from += LEVEL_WORD.exec(body.ahead(4, at))?.[0].length ?? 0;
  }),
]);

/** What form stands at `from`: asked behind the letter of a level, then without one. */
export const FORM_ROWS = table<Body>('body/government', 'organization', [
  take('body-of-a-level', bodyOfLevel, FORM_NEEDS.root),
  take(
    'in-the-company-of-its-like',
    (body) => {
      const form = body.root ? null : LISTED.exec(body.ahead(3));
      if (!form || !besideItsLike(body, form[0].length)) return false;
      return body.isWhole(body.from + form[0].length, body.from);
    },
    FORM_NEEDS.listed,
  ),
  take(
    'conference-of-a-term',
    (body) => {
      const seated =
        !body.root && body.text.startsWith('政协第', body.from) ? SEATED.exec(body.ahead(24)) : null;
      return seated !== null && body.isWhole(body.from + seated[0].length, body.from, true);
    },
    FORM_NEEDS.seated,
  ),
  take(
    'short',
    (body) => {
      const short = !body.root && SHORT_FIRST.at(body.text, body.from) ? SHORT.exec(body.ahead(5)) : null;
      if (!short || /^(?:人大代表|政协委员|党校学员)/.test(body.ahead(4))) return false;
      const end = body.from + short[0].length;
      return boundary(body.scan, end) && body.is(end, body.from);
    },
    FORM_NEEDS.short,
  ),
  take('domain-and-form', (body) => {
    const { text, from, scan, root } = body;
    const unit = readUnit(text, from);
    if (!unit || !boundary(scan, unit.end)) return false;
    if (!root && !isStrong(text.slice(unit.form, unit.end), text.slice(from, unit.end))) return false;
    return body.is(unit.end, unit.form);
  }),
]);

/** What holds of where a body may begin, as bits of `NEEDS`. */
export function bodyNeeds({ text, places }: Scan, start: number): number {
  let needs = NEEDS.any;
  if (places.endOf(start) > 0 || PARTY_FIRST.at(text, start) || text[start] === '中') needs |= NEEDS.prefix;
  else if (longestHead(text, start, FLAG.known) > 0) needs |= NEEDS.known;
  if (LEVELS.at(text, start)) needs |= NEEDS.level;
  if (text[start + 1] === '(') needs |= NEEDS.bracket;
  return needs;
}

/** What holds of where the form of a body may begin, as bits of `FORM_NEEDS`. */
export function formNeeds(body: Body): number {
  if (body.root) return FORM_NEEDS.root | FORM_NEEDS.any;
  let needs = FORM_NEEDS.any;
  if (LISTED_FIRST.at(body.text, body.from)) needs |= FORM_NEEDS.listed;
  if (body.text[body.from] === '政') needs |= FORM_NEEDS.seated;
  if (SHORT_FIRST.at(body.text, body.from)) needs |= FORM_NEEDS.short;
  return needs;
}

/** What the whole name says. */
export const NAME_ROWS = table<Body>('body/government', 'organization', [
  // 农业、林业部|门, 村党组|织.
  veto('cut-word', ({ text, end }) => /^(?:部门|组织|委员)/.test(text.slice(end - 1, end + 1))),
  move('community', (body) => {
    const { text, start } = body;
    if (text.startsWith('社区', start) || text[start] === '村') body.start = communityStart(body.scan, start);
  }),
  move('village-named-village', (body) => {
    const { text, start } = body;
    if (text.startsWith('村村', start) && isHan(text.charCodeAt(start - 1))) body.start--;
  }),
  move('cabinet', (body) => {
    if (body.known && /^(?:内阁|议会|国会)$/.test(nameOf(body))) body.start = seatStart(body);
  }),
  move('sport-of-the-world', (body) => {
    if (
      body.known &&
      /^(?:足协|排协|篮协|泳协|田协|网协|棋协|奥委会)$/.test(nameOf(body)) &&
      /^(?:国际|世界|亚洲|欧洲|非洲)$/.test(body.text.slice(body.start - 2, body.start))
    )
      body.start -= 2;
  }),
  // A community's clinic without the community's name is a common word.
  veto('clinic-of-any-community', (body) => /^社区(?:卫生)?服务(?:中心|站)$/.test(nameOf(body))),
  take('accept', accept),
]);

const TERM_COMMITTEE =
  /^第?[一二三四五六七八九十]{1,3}届(?:委员会|纪律检查委员会|人民代表大会常务委员会|人大常委会)(?=$|[^议])/;
/** 政协第十一届广西壮族自治区委员会. */
const SEATED = /^政协第?[一二三四五六七八九十]{1,3}届(?:全国|[\u4e00-\u9fff]{1,10}?[省市县区州旗])委员会/;
/** 县(市、区)委, as rules for several levels write it. */
const SEVERAL = /^[省市县区州旗镇乡]\((?:[省市县区州旗镇乡]、?|街道、?){1,3}\)/;
/** 训练|基地|组织. */
const TRAINING = /^(?:训练|试验|实验|生产|产业|示范|种植|养殖|教育|实践)基地组织$/;
/** 清华产业园, 红军墓: the body lent its name. */
const NAMESAKE =
  /^(?:(?:清华|北大|复旦|浙大|同济)(?:产业|科技园|科学园|园|路)|红军(?:墓|战士墓|烈士|长征|路|桥|街|小学|村))/;
/** 公安局、检察院、法院: in the company of their like they are the county's. */
const LISTED = /^(?:检察院|法院|公安局|工会)/;
const LISTED_FIRST = new CharSet('检法公工');
const LISTED_NEXT = /^(?:检察院|法院|公安局|司法局)/;
/** Without a name these are any village's. */
const EVERY_VILLAGE = /^(?:村委会?|村民委员会|居委会|居民委员会|社区居委会|村党支部|村两委)$/;

function nameOf({ text, start, end }: Body): string {
  return text.slice(start, end);
}

/** Parties and leagues before a place (共青团衡阳市委). */
function overParty(body: Body): void {
  const { text, start, scan } = body;
  const party = PARTY_FIRST.at(text, start) ? PARTY.exec(body.ahead(7, start)) : null;
  const behind = start + (party?.[0].length ?? 0);
  if (party && (scan.places.endOf(behind) > 0 || (LEVELS.at(text, behind) && text[behind + 1] === '委')))
    body.at = behind;
  else if (text.startsWith('中国共产党', start) && scan.places.endOf(start + 5) > 0) body.at += 5;
  else if (text.startsWith('中共', start) && !text.startsWith('中共中央', start)) body.at += 2;
}

function endsInLevel(text: string, at: number): boolean {
  return (
    '省市县区州旗盟镇乡村国'.includes(text[at - 1] ?? '-') || /^(?:街道|社区)$/.test(text.slice(at - 2, at))
  );
}

/** Known bodies of which every place has one (赤壁市农村商业银行). */
function isBank({ text }: Body, start: number, end: number): boolean {
  return /(?:银行|信用社|信用联社)$/.test(text.slice(start, end));
}

/** Known bodies that are as often a common word. */
const AS_OFTEN_COMMON = /^(?:中央|中央银行|基金)$/;
/** What only the centre itself does (中央决定). */
const ACTS = /^(?:向|决定|批准|发出|作出|印发|下发|召开|同意|派出|任命)/;

function standsAlone({ rooted, name, at, scan }: Body): boolean {
  return name > 0 && !rooted && (isWordStart(scan, name) || name - at > 3);
}

function knownBody(body: Body): boolean {
  if (!standsAlone(body)) return false;
  const { text, at, name } = body;
  const word = text.slice(at, name);
  if (
    AS_OFTEN_COMMON.test(word) &&
    name < text.length &&
    isHan(text.charCodeAt(name)) &&
    !(word === '中央' && ACTS.test(text.slice(name, name + 2)))
  )
    return false;
  return body.is(name, at, true, true);
}

function bodyOfLevel(body: Body): boolean {
  const { text, from, afterPlace, scan } = body;
  if (!body.root) return false;
  const end = longestHead(text, from, FLAG.levelBody);
  if (end === 0 || (end - from === 1 && !'委府'.includes(text[from] as string))) return false;
  // A short place name needs the level's letter: 武义县委, not 武义委.
  const placed =
    from > afterPlace ||
    endsInLevel(text, from) ||
    end - from > 2 ||
    /^(?:地委|特委|行署|专署|中院|高院)/.test(text.slice(from, end));
  return placed && boundary(scan, end) && body.is(end, from, true);
}

function besideItsLike({ text, from, scan }: Body, length: number): boolean {
  if (text[from - 1] === '、' && scan.bodies.startOf(from - 1) >= 0) return true;
  const end = from + length;
  return text[end] === '、' && LISTED_NEXT.test(text.slice(end + 1, end + 4));
}

/** A domain and a form that need no level (农办); a part of every enterprise does. */
function isStrong(form: string, name: string): boolean {
  return STRONG_FORMS.has(form) && !/[干总全外内本各]部$/.test(name) && !WEAK_NAMES.has(name);
}

const NAMES_BEFORE = kindSet(
  'place knownPlace foreignName foreignCandidate japaneseCandidate person properNoun',
);

/** The name right before a cabinet or a parliament belongs to it. */
function seatStart({ scan: { words }, start }: Body): number {
  const from = words.startAt(start - 1);
  return start - from > 1 && NAMES_BEFORE.has(words.kindBefore(start)) ? from : start;
}

function accept(body: Body): boolean {
  const { scan, text, start, end, rooted, known, tail } = body;
  // 各市政府, 省(市)人民政府.
  const generic =
    text[start - 1] === '各' ||
    SEVERAL.test(text.slice(start, start + 9)) ||
    EVERY_VILLAGE.test(nameOf(body));
  const evidence = known ? 'organization/known' : rooted ? 'organization/form' : 'organization/short';
  const rule = known ? 'body/known' : rooted ? 'body/of-place' : 'body/of-level';
  addBody(scan, start, end, rooted ? 0.93 : 0.8, rule, text.slice(tail, end), evidence, generic);
  return true;
}
