import type { Entity, FactKind } from '../record';
import { ADDRESS, ADVERBS, linkAt } from './cues';
import { DATE } from './sentences';

/** How a name leads to the verb before a post: right behind it, over what a record says of the person, over 利用. */
export type Way = 'link' | 'career' | 'exploit';

/** What a post itself and the words in brackets behind it say of the event: (兼), 代县长, 原|副主席, 县长|候选人. */
export function kindInPost(text: string, post: Entity, kind: FactKind): FactKind {
  if (kind === 'removed') return kind;
  if (/^(?:候选人|人选|提名人选|建议人选)/.test(text.slice(post.end, post.end + 4))) return 'proposed';
  if (/^(?:\(兼任?\)|兼任?\))/.test(text.slice(post.end, post.end + 4))) return 'concurrent';
  if (kind !== 'holds' && kind !== 'appointed') return kind;
  const written = text.slice(post.start, post.end);
  if (/^候任/.test(written)) return 'proposed';
  if (OTHER_RULE.test(written) || LAST_TERM.test(written)) return 'former';
  // 阿根廷|当选|总统.
  if (ELECT_INSIDE.test(written)) return 'appointed';
  if (/^仍?兼/.test(written)) return 'concurrent';
  // 天津市|原|市委代理书记: what was acting then is over.
  if (FORMER_INSIDE.test(written)) return 'former';
  return ACTING_INSIDE.test(written) ? 'acting' : kind;
}

/** 上届|主委: who was in office before, of that post alone. */
export const LAST_TERM = /^(?:上届|上任|上一任|前届|往届)/;

/** Chosen and not yet in office. */
const ELECT_INSIDE = /当选(?=(?:总统|总理|主席|[省市县区州旗]长|议员)$)/;

/** 国民党|岭南县县长: of another time, as 民国|县长; but 国民党|主席. */
const OTHER_RULE = /^(?:国民党(?:政府)?|国民政府|汪伪|日伪|伪满|伪)[\u4e00-\u9fff]{0,8}[省市县区州旗镇乡]长$/;

/** 代县长, 县监委|代主任, 秘鲁|代总统; but 时代, 第三代, 代表. */
const ACTING_INSIDE =
  /^(?:代理|署理|署任)|代[省市县区州旗镇乡]长|代理|(?<![时现古近当历年换朝后前世\d一二三四五六七八九十])代(?=(?:主任|主席|书记|总统|总理|首相|秘书长|[检监]察长|检察员|审判员|审判长|董事长|总经理|[部厅局院处科所校行社署站]长)$)/;

/** A name right before a post, and what is between and behind. */
interface Beside {
  gap: string;
  /** The name is the first thing in its line, so that it heads an entry. */
  heads: boolean;
  /** What a row whose names come first says of its posts; null where it is no such row. */
  row: FactKind | null;
  governor: FactKind | null;
  person: Entity;
  post: string;
  after: string;
}

/** What a rule reads there: of the whole list of names or the last of them; null where nobody holds the post, undefined for nothing. */
type Read = { rule: string; kind: FactKind; whole?: true } | null | undefined;

