import type { FactKind } from '../record';
import { DATE } from './sentences';

/** Words that say what kind of event a sentence tells (任免用语), each group with the kind it stands for. */
export interface Cue {
  id: string;
  kind: FactKind;
  words: string;
}

/** Verbs between a person and a post, the longest first in each group: P 任 T. */
export const LINKS: readonly Cue[] = [
  {
    id: 'link/removed',
    kind: 'removed',
    words:
      '不再担任 不再兼任 不再任 不再兼 被免去 被撤销 被罢免 请求辞去 申请辞去 提出辞去 辞去 卸任 辞任 免去 撤销 离任 辞',
  },
  {
    id: 'link/proposed',
    kind: 'proposed',
    words:
      '拟提名为 拟提名任 拟推荐为 拟任命为 拟聘任为 拟聘为 拟提拔为 拟提任 拟转任 拟进一步使用为 拟改任 拟晋升为 拟任 拟担任 拟兼任 将接任 将出任 将担任 将兼任 将升任 将调任 被提名为 提名为 被推荐为 推荐为 推荐提名为 提名任',
  },
  {
    id: 'link/former',
    kind: 'former',
    words:
      '生前担任 生前任 生前系 生前为 生前是 当过 此前担任 此前任 之前任 之前担任 曾先后担任 曾先后任 先后担任过 先后担任 先后任 先后历任 曾经担任 曾经任 曾担任过 担任过 曾担任 曾兼任 曾任过 曾任 曾历任 曾为 历任 时任 原任 前任 任过 担任了 先后担任了 相继担任 相继任',
  },
  {
    id: 'link/acting',
    kind: 'acting',
    words: '代理 代行 暂代 暂任 署理 署任 代为履行 暂时代为履行 代为行使',
  },
  { id: 'link/concurrent', kind: 'concurrent', words: '同时兼任 继续兼任 仍兼任 仍兼 并兼任 兼任 兼' },
  {
    id: 'link/appointed',
    kind: 'appointed',
    words:
      '被宣布为 被任命为 任命为 被选举为 选举为 被选为 选为 当选为 当选 补选为 增选为 增补为 推选为 推举为 被聘任为 被聘为 聘任为 聘为 受聘为 受聘担任 委任为 获任 就任 接任 继任 改任 升任 调任 转任 提任 提升为 升为 晋升为 晋任 出任 履新 调往 连任',
  },
  {
    id: 'link/holds',
    kind: 'holds',
    words:
      '成为 成了 当上了 当上 现仍任 现担任 现任 现为 继续担任 继续任 仍任 仍为 续任 留任 挂职担任 挂职任 挂任 担任 充任 任职 作为 任 为 是 系',
  },
];

/** A post that somebody is asked to take away (提请免去): nothing has happened yet. */
export const UNREMOVED = 'governor/unremoved';

/** Words that rule the clauses behind them: 任命 P 为 T, 免去 P 的 T 职务. The last one before the name counts. */
export const GOVERNORS: readonly Cue[] = [
  {
    id: 'governor/removed',
    kind: 'removed',
    words: '免去 免除 罢免 撤销 接受 免职 解聘 解除 辞去',
  },
  {
    id: 'governor/proposed',
    kind: 'proposed',
    words:
      '提请任命 提名任命 建议任命 拟任命 提名 推荐 建议 提请 拟任 拟提拔 拟提任 拟推荐 拟任命 拟聘任 候选',
  },
  // Still in office, and not proposed for it either.
  {
    id: UNREMOVED,
    kind: 'removed',
    words: '提请免去 提请罢免 提请撤销 提请接受 建议免去 建议罢免 建议撤销 拟免去 拟免职 拟解聘',
  },
  {
    id: 'governor/appointed',
    kind: 'appointed',
    words: '决定任命 批准任命 任命 聘任 聘请 选举 补选 增补 增选 推选 推举 委任 特任 任职',
  },
];

const words = (list: readonly Cue[]): [string, Cue][] =>
  list
    .flatMap((cue) => cue.words.split(' ').map((word): [string, Cue] => [word, cue]))
    .sort((a, b) => b[0].length - a[0].length);

const LINK_WORDS = words(LINKS);
const GOVERNOR_WORDS = words(GOVERNORS);

