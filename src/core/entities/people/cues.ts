import { CharSet, WordSet } from '../lexicon/charSet';
import { FLAG, isHead, longestHead } from '../lexicon/grammarWords';
import { beforeBracket } from '../posts/brackets';
import type { Scan } from '../grammar/scan';

/** Bits that a name must be cheaper than plain words, by what stands around it. */
export const NEED = {
  /** Where those present or appointed are listed, nearly anything that begins with a surname. */
  present: -8,
  post: -4,
  appointed: 4,
  record: 1,
  address: 2,
  list: 3,
  bareHead: 3,
  profession: 4,
  verb: 8,
  neutral: 12,
};

/** What stands on one side of a name. */
export interface Around {
  need: number;
  /** Id of the evidence. */
  id: string;
  value?: string;
}

const NEUTRAL: Around = { need: NEED.neutral, id: 'person/name' };

/** Verbs that people do (说, 主持, 出席) and what else follows a name. */
const VERBS_AFTER = new WordSet(
  '说 表示 指出 强调 介绍 认为 告诉 主持 出席 参加 讲话 率 率队 率领 带领 带队 来到 深入 陪同 会见 宣布 作了 作 代表 要求 称 坦言 感慨 解释 透露 谈到 回忆 写道 当选 担任 出任 任 兼任 先后 主讲 致辞 致词 宣读 传达 签署 一行 本人 因 犯 伙同 被 今天 今年 昨天 日前 近日 曾 出生 生于 毕业 等人 笑着 高兴 激动 自豪 动情 一边 一家 夫妇 父子 母女 兄弟 姐妹 老师 老人 告诉 问 答 发言 报道 摄 撰稿 供稿 采写 整理 出访 访问 访华 会谈 抵达 离开 逝世 去世 病逝 牺牲 诞辰 主编 编著 著 主演 执导 扮演 作了 作 辞去 代表 获得 荣获 夺得 战胜 击败 负于 不敌 列席 到会 到场 到任 到岗 参会 通报 主讲 督导 调度 巡河 巡查 巡林 调研 视察 检查 察看 查看 走访 慰问 督查 督促 看望 考察 实地 听取 一同 前往 留任 继续留 继续担 继续任 不再担 不再任 驾驶 驾车 驾乘 酒后 报警 投案 自首 接任'.split(
    ' ',
  ),
);
const LONGEST_VERB = 3;

/** Verbs after which hardly anything but a name stands. */
const NAMED = new WordSet(['任命', '免去', '免除', '聘任', '补选', '罢免', '任免', '推举', '提名']);
/** Verbs after which the name of the one appointed stands. */
const APPOINTED = new WordSet(
  '任命 聘任 聘请 选举 推选 推举 提名 补选 增补 免去 免除 同意 决定 撤销 罢免 接受 追授 授予 批准 追认 表彰 委任 委派 选派 增选 另选 另派 调任 改任 通过 改派 特派 嘉奖 给予 关于 处死 逮捕 判处'.split(
    ' ',
  ),
);

/** Ends of labels before a list of names (组长：, 出席：). */
const LABEL_END = new Set('组员席长任记者手人事委问络文摄影辑对审核签发送供稿图编撰作问加'.split(''));

/** What stands before a name that begins at `at`. */
export function evidenceBefore(scan: Scan, at: number): Around {
  const { text, words } = scan;
  const post = scan.posts.startOf(at);
  if (post >= 0) {
    // 张三总书记|曾多次…: the post is the one's before it.
    if (scan.people.startOf(post) >= 0 && text[post - 1] !== ' ') return NEUTRAL;
    if (afterCollective(text, at))
      return { need: NEED.list, id: 'person/post-before', value: text.slice(post, at) };
    const sure = scan.postConfidence(post, at) >= 0.6;
    return { need: sure ? NEED.post : NEED.bareHead, id: 'person/post-before', value: text.slice(post, at) };
  }
  if (at === 0) return { need: NEED.neutral - 1, id: 'person/name' };
  const last = text.charCodeAt(at - 1);
  // 县长助理(挂职)|张三
  if (last === 0x29) {
    const open = beforeBracket(text, at);
    const own = open < at ? scan.posts.startOf(open) : -1;
    return own >= 0
      ? { need: NEED.bareHead, id: 'person/post-before', value: text.slice(own, open) }
      : NEUTRAL;
  }
  if (last === 0x20 || last === 0x3a) return afterGap(scan, at, last);
  if (last === 0x3001 || last === 0x2c || last === 0x548c || last === 0x4e0e || last === 0x53ca) {
    // 、 , 和 与 及
    if (scan.people.startOf(at - 1) >= 0)
      return {
        need: last === 0x3001 ? NEED.list : last === 0x2c ? NEED.verb : NEED.profession,
        id: 'person/list',
      };
    if (last === 0x3001 && afterAddressed(scan, at - 1)) return { need: NEED.list, id: 'person/list' };
    return NEUTRAL;
  }
  // 时任…副县长的|张三.
  if (last === 0x7684) {
    const own = scan.posts.startOf(at - 1);
    return own >= 0 && scan.postConfidence(own, at - 1) >= 0.45
      ? { need: NEED.profession, id: 'person/post-before', value: text.slice(own, at - 1) }
      : NEUTRAL;
  }
  if (NAMED.holds(text, at - 2, at))
    return { need: NEED.post, id: 'person/verb', value: text.slice(at - 2, at) };
  if (APPOINTED.holds(text, at - 2, at))
    return { need: NEED.appointed, id: 'person/verb', value: text.slice(at - 2, at) };
  if (text[at - 1] === '傅' && text[at - 2] === '师')
    return { need: NEED.profession, id: 'person/post-before', value: '师傅' };
  const word = words.at[at - 1] as number;
  const wordStart = words.starts[word] as number;
  if (words.ends[word] === at) {
    for (let start = wordStart, back = 0; back < 2 && at - start <= 6; back++) {
      if (at - start >= 2 && isHead(text, start, at, FLAG.profession))
        return { need: NEED.profession, id: 'person/post-before', value: text.slice(start, at) };
      const before = (words.at[start - 1] as number | undefined) ?? -1;
      if (start === 0 || before < 0) break;
      start = words.starts[before] as number;
    }
    // 调解员|海有俊, 护边员|巴仁
    if (text[at - 1] === '员' && at - wordStart >= 2 && !CROWD_BEFORE.at(text, at - 2))
      return { need: NEED.profession, id: 'person/post-before', value: text.slice(wordStart, at) };
    // A body or a place before it, as in lists of those present (发改委罗平).
    if (scan.bodies.startOf(at) >= 0 && endsSoon(text, at))
      return { need: scan.attendance ? NEED.present : NEED.list, id: 'person/list' };
    if (scan.bodies.startOf(at) >= 0) return { need: NEED.verb, id: 'person/list' };
  }
  return NEUTRAL;
}