/** What a name on the left says without a verb of its own, in the order of asking. */
const LEFT: readonly ((beside: Beside) => Read)[] = [
  // 张三（县长）, 张三（56岁，原县长）, 张三（兼县委书记）.
  ({ gap }) => (BRACKET.test(gap) ? { rule: 'left/bracket', kind: 'holds' } : undefined),
  // 王丽，镇长，主持政府全面工作; 吴建平：县长，男.
  ({ gap, heads, after }) =>
    (APPOSED.test(gap) || (heads && (ENTRY.test(gap) || BIOGRAPHIC.test(gap)))) &&
    /^(?:[,。;(]|$)/.test(after.trim())
      ? { rule: 'left/entry', kind: 'holds' }
      : undefined,
  // 张三县长, 决定任命金子明代理省长.
  ({ gap, governor, person, post, after }) => {
    // 免去|张三|县长、局长的职务.
    if (!/^(?:同志|先生|女士)?(?:\([^()]{1,10}\))?$/.test(gap) || OF_POST.test(after)) return undefined;
    // 陈校长: a surname says nothing that the full name has not.
    if (governor === 'removed' || person.end - person.start < 2) return null;
    if (post.startsWith('代理')) return { rule: 'left/address', kind: 'acting' };
    if (governor === 'appointed') return { rule: 'left/address', kind: 'appointed' };
    return BARE.test(post) ? { rule: 'left/address', kind: 'holds' } : null;
  },
  // 张三的县长职务自然免除.
  ({ gap, after }) =>
    OF.test(gap) && linkAt(gap) === null && ENDS_OF_ITSELF.test(after)
      ? { rule: 'left/of', kind: 'removed', whole: true }
      : undefined,
  // 免去张三的县长职务.
  ({ gap, governor, after }) =>
    OF.test(gap) &&
    linkAt(gap) === null &&
    governor !== null &&
    (OF_POST.test(after) || (governor === 'removed' && !TAKES.test(gap)))
      ? { rule: 'left/of', kind: governor, whole: true }
      : undefined,
  // 苗可立 副县长.
  ({ gap, row, after }) =>
    row !== null && /^\s+(?:原|时任|现任)?$/.test(gap) && ROW_ENDS.test(after)
      ? { rule: 'left/row', kind: row }
      : undefined,
];

/** Behind a post that is given or taken as such: 县长|职务. */
export const OF_POST = /^(?:等?职务|的职务|一职)/;
/** 撤销石桥乡，李学农|任新成立的|镇长: the name has a verb of its own. */
const TAKES = /^(?:同志)?(?:任|担任|兼任|出任|为|是)/;

/** Behind the post of a row: nothing that it does (突发山洪　州长|赴现场). */
const ROW_ENDS = /^(?:$|[^\u4e00-\u9fff]|兼|候选|人选)/;
/** A post that ends with another. */
const ENDS_OF_ITSELF =
  /^(?:资格[^。;]{0,12}终止|(?:等?职务|一职),?(?:自然|自行|自动|随之|相应|一并|同时|即行|即)?(?:免除|终止|解除|取消|撤销|失效))/;

const BRACKET = /^\((?:[男女]|\d{1,3}岁|[\u4e00-\u9fff]{1,4}族)?,?(?:原系?|系|时任|现任|兼)?$/;
/** 贺某，原系|区委书记: apposed, wherever it stands. */
const APPOSED =
  /^(?:同志)?(?:\([^()]{1,6}\))?(?:,[\d\u4e00-\u9fff]{2,10}[届级])?,(?:原系|系原|原为|原任|原|现系|现为)$/;
/** 纳某　男，回族，1975年生，|镇党委书记. */
const BIOGRAPHIC = /^\s*[,(]?\s*[男女][,、](?:[^,。;:]{1,20}[,)]){1,9}$/;
const ENTRY = /^(?:同志)?(?:\([^()]{1,6}\))?[,:](?:原系?|系|时任|现为)?$/;

/** What the heading of a list does to its rows: 任命：, 会议免去：; else they hold the posts. */
export function listed(governor: FactKind | null): FactKind {
  return governor === 'appointed' || governor === 'removed' || governor === 'proposed' ? governor : 'holds';
}

export function readBeside(beside: Beside): Read {
  for (const rule of LEFT) {
    const read = rule(beside);
    if (read !== undefined) return read;
  }
  return undefined;
}

export type Link = NonNullable<ReturnType<typeof linkAt>>;

/** The verb at the end of what stands before a post, over so many characters of a body's name that was not read. */
export function linkBehind(gap: string): { link: Link | null; cut: number } {
  // 当选为|新一届|村主任.
  const link = linkAt(gap.replace(NEWLY, '')) ?? linkOver(gap);
  if (link) return { link, cut: 0 };
  // 任宁川高新…|主任.
  const { length } = UNREAD.exec(gap)?.[0] ?? '';
  for (let cut = 2; cut < length; cut++) {
    const found = linkAt(gap.slice(0, gap.length - cut));
    if (found) return { link: found, cut };
  }
  return { link: null, cut: 0 };
}

const NEWLY = /(?:新任|新一任|新一届|首任|新的)$/;

/** 历任松江县委组织部干事、|副部长: the verb of a list whose first item is none of the posts that were read. */
export function linkOver(lead: string): Link | null {
  const verb = /(?:历任|曾任|先后(?:担)?任|先后历任|(?<=起)任)(?=[^。;:]{2,24}[、,]$)/.exec(lead);
  return verb && linkAt(lead.slice(0, verb.index + verb[0].length));
}

export function wayTo(before: string): Way | null {
  if (DIRECT.test(before)) return 'link';
  if (BIOGRAPHY.test(before)) return 'career';
  return EXPLOIT.test(before) ? 'exploit' : null;
}
/** Before whoever gives way to another. */
export const INSTEAD_OF = /(?:接替|接任|继任|代替|顶替|取代|替换|替代)$/;
/** 利用其担任…的职务便利, 在担任…期间. */
export const EXPLOIT = /利用(?:其|其先后|先后|本人)?$|^(?:同志)?(?:先后)?在(?:其)?(?:先后)?$/;

/** 任局长|至今: no year further down ends it. */
export const STILL = /^(?:等?职务)?(?:\([^()]{1,10}\))?,?(?:一直)?(?:[至到]今|[至到]现在)/;
/** What somebody keeps beside a new post. */
export const UNCHANGED = /^(?:等?职务|一职)?(?:均|仍|保持)?(?:不变|未变|予以保留)/;
/** 甲（女，至2015年3月）, 乙（2月离任）. */
export const LEAVES =
  /^\((?:[男女],)?(?:[至到—－-](?:\d{4}年)?\d{1,2}月|(?:(?:\d{4}年)?\d{1,2}月)?(?:\d{1,2}日)?(?:离任|离职|免职|调离|调出|辞职|退休|卸任|止))[^()]{0,4}\)/;
/** What a post begins behind that stands apart from those behind it. */
export const BEGINS_APART = /^[,:\s对由]?$/;

/** Verbs of whoever gives a post, and what makes somebody before them the one who gets it. */
export const GIVES_AS = /^(?:任命|聘|提名|推荐|选|委任|增补|补选)/;
export const PASSIVE = /被(?!告)[^,。;:]{0,24}$/;
/** Verbs of whoever has won. */
export const GAINS = /^(?:当选|出任|高票当选|被?(?:增补|增选|补选|推选|推举|选)为)/;

/** 在担任县长|之前. */
const AHEAD = /^(?:职务)?(?:之|以)?前/;
/** Verbs that tell of today. */
export const NOW = /^现/;
/** 任|局长|期间: what somebody was while something happened. */
export const IN_OFFICE_AS = /^(?:在)?(?:担任|任)$/;
export const IN_OFFICE_WHEN = /^(?:职务)?期间/;

/** 并免去其…职务: of the one named last, of the only one, of the one the paragraph is about. */
export const REMOVES_HIS_LAST =
  /[,;](?:同时|并)?(?:决定)?(?:免去|撤销|接受)(?:其|他的|她的)(?:担任的|兼任的)?[^,。;:]{0,16}$/;
export const REMOVES_HIS =
  /[,;](?:并|同时|决定)*(?:免去|撤销|罢免)(?:其|他的|她的)(?:担任的|兼任的)?$|决定(?:免去|接受)(?:其|他的|她的)(?:辞去|提出的辞去|辞任)?(?:担任的|兼任的)?$/;
export const REMOVES_HIS_ALONE =
  /^(?:[^,。;:]{0,12},)?(?:同时|并)?(?:决定)?(?:免去|撤销)(?:其|他的|她的)(?:担任的|兼任的)?$/;

/** 宁川市人民政府|原|副市长, but 太原市. */
const FORMER_INSIDE = new RegExp(
  // 江川县|原|财政局局长, but 原阳县, 前进区, 原子能.
  '[省市县区州旗委府局厅部院会司办处团校行党组村科室股镇乡社厂站所队矿](?:原(?![阳州平种子县])|前任|时任|前(?![锋郭进海沿线湾哨卫旗方]))[\\u4e00-\\u9fff]{2,}' +
    // 青州市政协|原|副主席, 江川大学|原|校长: whatever the body ends with, its head stands right behind; but 平原县长.
    '|(?<=[\\u4e00-\\u9fff]{2})(?<![太平固三清草高五武]|(?<![一二三四五六七八九十附高初])中)(?:原|前任|时任|前)' +
    '(?:常务|党[组委工]委?|纪[委检](?:监?委|组)?|第[一二三]|执行|首席|名誉|副|总)*' +
    '(?:书记|主任|主席|主委|委员|常委|成员|董事|监事|经理|总裁|行长|[校院馆所站台队社团司部局厅处科组会庭班场厂镇乡村]长|秘书长|检察长|董事长|理事长|会长|参谋长|司令员?|政委|干事|会计师|工程师|经济师|规划师|(?:总|副总)?领事|大使|公使|参赞|特使|代表|总统|总理|首相|议长|[外防财]长)',
);
/** Between a post and the name of its holder. */
export const RIGHT =
  /^(?:\([^()]{1,10}\))?(?:候选人|人选|提名人选)?(?:、?等职务)?(?:、[\u4e00-\u9fff]{2,12}(?:院士|教授|研究员|博导)|、(?:著名|知名)[\u4e00-\u9fff]{1,10}(?:专家|学者|家|教授|医师|工程师|英雄|模范|大师)|、[\u4e00-\u9fff“”]{2,22}(?:组长|主任|书记|主席|院长|局长|成员|委员|代表|研究员)”?)?(?:的(?:退休|离休|老)?(?:干部|同志|老人|老党员)?)?(?:、(?:离休|退休|离退休|老)(?:干部|党员|红军|八路军|战士))?(?:同志)?(?:(?:分别)?为|是|的(?:还)?有)?(?:[:\s]{0,4}|[一二三四五六七八九十\d]{1,3}[名人位][:])$/;
/** Posts that several people hold side by side. */
export const SHARED =
  /(?:副|助理|委员|成员|常委|代表|审判员|检察员|书记员|顾问|参事|理事|董事|监事|巡视员|调研员|指导员|队员|组员|联络员|专员|科员|干部|秘书)/;
export const REMOVED_OF = /^(?:同志)?(?:\([^()]{1,10}\))?(?:的)?(?:上述|该|此)?职务/;
const OF = new RegExp(`^${ADDRESS}的?(?:[\\u4e00-\\u9fff]{2,20})?$`);
/** Forms that stand behind a name as a form of address. */
const BARE =
  /^(?:(?:常务)?副?(?:书记|省长|市长|县长|区长|州长|镇长|乡长|局长|厅长|部长|主任|主席|院长|校长|总理|总统|首相|外长|委员长|秘书长|检察长|[会处科站所厂行]长|董事长|理事长|总?经理|总领事|领事|司令员?|政委)|[省市县区州旗]长|总书记|国务委员|国务卿|大使|公使|参赞|行政长官)$/;
/** What may stand between a name and the verb of its own clause. */
const DIRECT = new RegExp(
  `^${ADDRESS}${ADVERBS}(?:被?(?:选派|下派|委派|派|调)(?:到|往|至|赴)[^,。;]{2,10},?)?$`,
);
export const TRADE =
  /((?:现任|曾任|历任|任|为))[^,。;、]{2,20}(?:教授|党员|院士|研究员|讲师|工程师|医师)[、,]$/;
/** 将于7月1日|出任: what is still to come. */
export const FUTURE = /将[于在].$/;
/** Behind a comma, verbs that tell of the one before it: 副省长张三，曾任…. */
export const OF_HIM = /^(?:曾|历任|先后|现任|现为|原任|此前)/;
/** 章明早年在邻县工作，|先后任…; 章明…，1998年|任…: clauses about the one who opens the sentence; but not what he says, or of his kin. */
export const OF_HIS_LIFE = new RegExp(
  `^(?:[^。;:“”说称要求指出示告诉父母妻夫兄弟姐妹儿女由]{2,40},)?(?:(?:后|之后|此后|其间|并)?,?|${DATE}(?:起)?)$`,
);
export const DATE_LINK = new RegExp(DATE);
/** What a record says of a person before 现任: 男，汉族，1970年生，…. */
const BIOGRAPHY = new RegExp(
  `^(?:同志)?(?:的)?(?:个人)?(?:简历|履历|简介)[:,]|^(?:同志|先生|女士)?(?:[,，(:、]\\s*(?:男|女)|[,，(:]\\s*(?:[\\u4e00-\\u9fff]{1,5}族|生于|出生|${DATE}|[\\d\\u4e00-\\u9fff]{1,12}(?:人|员|学历|学位|党员|县|市|省|毕业生|[届级])[,，)]|曾|历|现|先后|副?[厅处科局部县]长?级)|(?:生于|出生于|曾|历|现|先后|于)|(?:系|是)[\\u4e00-\\u9fff]{2,14}人[,，]|${DATE}(?:起|生|出生|参加|入党|加入|平反|转业|复员|毕业|恢复工作))`,
);
/** An unread name right before a post. */
const UNREAD = /[\u4e00-\u9fff]{2,24}$/;
/** A day alone, under the name of who signs. */
export const SIGNED = /^[一二三四五六七八九〇零○\d]{4}年/;
/** 第三任校长张三（1958—1966年在任）: a spell, and no life. */
export const IN_TERM = /^\([^()]{4,24}(?:在任|任职|任)\)/;
/** Behind a name with which its clause ends. */
export const CLAUSE_ENDS = /^(?:同志)?(?:\([^()]{1,10}\))?(?:[。;,]|\s*$)/;
/** What may stand before the name that heads an entry. */
export const HEADS = /^[\s\d.、·●◆*(]*$/;
export const FOLLOWS = /^(?:等?职务|等职|一职)?(?:\([^()]{0,12}\))?[,、;](?:原|时任)?$/;
export const FOLLOWS_VERB = new RegExp(
  `^(?:等?职务|等职|一职)?(?:\\([^()]{0,12}\\))?(?:[,、;\\s]|\\((?:(?:其间|期间|其中)[:,]?)?)?(?:自|从)?(?:\\s*${DATE}(?:至|到|[-—~－–]{1,2})?)*\\s*(?:起|至今|后|以来|开始|任满后|期满后)?[,，]?(?:并?决定其?|此前[他她]?|(?:年仅|时年)\\d{2}岁|同年|此后|之后|随后|后来|后|再|又|并|同时|现|期间|其间|其中|因[^,。;]{1,16}|(?:调|转|到|赴|回)[^,。;]{2,10}|[\\u4e00-\\u9fff]{0,4}后)?$`,
);
export const SPELL_ONLY = new RegExp(
  `^[,;、]?\\s*${DATE}(?:(?:至|到|[-—~－–]{1,2})(?:${DATE}|今|现在)?)?(?:起)?[,:：]?\\s*$`,
);
/** The same before posts of which the first is none that is read: 1974.09—1979.08　县妇联干事、|副主任. */
export const SPELL_LEAD = new RegExp(
  `^\\s*${DATE}(?:(?:至|到|[-—~－–─]{1,4})(?:${DATE}|今|现在)?)?(?:起)?[,:：]?\\s*(?:任|挂任)?(?:[\\u4e00-\\u9fff]{2,14}、)?$`,
);
/** A row of a table of years: 1998.05—2001.03. */
export const SPELL_ROW = new RegExp(
  `^\\s*(?:\\d{1,2}[.、])?\\s*${DATE}\\s*(?:起)?(?:(?:至|到|[-—~－–─]{1,4})\\s*(?:${DATE}|\\d{4}[.年/]\\d{1,2}月?|今|至今|现在)?)?(?:起)?\\s*[,:：]?\\s*(?:任|担任|历任|先后任|在)?(?:[\\u4e00-\\u9fff]{2,12}、?)?$`,
);
/** Between the spell of a row and its post. */
export const ROW_LEADS = /^\s*[,:]?\s*(?:任|担任|历任|先后任|在)?(?:[\u4e00-\u9fff]{2,12})?$/;
/** Before the verb of a sentence that leaves its subject out. */
export const NO_SUBJECT = new RegExp(
  `^(?:他|她|其|该同志)?[,，]?(?:[\\u4e00-\\u9fff“”]{2,14}(?:后|以后|之后|时期|期间|初期)[,，])?(?:\\d{1,2}[.、])?(?:自|从|于)?(?:${DATE}(?:至|到|[-—~－–]{0,2}))*(?:今)?(?:起|后|以来)?[,，]?(?:同年|此后|之后|随后|后来|后|再|又|并|同时|现|[\\u4e00-\\u9fff]{2,6}(?<!然)后|因[^,。;]{1,16})?$`,
);

/** 利用担任A的便利, 在担任A期间: it is over; 在升任A前: it came later, and whether that ended is open. */
export function inOffice(kind: FactKind, behind: string): FactKind {
  if (!AHEAD.test(behind)) return 'former';
  return kind === 'former' ? 'holds' : kind;
}

/** 任A期间, 任A的职务便利: what is held in a clause that tells when something else was done is over. */
export function heldThen(kind: FactKind, behind: string): FactKind {
  return kind === 'holds' && THEN.test(behind) ? 'former' : kind;
}
const THEN = /职务上的便利|职务便利|期间/;