/** The link that a stretch ends with, and where it begins there; null where it ends with none. */
export function linkAt(text: string): { cue: Cue; word: string; at: number } | null {
  for (const [word, cue] of LINK_WORDS)
    if (text.endsWith(word)) {
      const at = text.length - word.length;
      // 责任, 信任, 主任: the character belongs to another word.
      if ((word === '任' || word === '为') && NO_LINK.test(text.slice(Math.max(0, at - 1)))) return null;
      // 毕业后|任; but 其|后任.
      if (word === '任' && /(?:^|[其的他她位前,])后$/.test(text.slice(0, at))) return null;
      if (word === '是' && /[就还只于]$/.test(text.slice(0, at))) return null;
      if (/(?:不得|不能|不可|不宜|未|没有|是否|禁止|不)$/.test(text.slice(0, at))) return null;
      return { cue, word, at };
    }
  return null;
}
const NO_LINK = /^(?:责任|信任|主任|委任|重任|胜任|上任|卸任|认为|作为|行为|称为|因为|以为|分为)$/;

/** The last governor in a stretch; null where there is none. */
export function governorIn(text: string): { cue: Cue; at: number } | null {
  let best: { cue: Cue; at: number } | null = null;
  let last = 0;
  // 免去副主|任职|务.
  const read = text.replace(/任职务/g, '任…务');
  for (const [word, cue] of GOVERNOR_WORDS) {
    const at = read.lastIndexOf(word);
    // 提请任命 over 任命: of two that end together the longer, which comes first in the list.
    if (at < 0 || at + word.length <= last) continue;
    best = { cue, at };
    last = at + word.length;
  }
  return best;
}

/** What the verb that a stretch ends with does to the post behind it (任命|…, 补选下列同志为|…); null where none does, or somebody only asks for it. */
export function givenBy(text: string): FactKind | null {
  const verb = GIVES.exec(text);
  if (!verb) return null;
  return REMOVING.has(verb[1] ?? '') ? 'removed' : 'appointed';
}
const REMOVING = new Set('免去 免除 罢免 撤销 解聘'.split(' '));
const GIVES =
  /(?<!(?:提请|建议|提名|拟|新|不|未|要求|能|可|将|被)(?:[^,。;:]{0,6}))(任命|聘任|委任|选举|补选|增选|改选|推选|推举|选出|免去|免除|罢免|撤销|解聘)(?:产生)?(?:出|了)?(?:新一届)?(?:(?:下列|以下)(?:同志|人员)?的?为?)?$/;

/** Whether a proposal is only mentioned (经民主推荐，…; 在老支书的建议下，…) and rules nothing behind it. */
export function isNoun({ cue, at }: { cue: Cue; at: number }, clause: string): boolean {
  if (cue.kind !== 'proposed') return false;
  const before = clause.slice(Math.max(0, at - 10), at);
  return /^(?:推荐|提名|建议)/.test(clause.slice(at)) && /(?:的|经过?[^,。;:]{0,8})$/.test(before);
}

/** When and how somebody came, between the name and the verb: 今（20日）主持, 分别在当地陪同, 率团出席. */
const CAME =
  '(?:一行|一同|一起|共同|分别|也|亦|先后|应邀|应约|受邀|到会|亲自|全程|还|均|现场|随后|并|专程|率团|率队|' +
  '率(?:领)?[^,。;、]{2,10}(?:代表团|考察团|访问团|首长|负责人|班子成员|人员|干部)|' +
  '(?:\\d{1,2}月)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日|[今昨明前当](?:[天日晚]|(?=\\())|(?<=[今昨明前][天日]?)\\(\\d{1,2}日?\\)|[上下]午|晚上?|' +
  // 在会堂会见|出席会议的代表: it is the others who attend; 在乙陪同下: the other goes with him.
  '在(?:(?!会见|接见|看望|慰问|欢迎)[^,。;、要说讲求让请令称]){2,16}?(?=主持召开|出席|列席|陪同(?!下)|参加))';
/** 主持|县委日常工作, behind 主持: an office and no event. */
const SOME_WORK =
  '(?:(?!会议|大会|座谈|仪式|活动)[\\u4e00-\\u9fff]){0,14}?工作(?!会|座谈|推进|部署|例会|汇报)';
/** Came to, chaired, went with (出席、主持、陪同), right behind the names. */
export const ATTENDS = new RegExp(
  '^(?:同志|先生|女士)?(?:\\([^()]{1,6}\\))?(?:等(?:人|领导|同志|县领导|市领导|区领导|省领导)?)?(?:\\([^()]{1,6}\\))?,?' +
    `${CAME}{0,3}` +
    `(?:出席|列席|主持(?!${SOME_WORK}|善后|[修改重]建)|陪同(?!下)|参加|参与|参会|到会(?:祝贺|致辞)|在?主席台(?:前排)?就[座坐]|在前排就[座坐])`,
);
/** 出席会议的有, 陪同调研的还有, 主持会议的: in front of the names. */
export const ATTENDING =
  /(?:出席|列席|参加|陪同|[与到]会)[^,。;]{0,16}?(?:的)?(?:还)?(?:有|领导有|领导还有)[:]?$|由$|(?:陪同(?:调研|检查|考察|视察)?|(?:出席|列席|主持)(?:会议|活动|[\u4e00-\u9fff]{0,6}会))的$/;
