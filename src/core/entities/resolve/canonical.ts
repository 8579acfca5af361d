import { LEVEL_LETTERS } from '../../knowledge/levels';
import type { Entity } from '../../record';
import { divisionIndex } from '../lexicon/divisions';
import { isTownship, townshipAt } from '../lexicon/townships';
import { theLexicon } from '../lexicon/lexicon';
import { COMMON_KINDS, KIND } from '../lexicon/kinds';
import { cutWords } from '../lexicon/words';
import { NOBODYS } from './bodies.rules';
import { divisionAt, divisionsAtHead } from './divisionNames';
import { NAMELESS } from './divisionNames.rules';
import { NO_UNIT, UNIT_NAMES } from './unitBodies.rules';
import {
  BODY_ENDS,
  FULL_FORMS,
  OLD_COUNTRY,
  OTHER_GOVERNMENT,
  OTHER_RULE,
  CENTRAL,
  HEAD_OF_PLACE,
  RANK,
  DESCRIBED,
  EMBASSY,
  FORMS,
  NO_STATE,
  OF_DEMOCRATS,
  OF_KIND,
  PART_OF_FIRM,
  COINED,
  COINED_BEFORE,
  KIND_OF_BODY,
  VILLAGE,
} from './canonical.rules';

/**
 * One name for one body (机构规范名): 中共叶县委员会, 叶县县委 and 叶县委 are one committee; 人民政府 for 政府; 人大常委会, 政协, 纪委
 * and 监委 for their long forms; 人民法院 and 人民检察院. What ends in 原 does not: 宁川市人民政府原|副市长.
 */
export function canonicalBody(name: string): string {
  let body = name.replace(/\s/g, '');
  for (const [written, canonical] of FULL_FORMS) body = body.replace(written, canonical);
  return body;
}

/** What a body's name says of the place it acts for: the innermost division at its head, with those around it. */
export function placeOfBody(body: string): { place: string; around: string[] } | null {
  const divisions = divisionsAtHead(body);
  const last = divisions[divisions.length - 1];
  const village = VILLAGE.exec(body.slice(last?.end ?? 0))?.[0];
  if (village !== undefined) return { place: village, around: divisions.map(({ name }) => name) };
  if (!last) {
    // 三塘镇|人民政府: a name that begins like a number, which the list knows.
    const town = townshipAt(body, 0);
    if (town !== null && town.length < body.length) return { place: town, around: [] };
    const country = countryAtHead(body);
    return country === null || NO_STATE.test(body) ? null : { place: country, around: [] };
  }
  if (last.end === body.length) return null;
  // 越南|谅山省人民委员会
  const abroad = divisionIndex().has(last.name) ? null : countryAtHead(last.name);
  if (abroad !== null && last.name.length - abroad.length > 1)
    return { place: last.name.slice(abroad.length), around: [] };
  return { place: last.name, around: divisions.slice(0, -1).map(({ name }) => name) };
}

/** The place that a short form was led to, where its body in full begins with it (海定区 of 海定区教育局). */
export function toldPlace({ evidence = [] }: Entity, body: string): string | undefined {
  return evidence
    .filter(({ id }) => id.startsWith('body/'))
    .map(({ values = [] }) => values[0])
    .find((place): place is string => typeof place === 'string' && body.startsWith(place));
}

/** The country right before an offset (俄罗斯|总理); null where none stands there. */
export function countryBefore(text: string, at: number): string | null {
  for (let length = Math.min(8, at); length >= 2; length--) {
    const name = text.slice(at - length, at);
    if (theLexicon().trie.find(name).kind === KIND.country) return name === '中国' ? null : name;
  }
  return null;
}

/** The country that a name begins with (法国国防部, 越国总理); null for China and for none. */
export function countryAtHead(name: string): string | null {
  if (name.includes('驻')) return null;
  for (let length = Math.min(8, name.length - 1); length >= 2; length--) {
    const head = name.slice(0, length);
    if (theLexicon().trie.find(head).kind === KIND.country || (length === 2 && OLD_COUNTRY.test(head)))
      return head === '中国' ? null : head;
  }
  return null;
}

