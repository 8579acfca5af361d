import type { Claim } from './claim';
import type { Reading } from './sentences';

/** Words of office that were taken for a name: 曾任　县委书记. */
const OFFICE =
  /^(?:曾|历|现|时|拟|原|前|后|新|调|升|转|接|继|改|连|出|就)任?$|^(?:任职|任命|任后|履新|空缺|待定|不明确|高配|罕见|前几|接替|接棒|(?:候任|当选|继任|接任)人$)/;
/** 书记|后升|任区长, 后|晋升|…: what leads to the verb was taken for a name. */
const ON_THE_WAY = /^(?:后|又|再|并|仍|已|未|将|均)(?:调|升|转|晋升?|改|接|兼|任|出)/;
/** 薛强调|任: half of the verb was taken for the end of a name. No given name ends so. */
const HALF_A_VERB = /[调转接改卸]$/;

/**
 * Clauses that were taken for the beginning of a post: 许涛|任|财经大学校长, 法院公开|宣判|省水利厅副厅长, 王卫|卸任|区长, 专署|任|科科长. Whoever
 * handles appointments has them in the name: 任免处处长.
 */
const CLAUSE =
  /^[\u4e00-\u9fff]{2,3}(?<![主责专兼常新原现前历上首继留连信委重胜])任(?![免务职丘县命城])[\u4e00-\u9fff]{5}|履新|宣判|裁定|判决|显示|官网|卸任|调任|接任|升任|转任|改任|曾任|历任|现任|担任|兼任|出任|不再|逮捕|直接|少有|唯一|历史上|第一位|首位|接替|[署府委局院校团部县市区厂]任(?![免务职丘县命])/;

/** 陈竞升|任副省长, 陈竞…: whether a text has the shorter name by itself, in its first stretch. */
function stands(text: string, short: string, long: string): boolean {
  for (
    let at = text.indexOf(short), round = 0;
    at >= 0 && round < 20;
    at = text.indexOf(short, at + 1), round++
  )
    if (!text.startsWith(long, at)) return short.length > 1;
  return false;
}

/** Whether the name and the post of a claim were read whole, as far as the words of office around them show. */
export function isWhole({ text }: Reading, { person, post }: Claim): boolean {
  const name = text.slice(person.start, person.end);
  // 归来|阳，男: one character is a surname alone or the rest of a name.
  if (name.length < 2 || OFFICE.test(name) || ON_THE_WAY.test(name)) return false;
  // 前任县长石磊调|走.
  if (/..调$/.test(name) && /^[走离往入出回至]/.test(text.charAt(person.end))) return false;
  if (/[在同]$/.test(name) && /^(?:担任|任|升任|时任|接任|调任)/.test(text.slice(person.end, person.end + 2)))
    return false;
  if (HALF_A_VERB.test(name) && /^(?:任|到|至|往|为)/.test(text.slice(person.end, person.end + 1)))
    return false;
  if (
    /[升晋]$/.test(name) &&
    /^[任为至]/.test(text.charAt(person.end)) &&
    stands(text, name.slice(0, -1), name)
  )
    return false;
  return !CLAUSE.test(text.slice(post.start, post.end));
}
