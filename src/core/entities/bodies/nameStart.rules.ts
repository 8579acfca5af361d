import { LITTLE_WORDS_OF_BODIES, VERBS_IN_BODIES, WORDS_OF_BODIES } from '../../knowledge/bodies';
import { isBreak } from '../grammar/scan';
import { FLAG, isHead } from '../lexicon/grammarWords';
import { KIND } from '../lexicon/kinds';
import { move, table, take, veto } from '../rule';
import type { Walk } from '../walk';
import { insideName, levelAt, outerPlace } from './named.places';

type Step = Walk;

/** Verbs that are parts of names (联合国开发计划署, 投资公司). */
export const VERBS_IN_NAMES: ReadonlySet<string> = new Set(VERBS_IN_BODIES);
const IN_NAMES: ReadonlySet<string> = new Set(WORDS_OF_BODIES);
const LITTLE_WORDS: ReadonlySet<string> = new Set(LITTLE_WORDS_OF_BODIES);
/** After a body these begin what it does (县政府派工作队). */
const SENDS = new Set('派赴驻请向令给送率');

const NUMBER_IN_NAMES =
  /^(?:第?[一二三四五六七八九十百]+|第[一二三四五六七八九十]+(?:人民|中级|附属)?|[0-9]+|万|千|百|双|三[一-龥]|八一|五四|二七|[一-龥]*(?!家|个|名|位|所|座|批|届|次|项|多|几|两国))$/;
const WHERE_IN_NAMES =
  /^(?:中部|东部|西部|南部|北部|国际|海外|外|内|前|后|中|上|下|东|西|南|北|中央|江南|华东|沿海|江北)$/;
/** Common words that begin what an office looks after (城市更新, 社会福利). */
const OF_OFFICE =
  /^(?:城市(?:更新|管理|建设|规划|投资|发展|运营|轨道)|农村(?:商业|信用|合作|经济|能源)|个体(?:劳动|私营|工商)|社会(?:福利|科学|保险|保障|治安|组织))/;

/** The words that the name of a body goes over, read from its form to the left. */
export const NAME_WALK = table<Step>('body/name', 'organization', [
  veto('joins-two-bodies', joinsBodies),
  veto('another-division', divisionBehind),
  // What is a place or a body already is taken whole.
  take('known-name', overKnownName),
  veto('begins-with-its-place', beginsWithPlace),
  veto('inside-a-word', ({ scan, index, at }) => scan.words.ends[index] !== at),
  take('brackets', overBrackets),
  take('dot', (step) => {
    const dot = '·-'.includes(step.scan.text[step.at - 1] as string);
    if (dot) step.from = step.at - 1;
    return dot;
  }),
  veto('he-county', heCounty),
  take('word-of-bodies', ({ word }) => IN_NAMES.has(word)),
  take(
    'treated',
    ({ word, scan, from }) =>
      word === '处理' &&
      /(?:污水|垃圾|废水|固废|废物|危废)$/.test(scan.text.slice(Math.max(0, from - 2), from)),
  ),
  take('holding', ({ word, scan, at }) => word === '企业' && scan.text.startsWith('集团', at)),
  take('of-an-office', ({ scan, from, at }) => OF_OFFICE.test(scan.text.slice(from, at + 2))),
  take('joint', ({ word, scan, from }) => word === '联合' && scan.places.startOf(from) >= 0),
  take('two-duties', overAnd),
  veto('break', ({ scan, index }) => isBreak(scan, index)),
  veto(
    'little-word',
    ({ kind, length, word }) => kind === KIND.function && (length > 1 || !LITTLE_WORDS.has(word)),
  ),
  veto('verb', ({ kind, length, word }) => kind === KIND.verb && length > 1 && !VERBS_IN_NAMES.has(word)),
  veto('sends', ({ kind, length, word }) => kind === KIND.verb && length === 1 && SENDS.has(word)),
  move('short-verb', (step) => {
    if (step.kind === KIND.verb && step.length === 1 && step.soft < 0) step.soft = step.at;
  }),
  veto(
    'number',
    ({ kind, word }) => kind === KIND.number && (!NUMBER_IN_NAMES.test(word) || '一两几数'.includes(word)),
  ),
  veto(
    'where',
    ({ kind, length, word }) => kind === KIND.locative && length > 1 && !WHERE_IN_NAMES.test(word),
  ),
  veto(
    'figure',
    ({ kind, word, scan, at }) =>
      kind === KIND.foreign && /^\d+$/.test(word) && !'中所医厂团师'.includes(scan.text[at] ?? '-'),
  ),
  veto('known-body', ({ kind, scan, at }) => kind === KIND.knownBody && scan.bodies.startOf(at) < 0),
]);