/** The same over the whole list: 出席会议的有甲、乙, 与会嘉宾包括有：甲、乙. The last one before a name counts. */
export const PRESENT =
  /(?:出席|列席|参加|陪同|[与到]会)[^,。;:]{0,16}?(?:的[^,。;:]{0,6}|领导|嘉宾|人员)(?:[^。;:]{0,6},)?(?:还)?(?:有|包括有?|分别(?:有|是)):?/g;
/** Others in the same list who have no name: ,以及各乡镇负责人, 等四套班子领导, 及70余名师生. */
export const OTHERS =
  /^(?:等|[,、;]|和|及|与|[,、]?以及)(?:(?!强调|指出|要求|表示|说|讲[话述]|介绍|汇报|率|听取|会见|慰问|看望|出席|参加|主持|陪同|调研|检查|考察)[\u4e00-\u9fff、\d“”·](?<![了对到向把被将并就])){1,40}?(?:负责人|负责同志|领导(?:班子(?:成员)?)?|代表|干部|委员|人员|人士|同志|主任|成员|师生|职工|群众|居民|\d+(?:余|多)?[人名位])(?=[,、;和及与以等一共分全出参陪列在]|$)/;
/** What a line of those present begins with: 出席：, 列席人员：, 主　持：. */
export const ATTENDANCE_LABEL =
  /^\s*(?:应邀)?(?:(?:出\s*席|列\s*席|参\s*加)(?:会议)?(?:人员|人|领导|者|嘉宾)?|主\s*持)\s*:/;
/** 由 P 主持, 在 P 的陪同下. */
export const ATTENDED_BY = new RegExp(`^(?:同志|先生|女士)?(?:等)?(?:的)?(?:主持(?!${SOME_WORK})|陪同)`);

