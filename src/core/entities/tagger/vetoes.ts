import { NO_BODY_NAME } from '../bodies/named.rules';
import { NO_PLACE_WORDS } from '../data/placeForms';
import type { Scan } from '../grammar/scan';
import { FLAG, isHead, longestTail, TAIL } from '../lexicon/grammarWords';
import { theLexicon } from '../lexicon/lexicon';
import { COMMON_KINDS, KIND } from '../lexicon/kinds';
import { NEED } from '../people/cue';
import { evidenceAfter, evidenceBefore } from '../people/cues';
import { NEVER_LAST, postSoon } from '../people/reading.rules';
import { isSideOfTalks } from '../people/phantom.rules';
import { isAmongGoods } from '../people/start.rules';
import { mayBeName } from '../people/mayBeName';
import { isSide } from '../places/edges';
import { ask, STOP, table, veto, type Row } from '../rule';
import { isKindOfPlace } from './kindOfPlace';
import type { TaggedSpan } from './labels';

const COMMON: ReadonlySet<number> = new Set([...COMMON_KINDS, KIND.title]);
/** A word is common up to this cost in bits; rarer ones may well be a name (高峰). */
const USUAL = 18;
/** From here on a noun before a form is rather a name. */
const RARE = 21;
const NO_PERSON = /^夫人|.{3}人$|(?:夫妇|夫妻|同志|先生|女士|嘎查|苏木|[省市县区旗镇乡村路街局委])$/;
const NO_BODY =
  /^(?:本|该|据|據|[双對对]方|各|全(?!国)|我|此|其|一(?![汽拖重])|[日美英法德俄苏敌伪]军$|.*第.{1,2}批党$)/;
/** 现任, 至今任, 3月任 */
const HOLDS = /[现历曾担出兼今起月年]任$/;
/** What no body ends in. */
const NO_END =
  /(?:干部|群众|党员|产业|工程|项目|活动|工作|会议|座谈会|大会|首届|组织|政策|精神|水平|能力|发展|建设|经济|条例|办法|记者|代表|人员|职工|学生|企业家|同志|汇报|交界处|突击队|服务队|小分队|先锋队|志愿队|议事厅|球队|强队|工厂|格局|航行|飞行|派队|[东西南北中]部|[镇乡村]中心)$/;
const SHORT_PLACES =
  '京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇藏陕秦甘陇青宁新港澳台中美俄苏日韩朝英法德意印巴越欧非亚穗深汉杭宁甬榕蓉筑邕';
const NUMERAL = /^[一二三四五六七八九十百千万两]$/;
const LATIN = /^[a-z0-9]+$/;
const MARKUP = /[<>=]/;
const OPENS_TAG = /[</]/;
const TAG_WORDS = /^[a-z0-9 -]+$/;
/** A figure, perhaps with 号. */
const FIGURE = /^\d+号?$/;
/** Endings of bodies that are common words together (农业、林业). */
const BODY_END = /[会党院部局社团队厂司军所校行台报组委办署店馆厅库庭处织协盟站中心联室科段]$/;
/** No body goes over the end of a clause. */
const CLAUSES = /[。;!?，,]/;
/** A delegation of a division is a common word. */
const DELEGATION = /[省市县区州旗](?:党政|经贸|友好)?代表团$/;
/** 美国公司: with a country before them these are still common words. */
const KIND_OF_BODY = /^(?:公司|企业|机构|部队|媒体|基地|学校)$/;
const NO_PLACE = /^(?:新农村|新社区|新城镇|新乡村|美丽乡村|[各全本该某每]|几个)/;
/** What is done to a park, a port or a river, behind its name (茶博园|开园). */
const OPENED = /(?:[开闭封游]园|[开封][港湖江河山])$/;
const ORDINAL = /第[一二三四五六七八九十百\d]+/;
const SMALL_WORKS = '厂店站场校社室班组';

/** What the statistical tagger alone sees as a name. */
export class TaggedName {
  readonly name: string;
  /** All of it is words of every text. */
  readonly common: boolean;

  constructor(
    readonly scan: Scan,
    readonly start: number,
    readonly end: number,
  ) {
    this.name = scan.text.slice(start, end);
    this.common = isCommon(scan, start, end);
  }