/** 人员, 成员, 党员, 动员 are no one's work. */
const CROWD_BEFORE = new CharSet('人成党动全各会');

/** Collective titles before a list of names (市领导|包江苏、连建群); their work follows as well (班子成员|包管理区). */
export function afterCollective(text: string, at: number): boolean {
  const last = text[at - 1];
  return (
    (last === '导' && text[at - 2] === '领') ||
    (last === '员' && text.startsWith('班子成', at - 4)) ||
    (last === '部' && text[at - 2] === '干')
  );
}

/** A comma, a space or the end two or three characters on. */
function endsSoon(text: string, at: number): boolean {
  return (
    at + 2 >= text.length ||
    text.charCodeAt(at + 2) < 0x3400 ||
    at + 3 >= text.length ||
    text.charCodeAt(at + 3) < 0x3400
  );
}

function afterGap(scan: Scan, at: number, last: number): Around {
  const { text } = scan;
  let edge = at;
  while (
    edge > 0 &&
    at - edge < 4 &&
    (text.charCodeAt(edge - 1) === 0x20 || text.charCodeAt(edge - 1) === 0x3a)
  )
    edge--;
  if (edge === 0) return { need: NEED.neutral - 1, id: 'person/name' };
  const post = scan.posts.startOf(last === 0x3a && text[edge - 1] === '为' ? edge - 1 : edge);
  if (post >= 0) return { need: NEED.list, id: 'person/post-before', value: text.slice(post, edge) };
  if (scan.people.startOf(edge) >= 0) return { need: NEED.list, id: 'person/list' };
  const colon = text.lastIndexOf(':', at - 1) >= edge;
  if (colon && LABEL_END.has(text[edge - 1] as string)) return { need: NEED.record, id: 'person/list' };
  if (
    longestHead(text, Math.max(0, edge - 2), FLAG.profession) === edge ||
    longestHead(text, Math.max(0, edge - 3), FLAG.profession) === edge
  )
    return { need: NEED.list, id: 'person/post-before', value: text.slice(edge - 2, edge) };
  return last === 0x20 ? { need: NEED.neutral - 1, id: 'person/name' } : NEUTRAL;
}

/** 张三同志、 and 张三(回族)、 */
function afterAddressed(scan: Scan, comma: number): boolean {
  const { text } = scan;
  if (text[comma - 1] === ')') {
    const open = text.slice(Math.max(0, comma - 15), comma).lastIndexOf('(');
    return open >= 0 && scan.people.startOf(Math.max(0, comma - 15) + open) >= 0;
  }
  return scan.people.startOf(comma - 2) >= 0 && isHead(text, comma - 2, comma, FLAG.address);
}

/** What stands after a name that ends at `end`. */
export function evidenceAfter(scan: Scan, end: number): Around {
  const { text } = scan;
  const address = longestHead(text, end, FLAG.address);
  if (address - end > 1) return { need: NEED.address, id: 'person/title', value: text.slice(end, address) };
  const postEnd = scan.posts.endOf(end);
  if (postEnd > 0) return { need: NEED.profession, id: 'person/post-after', value: text.slice(end, postEnd) };
  if (
    text[end] === '等' &&
    /^等(?:同志|[一二三四五六七八九十\d]{0,3}[名位人]|领导|一行|出席|参加|陪同)/.test(
      text.slice(end, end + 6),
    )
  )
    return { need: NEED.address, id: 'person/title', value: '等' };
  const next = text.charCodeAt(end);
  if (next === 0x2c || next === 0x28 || next === 0x20 || next === 0x3a) {
    let at = end + 1;
    while (text.charCodeAt(at) === 0x20 && at - end < 4) at++;
    const first = text[at];
    if ((first === '男' || first === '女') && !/[\u4e00-\u9fff]/.test(text[at + 1] ?? ''))
      return { need: NEED.record, id: 'person/record' };
    if (next === 0x2c && (text.startsWith('19', at) || text.startsWith('20', at)))
      return { need: NEED.record, id: 'person/record' };
    const post = next === 0x28 || next === 0x20 ? scan.posts.endOf(at) : 0;
    if (post > 0) return { need: NEED.profession, id: 'person/post-after', value: text.slice(at, post) };
    return NEUTRAL;
  }
  for (let to = end + LONGEST_VERB; to > end; to--) {
    if (VERBS_AFTER.holds(text, end, to))
      return { need: NEED.verb, id: 'person/verb', value: text.slice(end, to) };
  }
  return NEUTRAL;
}
