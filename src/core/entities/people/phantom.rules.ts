import { COUNTRIES } from '../data/countries';
import { CharSet } from '../lexicon/charSet';
import type { Scan } from '../grammar/scan';
import { theLexicon } from '../lexicon/lexicon';

/** What reads as a name where nothing beside it shows a person (貌似人名者). */

/** Countries by their first character, which the press writes alone. */
const BY_FIRST = new Map<string, string[]>();
for (const country of COUNTRIES.split(' '))
  BY_FIRST.set(country.charAt(0), [...(BY_FIRST.get(country.charAt(0)) ?? []), country]);
const ALL_SIDES = new CharSet('双各多三');
const SIDES = new CharSet('方军称媒武通');
/** Bits of rarity up to which a surname is a usual one. */
const USUAL = 10;
const TALKS = /中方|双方|两国|总统|总理|外长|会谈|建交/;
/** What bears a name: 布图卡学园, 布赖杰难民营. */
const BEARER =
  /^(?:医院|学[园院]|大学|火山|山脉|高原|堰塞湖|海峡|大[道桥]|隧道|机场|车站|码头|广场|公园|景区|水库|跨海|转盘|路口|难民营|武装|过境点|清真寺|发电站|洲际|号?航母|变异株|公[司式]|集团|财团|超声|效应|定律|时节|罐头|[花木]卉?展|农高会)/;
/** 贝尔谢巴和阿什凯隆等多地 */
const PLACES = /^(?:[、和与及][\u4e00-\u9fff]{2,9}){0,5}等(?:多个?[地州市县国城]|地(?!委)|城市|方向)/;
const PLANTS = new CharSet('花木林树茶草竹松');
const CALLED = /(?:小镇|小城|城市|首都|首府|飞地|附近的|以[东西南北]的|位于)$/;

/** 马方, 乌军, 孟人民: a country in one character, and what of it acts; both sides. */
export function isSideOfTalks({ text }: Scan, start: number): boolean {
  // 双方, 各方
  if (text[start + 1] === '方' && ALL_SIDES.at(text, start)) return true;
  const countries = BY_FIRST.get(text.charAt(start));
  if (!countries) return false;
  if (text.startsWith('人民', start + 1)) return true;
  if (!SIDES.at(text, start + 1)) return false;
  // 白方, 马军: with a usual surname only where the country or talks are named.
  const rarity = theLexicon().surname[text.charCodeAt(start)] as number;
  return (
    rarity === 0 ||
    rarity > USUAL ||
    (text[start + 1] === '方' && holds(text, '方', () => TALKS.test(text))) ||
    holds(text, text.charAt(start), () => countries.some((one) => text.includes(one)))
  );
}

/** What was asked of the paragraph at hand: each question is put to the whole of it once. */
const asked = { text: '', answers: new Map<string, boolean>() };

function holds(text: string, question: string, answer: () => boolean): boolean {
  if (asked.text !== text) {
    asked.text = text;
    asked.answers.clear();
  }
  const known = asked.answers.get(question) ?? answer();
  asked.answers.set(question, known);
  return known;
}

/** 李|因病|去世; 华盛顿|5月10日电; 陆军|司令员. */
export function isMisread({ text }: Scan, start: number, end: number): boolean {
  return (
    /^因[病故公伤]/.test(text.slice(start + 1, end)) ||
    DATELINE.test(text.slice(end, end + 9)) ||
    (text.slice(start, end) === '陆军' && COMMANDS.test(text.slice(end, end + 4)))
  );
}
const COMMANDS = /^副?(?:总?司令|政治?委|参谋)/;
const DATELINE = /^\d{1,2}月\d{1,2}日(?:专|综合)?电/;

/** A thing or a place bears it, by what stands around it; so does a word between quotation marks. */
export function isBorne({ text }: Scan, start: number, end: number): boolean {
  return (
    (text[start - 1] === '“' && text[end] === '”') ||
    BEARER.test(text.slice(end, end + 4)) ||
    CALLED.test(text.slice(Math.max(0, start - 3), start)) ||
    PLACES.test(text.slice(end, end + 48))
  );
}

/** 玉兰|花, 胡杨|林: a word and what it is a kind of. */
export function isPlant({ text }: Scan, start: number, end: number): boolean {
  return (
    end - start === 3 &&
    PLANTS.at(text, end - 1) &&
    theLexicon().trie.find(text.slice(start, start + 2)).cost > 0
  );
}