  /** A country begins it, up to here; 0 where none does. */
  get country(): number {
    const { words } = this.scan;
    return words.kindAt(this.start) === KIND.country ? words.endAt(this.start) : 0;
  }
}

/** By type: what cannot be a name, whatever the weights say. */
export const TAGGER_VETOES: Readonly<
  Record<'person' | 'place' | 'organization', readonly Row<TaggedName>[]>
> = {
  person: table<TaggedName>('tagger/person', 'person', [
    veto('common-words', ({ common }) => common),
    veto('pair-or-place', ({ name }) => NO_PERSON.test(name)),
    veto('listed-among-nouns', isListedAmongNouns),
    veto('noun-before-noun', isNounBeforeNoun),
    veto('ends-in-a-verb', ({ name }) => name.length === 3 && NEVER_LAST.at(name, 2)),
    veto('seat-of-a-mission', ({ scan, start }) => scan.text[start - 1] === '驻'),
    veto('listed-goods', ({ scan, start }) => isAmongGoods(scan.text, start)),
    // 现任|安瑞达|监事, 至今,|任安瑞|达采购部经理: what somebody holds is no person.
    veto('verb-of-office', ({ scan, start, end }) => {
      const before = scan.text.slice(Math.max(0, start - 2), start);
      if (HOLDS.test(before)) return scan.text[end] !== '为';
      return scan.text[start] === '任' && /[,月年日今]$/.test(before) && postSoon(scan, start);
    }),
    veto('side-of-talks', ({ scan, start }) => isSideOfTalks(scan, start)),
    veto(
      'cuts-a-word',
      ({ scan, end }) =>
        scan.text[end] !== '任' && cutsWord(scan, end) && evidenceAfter(scan, end).need >= NEED.neutral,
    ),
    veto('no-name', ({ scan, start, end }) => !mayBeName(scan, start, end)),
  ]),
  place: table<TaggedName>('tagger/place', 'place', [
    // The rules know every country; one that they passed over stands in a motto (“中国温泉名城”).
    veto(
      'country-in-a-motto',
      (name) => name.country === name.end && name.scan.places.endOf(name.start) !== name.end,
    ),
    veto('common-words', ({ common }) => common),
    veto('side', ({ scan, start, end }) => isSide(scan, start, end)),
    // 网上办: a place of one character is one of those that everybody shortens so (京、沪、港).
    veto('one-character', ({ name }) => name.length === 1 && !SHORT_PLACES.includes(name)),
    veto('numeral', ({ name }) => NUMERAL.test(name) || FIGURE.test(name)),
    veto('word-of-every-text', ({ name }) => NO_PLACE_WORDS.has(name)),
    veto('new-villages', ({ name }) => NO_PLACE.test(name)),
    veto('what-is-done-to-it', ({ name }) => name.length > 3 && OPENED.test(name)),
    veto('kind-of-place', ({ scan, start, end }) => isKindOfPlace(scan, start, end)),
  ]),
  organization: table<TaggedName>('tagger/body', 'organization', [
    veto('one-character', ({ name }) => name.length < 2),
    veto('clauses', ({ name }) => CLAUSES.test(name)),
    veto('markup', isMarkup),
    veto('ends-in-no-form', ({ name }) => NO_END.test(name)),
    veto('cuts-a-word', ({ scan, end }) => cutsWord(scan, end)),
    // 驻|京办事处 without the one who keeps it.
    veto(
      'office-without-its-keeper',
      ({ scan, start, name }) => scan.text[start - 1] === '驻' && /^.办事处$/.test(name),
    ),
    veto('kind-of-works', ({ scan, start, end }) => ofKind(scan, start, end)),
    veto(
      'kind-in-a-country',
      ({ country, name, start }) => country > 0 && KIND_OF_BODY.test(name.slice(country - start)),
    ),
    veto(
      'no-form',
      (name) =>
        !isFormed(name) &&
        (name.common ||
          name.name.length > 4 ||
          name.scan.places.endOf(name.start) > 0 ||
          LATIN.test(name.name)),
    ),
    veto(
      'field-of-a-department',
      (name) =>
        !isFormed(name) && /^(?:行政)?(?:主管|部门)/.test(name.scan.text.slice(name.end, name.end + 4)),
    ),
    veto('of-each', ({ name }) => NO_BODY.test(name)),
    veto('every-place-has-one', ({ name }) => NO_BODY_NAME.test(name)),
    veto('delegation', ({ name }) => DELEGATION.test(name)),
  ]),
};