/**
 * Whether a name is one body's alone (专有名称): it says its place or country, is a central body's, or has a word that is no common one.
 * 派出所, 医学院 and 财政局 by themselves are everybody's.
 */
export function isNamed(body: string): boolean {
  if (NAMELESS.test(body)) return false;
  // 老挝|外交部
  if (/部$/.test(body) && countryAtHead(body) !== null) return true;
  if (NOBODYS.test(body)) return false;
  if (divisionsAtHead(body).some(({ end }) => end < body.length)) return true;
  if (CENTRAL.test(body) || OF_KIND.test(body) || countryAtHead(body) !== null) return true;
  return isUnit(body) || hasOwnWord(body);
}

/** Words that are no common ones, one word that is a body's name, or characters that were coined. */
function hasOwnWord(body: string): boolean {
  const words = cutWords(body);
  if (words.count === 1 && isOwnWord(body, words.kinds[0] as number)) return true;
  // 华泽|集团: characters that are no word together were coined.
  const firm = body.replace(PART_OF_FIRM, '');
  if ((COINED.test(firm) || COINED_BEFORE.test(firm)) && words.count > 2 && (words.ends[1] as number) === 2)
    return true;
  for (let index = 0; index < words.count; index++) {
    const kind = words.kinds[index] as number;
    if (!COMMON_KINDS.has(kind) && kind !== KIND.body && kind !== KIND.title && kind !== KIND.punctuation)
      return true;
  }
  return false;
}

/** 长滩村|党支部, 红旗公社|党委: it says whose it is by the name of its village or commune. */
function isUnit(body: string): boolean {
  return ['村', '社区', '街道', '公社', '苏木'].some((unit) => {
    const name = UNIT_NAMES[unit]?.exec(body)?.[1];
    return name !== undefined && !NO_UNIT.test(name);
  });
}

/** 西北大学, 南部战区: one word, which is the name of one body. */
function isOwnWord(body: string, kind: number): boolean {
  if (kind === KIND.knownBody) return body.length > 3;
  return kind === KIND.body && (body.length > 5 || body.endsWith('大学')) && !KIND_OF_BODY.test(body);
}

/** 临河县石桥镇人民政府 and 石桥镇人民政府 are one body: of stacked divisions only the innermost stays. */
export function withoutOuter(body: string): string {
  // 县|石桥乡人民政府: the level of a county that was not read.
  if (LEVEL_LETTERS.includes(body.charAt(0)) && !townshipAt(body, 0) && townshipAt(body, 1))
    return body.slice(1);
  const inner = behindProvince(body);
  if (inner !== null) return inner;
  const divisions = divisionsAtHead(body);
  if (divisions.length < 2) return body;
  const last = divisions[divisions.length - 1];
  if (!last || last.end === body.length) return body;
  const lead = /^(?:共青团|中共)/.exec(body)?.[0] ?? '';
  // A district's or a township's name alone is borne by many.
  return last.level === '区' ? body : lead + body.slice(last.start);
}

/** 江西|南昌市委: behind the short name of the province that it lies in. */
function behindProvince(body: string): string | null {
  for (const length of [2, 3]) {
    const outer = divisionIndex()
      .get(body.slice(0, length))
      ?.find(({ level }) => level === 'province');
    const inner = outer && divisionAt(body, length);
    if (!inner || inner.level === '区') continue;
    const known = divisionIndex().get(inner.name) ?? [];
    if (known.some(({ code, name }) => name === inner.name && code.startsWith(outer.code.slice(0, 2))))
      return body.slice(length);
  }
  return null;
}

/** The parts of a post as written: the body, and the rank and head behind it. */
export interface PostParts {
  body: string;
  rank: string;
  /** The head of a division (县长): the body is its government. */
  governs: boolean;
}

