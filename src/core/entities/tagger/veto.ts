import { NO_PLACE_WORDS } from '../data/placeForms';
import { longestTail, TAIL } from '../lexicon/grammarWords';
import { theLexicon } from '../lexicon/lexicon';
import { COMMON_KINDS, KIND } from '../lexicon/trie';
import { mayBeName } from '../people/mayBeName';
import { NO_BODY_NAME } from '../bodies/named.rules';
import type { Scan } from '../grammar/scan';
import { isKindOfPlace } from './kindOfPlace';
import type { TaggedSpan } from './labels';

const COMMON: ReadonlySet<number> = new Set([...COMMON_KINDS, KIND.title]);
/** A word is common up to this cost in bits; rarer ones may well be a name (高峰). */
const USUAL = 18;
/** From here on a noun before a form is rather a name. */
const RARE = 21;
const NO_PERSON = /(?:夫妇|夫妻|同志|先生|女士|嘎查|苏木|[省市县区乡镇村路街局委])$/;
const NO_BODY = /^(?:本|该|各|全|我|此|其|一(?![汽拖重])|[日美英法德俄苏敌伪]军$|.*第.{1,2}批党$)/;
/** What no body ends in. */
const NO_END =
  /(?:干部|群众|党员|产业|工程|项目|活动|工作|会议|座谈会|大会|首届|组织|政策|精神|水平|能力|发展|建设|经济|条例|办法|记者|代表|人员|职工|学生|企业家|同志|汇报|交界处|突击队|服务队|小分队|先锋队|志愿队|议事厅|球队|强队|工厂|格局|航行|飞行|派队|[东西南北中]部|[镇乡村]中心)$/;
const NUMERAL = /^[一二三四五六七八九十百千万两]$/;
const LATIN = /^[a-z0-9]+$/;
/** Endings of bodies that are common words together (农业、林业). */
const BODY_END = /[会党院部局社团队厂司军所校行台报组委办署店馆厅库庭处织协盟站中心联室科]$/;
/** No body goes over the end of a clause. */
const CLAUSES = /[。;!?，,]/;
/** A delegation of a division is a common word. */
const DELEGATION = /[省市县区州](?:党政|经贸|友好)?代表团$/;
/** 美国公司: with a country before them these are still common words. */
const KIND_OF_BODY = /^(?:公司|企业|机构|部队|媒体|基地|学校)$/;
/** A body has more than such a tail. */
const ZONE = /(?:投资区|开发区|高新区|园区|新区|保税区|景区|国家公园|[县市区镇乡村])$/;
const NO_PLACE = /^(?:新农村|新社区|新城镇|新乡村|美丽乡村|[各全本该某每]|几个)/;

/**
 * True where what the tagger alone sees cannot be a name: a word of every text (扎根, 新农村), a pair of people, a body
 * without a name (本公司), a zone as a body where the rules have the place.
 */
export function isNoName(scan: Scan, { type, start, end }: TaggedSpan): boolean {
  const { text, words } = scan;
  const name = text.slice(start, end);
  const first = words.at[start] as number;
  const { trie } = theLexicon();
  // All of it words of every text.
  let common = words.starts[first] === start;
  let index = first;
  for (; common && index < words.count && (words.starts[index] as number) < end; index++) {
    const from = words.starts[index] as number;
    const to = words.ends[index] as number;
    common = to - from > 1 && COMMON.has(words.kinds[index] as number) && trie.costAt(text, from, to) < USUAL;
  }
  common &&= words.ends[index - 1] === end;
  if (type === 'person') return common || NO_PERSON.test(name) || !mayBeName(scan, start, end);
  // The rules know every country; one that they passed over stands in a motto (“中国温泉名城”).
  if (
    type === 'place' &&
    words.kinds[first] === KIND.country &&
    words.ends[first] === end &&
    scan.places.endOf(start) !== end
  )
    return true;
  if (type === 'place')
    return (
      common ||
      (name.length === 1 && NUMERAL.test(name)) ||
      NO_PLACE_WORDS.has(name) ||
      NO_PLACE.test(name) ||
      isKindOfPlace(scan, start, end)
    );
  if (name.length < 2 || CLAUSES.test(name) || NO_END.test(name) || cutsWord(scan, end)) return true;
  // 驻|京办事处 without the one who keeps it.
  if ((text[start - 1] === '驻' && /^.办事处$/.test(name)) || ofKind(scan, start, end)) return true;
  if (words.kinds[first] === KIND.country && KIND_OF_BODY.test(text.slice(words.ends[first], end)))
    return true;
  const formed = longestTail(text, end, TAIL.named) >= 0 || BODY_END.test(name);
  if (!formed && (common || name.length > 4 || scan.places.endOf(start) > 0 || LATIN.test(name))) return true;
  return (
    NO_BODY.test(name) ||
    NO_BODY_NAME.test(name) ||
    DELEGATION.test(name) ||
    (ZONE.test(name) && scan.places.endOf(start) === end)
  );
}

/** 矿泉水|厂: words of every text and a form of one character are a kind of bodies. */
function ofKind({ words, text }: Scan, start: number, end: number): boolean {
  const last = words.at[end - 1] as number;
  if (words.starts[last] !== end - 1 || !'厂店站场校社室班组'.includes(text[end - 1] as string)) return false;
  for (let index = words.at[start] as number; index < last; index++) {
    const from = words.starts[index] as number;
    const to = words.ends[index] as number;
    if (from < start || to - from < 2 || !COMMON.has(words.kinds[index] as number)) return false;
    if (theLexicon().trie.find(text.slice(from, to)).cost >= RARE) return false;
  }
  return true;
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