/**
 * True where what the tagger alone sees cannot be a name: a word of every text (扎根, 新农村), a pair of people, a body
 * without a name (本公司), a zone as a body where the rules have the place.
 */
export function isNoName(scan: Scan, { type, start, end }: TaggedSpan): boolean {
  const rows = TAGGER_VETOES[type === 'position' ? 'organization' : type];
  return ask(rows, new TaggedName(scan, start, end)) === STOP;
}

/** Words of a page's markup (网页标记): a tag, its attributes. */
function isMarkup({ scan: { text }, start, end, name }: TaggedName): boolean {
  if (MARKUP.test(name)) return true;
  return TAG_WORDS.test(name) && (OPENS_TAG.test(text.charAt(start - 1)) || MARKUP.test(text.charAt(end)));
}

function isCommon({ text, words }: Scan, start: number, end: number): boolean {
  const proper = (kind: number, from: number, to: number): boolean =>
    from < start ||
    to > end ||
    to - from < 2 ||
    !COMMON.has(kind) ||
    theLexicon().trie.costAt(text, from, to) >= USUAL;
  return !words.some(start, end, proper);
}

/**
 * What stands between words of a list, or ends it before 等 and what they are, and nothing beside it shows to be a name
 * (编号、苗圃、围墙; 便民、惠民、实用; 交通、卫健等领域).
 */
function isListedAmongNouns({ scan, start, end }: TaggedName): boolean {
  const { words, text } = scan;
  const isWord = (at: number): boolean =>
    COMMON_KINDS.has(words.kindAt(at)) && words.endAt(at) - words.startAt(at) > 1;
  if (text[start - 1] !== '、' || !isWord(start - 2)) return false;
  const listed = text[end] === '、' && isWord(end + 1);
  const closes =
    text[end] === '等' &&
    words.kindAt(end + 1) === KIND.noun &&
    !isHead(text, end + 1, end + 3, FLAG.profession);
  return (
    (listed || closes) &&
    evidenceBefore(scan, start).need >= NEED.verb &&
    (closes || evidenceAfter(scan, end).need > NEED.verb)
  );
}

/** 山水|林田湖草|系统治理, 池窑拉丝|生产线: four characters before a noun, with nothing beside them. */
function isNounBeforeNoun({ scan, start, end }: TaggedName): boolean {
  return (
    end - start === 4 &&
    scan.words.kindAt(end) === KIND.noun &&
    scan.words.startAt(end) === end &&
    evidenceBefore(scan, start).need >= NEED.verb &&
    evidenceAfter(scan, end).need >= NEED.verb
  );
}

function isFormed({ scan, end, name }: TaggedName): boolean {
  return longestTail(scan.text, end, TAIL.named) >= 0 || BODY_END.test(name);
}

/** 矿泉水|厂: words of every text and a form of one character are a kind of bodies; one with a number (第一巡察组) is a body. */
function ofKind({ words, text }: Scan, start: number, end: number): boolean {
  const last = words.at[end - 1] as number;
  const proper = (kind: number, from: number, to: number): boolean =>
    from < start ||
    to - from < 2 ||
    !COMMON.has(kind) ||
    theLexicon().trie.find(text.slice(from, to)).cost >= RARE;
  return (
    words.starts[last] === end - 1 &&
    SMALL_WORKS.includes(text[end - 1] as string) &&
    !ORDINAL.test(text.slice(start, end)) &&
    !words.some(start, end - 1, proper)
  );
}

/** 沪皖产|业: a word of every text goes on behind the span. */
function cutsWord({ words }: Scan, end: number): boolean {
  const index = words.at[end] as number;
  return (
    index < words.count &&
    (words.starts[index] as number) < end &&
    COMMON_KINDS.has(words.kinds[index] as number)
  );
}
