/**
 * Kinds of documents (文种) by the end of a title, longer ones first: the fifteen of the regulations on official
 * documents of 2012, the forms of statutes, and what government offices write besides.
 */
const KINDS: readonly string[] = [
  '征求意见稿',
  '实施细则',
  '实施办法',
  '实施意见',
  '实施方案',
  '指导意见',
  '若干规定',
  '暂行办法',
  '暂行规定',
  '行动计划',
  '行动方案',
  '工作方案',
  '工作要点',
  '工作报告',
  '应急预案',
  '司法解释',
  '白皮书',
  '责任书',
  '倡议书',
  '承诺书',
  '公开信',
  '协议书',
  '说明书',
  '任务书',
  '建议书',
  '计划书',
  '法典',
  '宪法',
  '条例',
  '规定',
  '办法',
  '细则',
  '规则',
  '章程',
  '准则',
  '决议',
  '决定',
  '命令',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '提案',
  '纪要',
  '规划',
  '纲要',
  '计划',
  '方案',
  '要点',
  '预案',
  '措施',
  '解释',
  '标准',
  '规范',
  '规程',
  '指南',
  '指引',
  '导则',
  '目录',
  '名录',
  '清单',
  '手册',
  '制度',
  '机制',
  '协议',
  '协定',
  '合同',
  '公约',
  '条约',
  '宣言',
  '声明',
  '讲话',
  '谈话',
  '建议',
  '总结',
  '简报',
  '答复',
  '复函',
  '批示',
  '年鉴',
  '标语',
  '口号',
  '说明',
  '申请',
  '证书',
  '许可证',
  '函',
  '令',
  '法',
];
/** What is said of a version after the title proper. */
const VERSION =
  /[(（〔][^()（）〔〕]{0,30}(?:试行|暂行|草案|修订|修正|稿|版|年|审议|摘要|节选|全文|号)[^()（）〔〕]{0,12}[)）〕]$/;
/** Endings in 法, 令 and 函 that name no document. */
const NOT_STATUTE = /(?:方法|做法|想法|看法|说法|手法|书法|魔法|兵法|打法|用法|无法|语法|司令|夏令|来函)$/;
/** Newspapers, programmes and the like; their names are media, no documents. */
const MEDIA =
  /(?:日报|晚报|早报|晨报|快报|周报|时报|商报|导报|周刊|月刊|杂志|画报|新闻联播|焦点访谈|新闻|联播|访谈|晚会|半月谈|瞭望|求是)$/;

/** The kind of a document with this title; undefined where the title names none. */
export function documentKindOf(title: string): string | undefined {
  let bare = title.trim();
  for (let turn = 0; turn < 3; turn++) {
    const shorter = bare.replace(VERSION, '').trim();
    if (shorter === bare || shorter === '') break;
    bare = shorter;
  }
  if (NOT_STATUTE.test(bare)) return undefined;
  return KINDS.find((kind) => bare.endsWith(kind));
}

/** True where what stands between 《 and 》 names a newspaper or a programme. */
export function isMediaTitle(title: string): boolean {
  return title.length <= 10 && MEDIA.test(title.trim()) && !/(?:通报|汇报|情况)$/.test(title);
}

/** True for titles of statutes (法律、法规、规章), whose articles are referred to. */
export function isStatuteTitle(title: string): boolean {
  const kind = documentKindOf(title);
  return kind !== undefined && /(?:法|法典|宪法|条例|规定|办法|细则|规则|章程|准则|解释)$/.test(kind);
}