/** What stands right before a post in a name's front and turns it: 原县长, 时任县委书记. */
export const BEFORE_POST: readonly (readonly [RegExp, FactKind])[] = [
  [/(?:^|[^还复])原(?:任|系|为)?$/, 'former'],
  [/(?:时任|前任|曾任|历任|已故)(?:的)?[\u4e00-\u9fffA-Za-z]{0,12}$/, 'former'],
  [/(?:^|[,。;:、\s(])原(?![籍来因则本有先文告])[\u4e00-\u9fff]{2,12}$/, 'former'],
  [/(?:^|[^以之目日年生此向从当眼])前$|(?:^|[,;\s])此前,?$/, 'former'],
  // 民国|县长: of another time.
  [
    /(?:民国|清代|清朝|明代|明朝|晚清|清末|解放前|旧社会|抗战(?:时期|期间)|战争(?:时期|期间)|伪|日伪)的?$/,
    'former',
  ],
  // 老县长, 卸任主席.
  [/(?:^|[^家年长元古])老$|(?:卸任|离任|退休|首任|末任|上届|上任|上一任|前届)(?:的)?$/, 'former'],
  [/(?:新当选|新任命|新聘任)的?$/, 'appointed'],
  [/(?:拟任|候任)$/, 'proposed'],
  // 署理民政事務|專員, as Hong Kong and Macau have it.
  [/(?:代理|(?:署理|署任)[\u4e00-\u9fff]{0,8})$/, 'acting'],
  [/(?:兼任|兼)$/, 'concurrent'],
  [/(?:现任|新任|现)$/, 'holds'],
];

/** Between a person and what follows: forms of address and what is said in brackets. */
export const ADDRESS =
  '(?:等?(?:\\d+(?:名|位|人)|[一二两三四五六七八九十]+(?:名|位|人)(?:[\\u4e00-\\u9fff]{2,4}(?:干部|家))?)?(?:同志|先生|女士|人|等)?)(?:\\([^()]{1,24}\\))?';
/** 抗日战争时期，|任: when it was, without a year. */
export const ERA =
  '(?:[\\u4e00-\\u9fff“”]{0,8}(?:战争|革命|抗战|解放|内战|文革|建国|新中国成立|改革开放)”?(?:时期|期间|前期|中期|初期|初|后|以后|之后)[,，]?)';
/** Adverbs and dates before the verb. */
export const ADVERBS = `(?:${ERA}|[,，]?(?:业?已)?(?:于|自|从|在)?${DATE}(?:起|以来|至今|开始)?[,，]?)?(?:试用期满,?|经[^,。;]{1,8}批准|在[^,。;]{2,16}[会选]上|北上|南下|跨省|刚刚?|则|此前|暂时|也|又|还|再|已|被|获|均|都|分别|继续|同时|随后|后|并|[,，]本人|将(?:于|在)${DATE}|主动|自愿|正式|全票|当场|依法|(?:因|由于)[^,。;]{1,14}?[,，]?)*`;

/** Labels of a form in front of a post (公示表项目), and what they make of it. */
export const LABELS: readonly (readonly [RegExp, FactKind])[] = [
  [
    /(?:拟任|拟提任|拟任用|拟提拔|拟聘|拟聘任|推荐)(?:的)?(?:岗位|职务|职位|单位及职务|单位职务|职)?\s*[:]\s*$/,
    'proposed',
  ],
  [/(?:原任|曾任|原)(?:岗位|职务|单位及职务|职)\s*[:]?\s*$/, 'former'],
  [/(?:现任|现|任|担任|工作单位及)(?:岗位|职务|职位|单位及职务|单位职务|职级|职)\s*[:]?\s*$/, 'holds'],
  [/(?:^|\s)(?:职务|岗位|职位|现职)\s*[:]\s*$/, 'holds'],
];
/** A body has decided what follows: 县委决定，…; 经研究决定：…. */
export const DECIDED =
  /(?:研究)?(?:决定|同意|通过)(?:如下|由)?[,:：]?|调整[^。;:]{0,12}(?:职务|领导|班子):|(?:宣布|批准|通知|研究|改选|推选|选举|聘|推)(?:如下|由)?[,:：]|(?:改选|推选|推|聘|委派|选派|指派|派)$/;
/** What only a decision says in the same sentence. */
export const ACT =
  /免去其|另有任用|不再(?:兼任|担任)|大会(?:选举|闭幕)|试用期|任期[一二三四五六七八九十\d]年|连任|当选|[,;](?:同时|并)?(?:决定)?免去/;
/** Behind a post and its holder: it is left with this (升任, 逝世, 被撤职). */
export const LEFT: readonly (readonly [RegExp, FactKind])[] = [
  [
    /^(?:同志|先生|女士)?(?:\([^()]{1,6}\))?(?:因[^,。;]{1,16})?,?(?:被|引咎|主动|提出|宣布|呈请|请求|申请|递交|当场|今[天日]|昨[天日]|日前|已经?|正式)*(?:撤职|免职|去职|辞职|辞任|退休|罢免|撤销(?!党内)[^,。;]{0,4}职务|撤销党内职务[、,及和]*(?:政务)?(?:撤职|开除|免职)|辞去(?:该|这一|此)?职务)/,
    'removed',
  ],
  [/^(?:同志|先生|女士)?(?:的)?(?:书面|口头)?(?:辞职(?:报告|请求|申请|信|书)|辞呈)/, 'removed'],
  // 因外出务工，会议决定免去其职务; 另有任用，应免本职.
  [
    /^(?:同志|先生|女士)?(?:\([^()]{1,6}\))?(?:因|由于|调|另有任用|到龄|年龄)[^。;:]{0,36}(?:接受其辞职|免去其(?:该|此|本)?职务?(?=[,。;]|$)|[应應]?免[去]?本[职職]|[应應]予免[职職])/,
    'removed',
  ],
  // 因工作变动，向选举单位提出辞职并被接受.
  [
    /^(?:同志|先生|女士)?,?(?:因|由于)[^。;:]{1,24}?提出(?:了)?辞职(?:请求|申请|要求)?,?(?:并|已)*(?:被接受|获批准|获接受)/,
    'removed',
  ],
  // 因病医治无效，于…逝世.
  [
    /^(?:同志|先生|女士)?,?(?:因|突发|突患|积劳成疾)[^。;父母妻夫儿女]{1,40}?(?:逝世|病逝|去世|辞世|离世|病故|牺牲|殉职)/,
    'former',
  ],
  [
    /^(?:同志|先生|女士)?(?:,?(?:已|也|则)?|因[^,。;]{1,14}?)(?:任内|任上|在任期间|(?:北上|南下|跨省)?履新|升任|调任|改任|转任|调往|调离|(?:奉)?调(?:至|到)?[^,。;调研度查]{2,10}工作(?![会组队])|任期届满|卸任|离任|去职|(?:因[^。;]{1,14}?,?)?(?:不幸|于[^。;,]{1,12})?(?:逝世|病逝|去世|辞世|离世|病故))/,
    'former',
  ],
];