/** Where the place or body begins that ends here; -1 where there is none. */
function knownStart({ scan, at }: Step): number {
  const body = scan.bodies.startOf(at);
  const place = scan.places.startOf(at);
  return body >= 0 && (place < 0 || body < place) ? body : place;
}

/** 居民委员会|和|文雨社区, 派出所|联合|镇司法所: no place begins with what joins two bodies. */
function joinsBodies(step: Step): boolean {
  const { scan } = step;
  const start = knownStart(step);
  const both = start >= 0 && scan.bodies.startOf(start) >= 0;
  const joint = both ? /^(?:和|与|会同|联合)/.exec(scan.text.slice(start, start + 3)) : null;
  if (!joint) return false;
  step.found = start + joint[0].length;
  return true;
}

/** 市中级人民法院|审理…|市城市管理局: behind a body that of a division begins anew. */
function divisionBehind(step: Step): boolean {
  const { scan, at, form } = step;
  if (at >= form || scan.bodies.startOf(at) < 0) return false;
  for (let from = at + 1; from < form; from++)
    // 全面依法治|区|委员会
    if (scan.bodies.endOf(from) > form && levelAt(scan, from) && scan.text[from - 1] !== '治') {
      step.found = from;
      return true;
    }
  return false;
}

function overKnownName(step: Step): boolean {
  const start = knownStart(step);
  if (start < 0) return false;
  step.from = start;
  step.anchor = start;
  return true;
}

/** Before a place that was walked over only names go on. */
function beginsWithPlace(step: Step): boolean {
  const { scan, anchor, at, form, most } = step;
  if (anchor !== at || at >= form) return false;
  if (insideName(scan, at)) {
    step.anchor = -1;
    step.soft = -1;
    return false;
  }
  step.anchor = outerPlace(scan, at, form, most);
  return true;
}

const CLOSING = ')”"';
const OPENING = '(“"';

/** 正点(杭州)实业: what stands in brackets is a part of the name. */
function overBrackets(step: Step): boolean {
  const { scan, at, form } = step;
  const side = CLOSING.indexOf(scan.text[at - 1] as string);
  if (side < 0) return false;
  const open = scan.text.lastIndexOf(OPENING[side] as string, at - 2);
  if (open < 0 || at - open > 8 || (side === 0 && form > at && open === 0)) return false;
  step.from = open;
  return true;
}

/** 区图书馆|和|县融媒体中心: 和县 is a county only where its place was seen. */
function heCounty(step: Step): boolean {
  const { scan, from, at, length } = step;
  const joined = length === 2 && scan.text.startsWith('和县', from) && scan.places.startOf(at) < 0;
  if (joined) step.found = from + 1;
  return joined;
}

/** 城市更新|和|土地储备局: what is looked after stands on both sides. */
function overAnd(step: Step): boolean {
  const { scan, from, at, word } = step;
  const { words, text, places, bodies } = scan;
  const right = words.kindAt(at);
  const left = words.at[from - 1] as number;
  const start = words.starts[left] as number;
  const duties =
    (word === '和' || word === '与') &&
    from > 0 &&
    !levelAt(scan, at) &&
    places.startOf(from) < 0 &&
    bodies.startOf(from) < 0 &&
    right !== KIND.punctuation &&
    right !== KIND.title &&
    (words.kinds[left] === KIND.verbalNoun ||
      VERBS_IN_NAMES.has(text.slice(start, from)) ||
      isHead(text, start, from, FLAG.domain));
  if (duties && step.soft < 0) step.soft = at;
  return duties;
}
