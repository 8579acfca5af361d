import { foldTraditional } from '../text/variants';
import { STATUTE_NAMES } from './data/statuteNames';

const OWN =
  /本(?:法|条例|條例|办法|辦法|规定|規定|细则|細則|规则|規則|决定|決定|解释|解釋|解答|通知|意见|意見|方案|规划|規劃|纲要|綱要|章程|公约|公約|准则|準則|制度|标准|標準|规范|規範|指南|守则|守則|计划|計劃|要点|公告|通告|命令|令|批复|报告|报告书|协议|合同|文件|文|暂行办法|暂行条例|暂行规定|实施办法|实施细则|实施意见|实施方案|施行细则|若干规定|试行办法)(?:总则|總則|分则|分則|附则|附則)?$/;
/** 本条第二款, 本章第三节. */
export const HERE = /本(?:条|條|章|节|節|编|編|款|项|項)$/;
/** A name that is not 本…: another document is meant (食品安全法第二十七条, 条例第五条). */
const OTHER =
  /(?:法|条例|條例|办法|辦法|规定|規定|细则|細則|规则|規則|决定|決定|解释|解釋|公约|公約|章程|准则|準則|通知|意见|意見|方案|通则|通則|总则|总則|分则|刑法典|法典|议定书|协定|公告|命令)[）)]?$/;
/**
 * What a bare name begins behind: verbs that take it as their object, words between, marks. Characters that names are made
 * of too count only outside the words that are (对外贸易法, 国有资产法, 见义勇为条例, 经济合同法).
 */
const NAME_START =
  /违反|違反|违背|违犯|触犯|觸犯|构成|構成|涉嫌|属于|屬於|依照|按照|根据|根據|依据|依據|遵守|符合|适用|適用|执行|執行|参照|參照|比照|参见|參見|援引|引用|修改|修订|废止|以及|或者|同时|规定|規定|实施(?![条办细意方规])|依(?![法據据])|受(?!贿)|指(?![定导南挥])|于|犯(?!罪)|认定|具备|达到|履行|行使|隐瞒|包括|采取|超过|低于|高于|主张|支付|承担|提交|收到|影响|[删刪]去|出现|按(?!揭)|照(?!明)|见(?!义|习)|見(?!義|習)|系(?!统)|因(?!公)|除(?!四)|和(?![平谐諧])|[与與及或的是将將把、，,。；;：:（()）“”"'《》\s]|(?<!自)由|[对對](?![外口])|以(?!工)|(?<![勇行作认])[为為]|在(?![线職职校])|(?<!方)向|(?<![国國所私公享共])有(?![限线線色机毒害偿轨])/g;

/** What stands before a reference and says of which document it is. */
export type Prefix =
  | { kind: 'none'; length: 0 }
  | { kind: 'own'; length: number; name: string }
  | { kind: 'here'; length: number; unit: string }
  | { kind: 'other'; length: number; name: string };

/** 本 with the longest of its documents has so many characters; the name of another at the end of the words fewer. */
const OWN_LENGTH = 8;

/** What stands right before the first 第: 本法, 本条, 《…》 or the bare name of another document. */
export function readPrefix(before: string): Prefix {
  const tail = before.slice(-OWN_LENGTH);
  const own = tail.includes('本') ? OWN.exec(tail) : null;
  if (own) return { kind: 'own', length: own[0].length, name: own[0] };
  const here = HERE.exec(tail.slice(-2));
  if (here) {
    const unit = here[0].charAt(1);
    return { kind: 'here', length: 2, unit: SIMPLE_UNIT[unit] ?? unit };
  }
  const trimmed = before.trimEnd();
  const bare = /[）)]$/.test(trimmed) ? trimmed.replace(/[（(][^（()）]{0,60}[）)]$/, '') : trimmed;
  if (bare.endsWith('》')) {
    const open = bare.lastIndexOf('《');
    if (open >= 0)
      return { kind: 'other', length: before.length - open, name: bare.slice(open + 1, -1).trim() };
  }
  // 违反本条例第十九条规定第一项: its own words, no name.
  const ruled = RULED.exec(tail);
  if (ruled) return ruled[1] ? { kind: 'own', length: ruled[0].length, name: ruled[1] } : NONE;
  const other = OTHER.exec(tail);
  if (!other) return NONE;
  const window = before.slice(-WINDOW);
  const known = knownName(window, window.length - (TAIL.exec(window)?.[0].length ?? 0));
  let from = 0;
  for (const stop of window.slice(0, known ?? window.length - other[0].length).matchAll(NAME_START))
    from = stop.index + stop[0].length;
  const name = window.slice(known ?? from);
  return { kind: 'other', length: name.length, name };
}

const NONE: Prefix = { kind: 'none', length: 0 };
const RULED = /(?:(本(?:法|[条條]例|办法))|[条條款项項目])[规規]定$/;
/** Unmarked names are no longer. */
const WINDOW = 28;
/** What may follow the title of a statute: a part of it, or a text that goes with it. */
const TAIL =
  /(?:总则|總則|分则|分則|附则|附則|修正案|(?:实施|施行)(?:条例|细则|办法|规定)|施行細則|司法解释|解释)?(?:[（(][^（()）]{1,8}[）)])?$/;
const COUNTRY = '中华人民共和国';

/** Where the longest title of a statute that ends at `end` begins; null where none does. */
function knownName(window: string, end: number): number | null {
  const simple = foldTraditional(window);
  for (let from = Math.max(0, end - MAX_NAME); from < end - 1; from++)
    if (STATUTE_NAMES.has(simple.slice(from, end)) || STATUTE_NAMES.has(window.slice(from, end)))
      return simple.startsWith(COUNTRY, from - COUNTRY.length) ? from - COUNTRY.length : from;
  return null;
}

const MAX_NAME = Math.max(...[...STATUTE_NAMES].map(({ length }) => length));

const SIMPLE_UNIT: Readonly<Record<string, string>> = { 條: '条', 節: '节', 編: '编', 項: '项' };

/** True inside 《…》: a title that names an article of another law is a name. */
export function inTitle(before: string): boolean {
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}
