/** What is said of a version after the title proper. */
export const VERSION =
  /[(（〔][^()（）〔〕]{0,30}(?:试行|暂行|草案|修订|修正|稿|版|年|审议|摘要|节选|全文|号)[^()（）〔〕]{0,12}[)）〕]$/;
/** Endings in 法, 令 and 函 that name no document. */
export const NOT_STATUTE =
  /(?:方法|做法|想法|看法|说法|手法|书法|魔法|兵法|打法|用法|无法|语法|司令|夏令|来函)$/;
/** Newspapers, programmes and the like; their names are media, no documents. */
export const MEDIA =
  /(?:日报|晚报|早报|晨报|快报|周报|时报|商报|导报|周刊|月刊|杂志|画报|新闻联播|焦点访谈|新闻|联播|访谈|晚会|半月谈|瞭望|求是)$/;
/** Reports whose names end like newspapers. */
export const NO_MEDIA = /(?:通报|汇报|情况)$/;
/** Kinds whose articles are referred to (法律、法规、规章). */
export const ENDS_STATUTE = /(?:法|法典|宪法|条例|规定|办法|细则|规则|章程|准则|解释)$/;