/** 湖北省|原, 湖北|原省长: who was it once; 石原县长 is the head of 石原县. */
function isFormer(place: string, letter: string): boolean {
  if (!place.endsWith('原')) return false;
  const stem = place.slice(0, -1);
  return stem === '' || FORMS.test(stem) || /[府会]$/.test(stem) || divisionIndex().has(stem + letter);
}

/** The parts of a post that heads a place. */
function headParts(
  written: string,
  [, lead = '', rank = '', letter = '', helper = '']: RegExpExecArray,
): PostParts {
  const open = { body: '', rank: written, governs: false };
  // 国民党岭南县县长: the head of a place under another government, which is no 人民政府.
  if (OTHER_RULE.test(lead)) return open;
  let place = lead;
  // 鄂托克前旗, 镇原县 are names as they stand.
  if (!isListed(lead + letter)) {
    place = lead.replace(/(?:前任|时任|现任|前)$/, '');
    if (isFormer(place, letter)) place = place.slice(0, -1);
    // 云溪县|区长: of a district or township of the county that nobody names.
    if (LEVEL_LETTERS.includes(place.slice(-1)) && place.length > 2 && !place.endsWith(letter)) return open;
  }
  // 县人民委员会|县长: governments of other times keep their name.
  const old = OTHER_GOVERNMENT.exec(place);
  if (old) return { body: place, rank: `${rank}${letter}长${helper}`, governs: true };
  // 宁川市人民政府|副市长, 县政府|副县长: the body is written out.
  place = place
    .replace(/(?:人民)?政府(?:党组)?$/, '')
    .replace(OF_DEMOCRATS, '')
    .replace(/^中共/, '');
  const named = place === '' ? letter : place.endsWith(letter) ? place : place + letter;
  return { body: `${named}人民政府`, rank: `${rank}${letter}长${helper}`, governs: true };
}

function isListed(name: string): boolean {
  return divisionIndex().has(name) || isTownship(name);
}

/** Cuts a post into body and rank; 原 between them is dropped (宁川市人民政府原副市长). */
export function postParts(post: string): PostParts {
  const written = post.replace(/\s/g, '');
  const head = HEAD_OF_PLACE.exec(written);
  if (head) return headParts(written, head);
  // 西藏自治区|副主席: the head of a region.
  const [, region, chair] = /^([\u4e00-\u9fff]{2,}自治区)((?:常务)?(?:副|代理?)?主席)$/.exec(written) ?? [];
  if (region !== undefined && chair !== undefined)
    return { body: `${region}人民政府`, rank: chair, governs: true };
  const embassy = EMBASSY.exec(written)?.[0];
  if (embassy !== undefined) return { body: embassy, rank: written.slice(embassy.length), governs: false };
  const rank = RANK.exec(written);
  if (!rank) return { body: '', rank: written, governs: false };
  // 中国驻法国|大使: an envoy is of no body that the text names.
  if (
    /(?:大使|总领事|领事|公使|参赞|代办)$/.test(rank[0]) ||
    /驻[\u4e00-\u9fff]{1,8}$/.test(written.slice(0, rank.index))
  )
    return { body: '', rank: written, governs: false };
  let body = written.slice(0, rank.index);
  for (const [end, kept] of BODY_ENDS) body = body.replace(end, kept);
  // 轮值|主席, 治安|主任: what describes the post names no body.
  const described = DESCRIBED.exec(body)?.[0] ?? '';
  if (described !== '') {
    body = body.slice(0, body.length - described.length);
    return { body, rank: described + written.slice(rank.index), governs: false };
  }
  // 越国外交|部长: the head has the form of the body in it.
  const form = /([部局厅处科院校])长(?:助理)?$/.exec(rank[0])?.[1];
  const whole = form === '校' && !/[党军干技分学]$/.test(body);
  if (form !== undefined && body.length > 1 && !FORMS.test(body) && !whole) body += form;
  return { body, rank: written.slice(rank.index), governs: false };
}
