import type { Claim } from './claim';
import type { Reading, Sentence } from './sentences';

/** How far before and behind a claim what takes it back is looked for. */
const REACH = 120;

/** Who only says or plays that they hold the post: 冒充副市长的…, 饰演县委书记…. */
const FEIGNED =
  /(?:冒充|假冒|自称|自封|谎称|诈称|伪称|诡称|伪装成|假扮|冒名|假借|饰演|扮演|出演|饰)(?:是|为|自己是|系|的是)?[^,。;:!?]{0,16}$/;
/** Who stood for a post and did not get it. */
const LOST = /(?:落选|败选|未(?:能|获)?当选)的?$/;
/** Wished, feared, asked, put as a case: 如果…当选, 希望…担任, 是否任, 误以为…是. In the clause of the claim. */
const UNREAL =
  /(?:是否|是不是|会不会|能否|可否|难道|莫非|以为|误认为|梦见|希望|盼望|期盼|呼吁|要求由|反对|拒绝|阻止|传(?:闻|言|说)|假设)[^,。;:]{0,24}$/;
/** 曾传闻可能|接任, between the name and the post. */
const MAYBE = /(?:传闻|可能|有望|疑似|或将|料将|推测)[^,。;]{0,10}$/;
/** 县长是谁？, 县长：甲是否仍兼任？ */
const ASKED = /^[^。!?;]{0,24}(?:是谁|何人|是否|哪[位年里]|如何|何时|什么)[^。!;]{0,24}\?/;
/** The same with all that stands behind it in the sentence. */
const CASE =
  /(?:^|[,;:“"\s])(?:如果|假如|假若|假使|倘若|倘使|倘|若(?!干)|要是|万一|一旦|除非|即使|哪怕|网传|谣传|讹传|盛传|误传|疯传|据传|传闻|传言|坊间|有传言|有消息说)[^;]{0,100}$/;
/** An act that was not done, before it: 否决了任命…的议案. */
const REFUSED_BEFORE =
  /(?:否决|驳回|撤回|退回|不同意|不批准|不予(?:批准|同意|通过)|未(?:能|获|予)?(?:批准|通过|同意)|没有(?:批准|通过|同意))[^,;]{0,30}$/;
/** The same behind it: …的请求未获批准. */
const REFUSED_BEHIND =
  /^[^;。]{0,24}?(?:议案|提案|请求|申请|要求|提名|任命|动议|决定|建议|议题|事项|辞呈|方案)[^,;。]{0,12}?,?(?:最终|后|当场|未?曾)?(?:(?:被|遭到?)[^,;。]{0,8}?(?:否决|驳回|退回|撤回|撤销|拒绝)|(?:未|没有|没能|尚未|不)(?:能|获得?|被|予|经)?(?:得到)?(?:批准|通过|同意|接受|采纳|生效))/;
/** What was said is not so, in the sentence or the one behind it: 经核实，该消息不实. */
const DENIED =
  /^[^。]{0,60}?[。!]?[^。]{0,24}?(?:消息|信息|说法|传言|传闻|报道|帖子|言论|内容|网传|上述情况)[^,。;]{0,10}?(?:不实|失实|不属实|不是事实|并非事实|是假的|(?:系|是|为|属|属于|均为)(?:网络)?(?:谣言|虚假|误传|讹传|不实)|纯属(?:谣言|虚构|捏造|子虚乌有|误传))/;

/** Words that none of these lacks; few sentences have any. */
const ANY =
  /落选|败选|冒充|假冒|冒名|假借|[自谎诈伪诡]称|自封|伪装|假扮|饰|演|是否|是不是|会不会|[能可]否|难道|莫非|以为|认为|梦见|希望|盼|呼吁|要求|反对|拒绝|阻止|传|坊间|可能|有望|疑似|或将|料将|推测|消息|如果|[假倘若]|要是|万一|一旦|除非|即使|哪怕|否决|驳回|[撤退]回|撤销|不同意|不批准|不予|未|没有|没能|不实|失实|属实|事实|是假|谣|纯属/;

/**
 * Whether the text says by itself what was read (断言): not that somebody feigned or played it, hoped or feared it, that it
 * was put as a case, refused, or told by a rumour that is denied. Where it does not, there is no fact. Linear: bounded
 * stretches around the claim.
 */
export function isAsserted({ text }: Reading, { start }: Sentence, claim: Claim): boolean {
  const first = Math.min(claim.person.start, claim.postStart);
  const last = Math.max(claim.person.end, claim.post.end);
  const from = Math.max(start, first - REACH);
  if (!ANY.test(text.slice(from, last + REACH))) return true;
  const before = text.slice(from, first);
  // 俞实宁饰演县委书记: what was read as the post begins too early.
  if (LOST.test(before) || FEIGNED.test(before) || FEIGNED.test(text.slice(claim.postStart, last)))
    return false;
  if (ASKED.test(text.slice(last, last + REACH)) && !/^right(?!\/label)/.test(claim.rule)) return false;
  // 县长柴衡雨: a title is taken for granted whatever the sentence says of its bearer.
  if (/^(?:right|left\/(?:address|bracket)|attended)/.test(claim.rule) && claim.kind !== 'removed')
    return true;
  const told = claim.person.end <= claim.postStart ? text.slice(claim.person.end, claim.postStart) : '';
  if (MAYBE.test(told)) return false;
  const behind = text.slice(last, last + REACH);
  if (UNREAL.test(before) || CASE.test(before) || DENIED.test(behind)) return false;
  return claim.kind === 'proposed' || !(REFUSED_BEFORE.test(before) || REFUSED_BEHIND.test(behind));
}
