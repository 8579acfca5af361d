import { CATALOGUE } from './catalogue';
import type { LineFeatures } from './lineFeatures';
import { isProse } from './score';
import { OFFICIAL } from './title/titleForms';

/** Labels of a portal's information block (信息公开目录要素, GB/T 38554 and the portals' own). */
const WORDS =
  '索引号|信息索引号|信息索取号|索取号|主题分类|主题|信息分类|信息类别|分类|类别|发文机关|发文机构|发文单位|发布机构|发布单位|发布机关|制发机关|公开主体|公开责任部门|成文日期|发文日期|制发日期|生成日期|印发日期|发文字号|发文文号|文号|文件编号|发布日期|发布时间|上载日期|上载时间|公开日期|公开时间|主题词|关键词|公开方式|公开形式|公开范围|公开时限|公开类别|公开属性|有效性|是否有效|效力状态|效力性|时效性|时效|信息名称|文件名称|名称|标题|题名|体裁分类|体裁|服务对象|失效日期|废止日期|实施日期|施行日期|生效日期|有效期限|有效期|统一编号|登记号|登记编号|备案号|组配分类|所属机构|责任部门|公文种类|文种|内容概述|载体类型|信息来源|浏览次数|归档时间|密级|保管期限|责任者|法规名称|法规体系|公发布日|公布日期|修正日期';
/** What stands in square brackets before its value, as databases of laws write it; too common to be labels without them. */
const BRACKETED_WORDS = new Set(
  `${WORDS}|发布文号|颁布文号|颁布单位|颁布机关|颁布部门|颁布时间|颁布日期|发布部门|批准部门|批准机关|批准日期|制定机关|公布日期|公布机关|生效时间|失效时间|法规标题|法规类型|法规类别|法规名称|内容类别|所属类别|效力级别|效力等级|效力位阶|效力说明|效力|法律效力|文件来源|法宝引证码|唯一标志|实施时间|施行时间|正文|全文`.split(
    '|',
  ),
);
const BRACKETED = /^[【[]([^【】[\]]{2,14})[】\]]/;
/** The characters of a label may be set apart. */
const WORD = `(?:${WORDS.split('|')
  .map((word) => [...word].join('\\s{0,8}'))
  .join('|')})`;
const ALONE: ReadonlySet<string> = new Set(WORDS.split('|'));
/** The label and what follows it, a colon between them or a blank alone. */
const WITH_VALUE = new RegExp(`^${WORD}(?:\\s*:\\s*|\\s+)\\S`);
const BLANK_ONLY = new RegExp(`^${WORD}\\s+\\S`);
/** A second label with a day or a number behind it, in the same row. */
const ROW_OF_TWO = new RegExp(`\\s${WORD}(?:\\s*:\\s*|\\s+)[\\u4e00-\\u9fff〔(]{0,12}\\d`);
/** By code unit 1 where a label begins with it: most lines are told by their first character. */
const FIRSTS = new Uint8Array(0x10000);
for (const word of ALONE) FIRSTS[word.charCodeAt(0)] = 1;
const SET_APART = /[:|\s]/;
/** So many labels in turn with their values are a block. */
const LEAST = 3;
/** So many lines whose labels are told by a blank only. */
const LEAST_BLANK = 2;
const LONGEST_VALUE = 120;
/** What may stand before a label, in both widths. */
const BULLETS = '•·●▪■◆*＊-－';

/**
 * The lines of information blocks: labels and values in turn, one a line, two of them following each other where a value
 * is empty; labels with their values behind a blank, behind a bullet, or in the cells of a row. Linear.
 */
export function infoBlocks(all: readonly LineFeatures[]): boolean[] {
  const inside = new Array<boolean>(all.length).fill(false);
  let run: number[] = [];
  let labels = 0;
  let rows = 0;
  let sinceLabel = 0;
  let named = false;
  const close = (): void => {
    if (labels >= LEAST || rows >= LEAST_BLANK) for (const index of run) inside[index] = true;
    run = [];
    labels = 0;
    rows = 0;
  };
  for (let index = 0; index < all.length; index++) {
    const line = all[index] as LineFeatures;
    if (line.size === 0) continue;
    if (line.size <= 240 && isBracketedLabel(line)) {
      run.push(index);
      labels++;
      // Its value stands behind it or nowhere.
      sinceLabel = 1;
      continue;
    }
    const text = line.size <= 240 && mayHoldLabel(line) ? unmarked(line.plain) : '';
    const alone = line.size <= 9 ? aloneIn(text) : undefined;
    if (alone !== undefined) {
      run.push(index);
      labels++;
      sinceLabel = 0;
      named = /名称|标题|题名/.test(alone);
      continue;
    }
    const values = labelsOf(text);
    if (values > 0) {
      run.push(index);
      labels += values;
      if (BLANK_ONLY.test(text) && !line.endsSentence) rows += values;
      sinceLabel = 1;
    } else if (labels > 0 && sinceLabel === 0 && mayBeValue(line, named) && !isBrokenTitle(all, index)) {
      run.push(index);
      sinceLabel = 1;
    } else if (labels > 0) close();
  }
  close();
  return inside;
}

/** 【文号】 with its value or without one. */
function isBracketedLabel(line: LineFeatures): boolean {
  const { headUnit } = line;
  if (headUnit !== 0x3010 && headUnit !== 0x5b) return false;
  const word = BRACKETED.exec(line.text)?.[1];
  return word !== undefined && BRACKETED_WORDS.has(word.replace(/\s/g, ''));
}

/** The first line of a document's title that was broken (…关于加强, …工作的意见) under a label without a value. */
function isBrokenTitle(all: readonly LineFeatures[], index: number): boolean {
  const { text, size } = all[index] as LineFeatures;
  if (size < 8 || !text.includes('关于') || OFFICIAL.test(text)) return false;
  const below = all[index + 1];
  return below !== undefined && below.size > 0 && below.size <= 60 && OFFICIAL.test(text + below.text);
}

/** A value on a line of its own; a title only where the label asks for one. */
function mayBeValue(line: LineFeatures, named: boolean): boolean {
  if (line.size > LONGEST_VALUE) return false;
  const text = unmarked(line.text);
  if (/[。!?]$/.test(text)) return false;
  return (
    named ||
    line.size < 12 ||
    !/(?:通知|意见|决定|办法|批复|函|公告|通告|报告|规定|方案|条例|细则|公示|通报|决议)$/.test(text)
  );
}

/**
 * Blocks above the article's first sentence are the page's, in whatever form: nothing of them is a title or a form.
 * @param inside the lines of such blocks (`infoBlocks`)
 */
export function markInfoBlocks(all: readonly LineFeatures[], inside: readonly boolean[]): void {
  const entry = CATALOGUE.find(({ rule }) => rule === 'info-block/label');
  for (let index = 0; index < all.length; index++) {
    const line = all[index] as LineFeatures;
    if (line.numbered || (isProse(line) && line.endsSentence && inside[index] !== true)) return;
    if (inside[index] !== true) continue;
    line.documentForm = false;
    if (line.coverage >= 0.75) continue;
    line.take({ entry, coverage: 1, hits: 1, evidence: 3, ends: false });
  }
}

/** A label begins the line, behind a bullet or not, or a cell of a row: of other lines nothing is made. */
function mayHoldLabel({ cells, firstUnit, bare }: LineFeatures): boolean {
  return cells || FIRSTS[firstUnit] === 1 || BULLETS.includes(bare.charAt(0));
}

/** Bullets off, and the blanks inside a label at the head of the line. */
function unmarked(text: string): string {
  return text
    .replace(/^[•·●▪■◆*-]\s?/, '')
    .replace(/^([\u4e00-\u9fff])\s{1,4}(?=[\u4e00-\u9fff]\s{0,4}[\u4e00-\u9fff]?\s?:)/, '$1');
}

/** The label that is the whole text, perhaps with its colon. */
function aloneIn(text: string): string | undefined {
  if (text === '') return undefined;
  const word = text.replace(/\s/g, '').replace(/:$/, '');
  return ALONE.has(word) ? word : undefined;
}

function beginsLabel(text: string): boolean {
  return FIRSTS[text.charCodeAt(0)] === 1;
}

/** Labels with values: in the cells of a row each cell may be one. */
function labelsOf(text: string): number {
  // A colon, a blank or the bar of a cell stands behind each.
  if (text === '' || !SET_APART.test(text)) return 0;
  if (!text.includes('|') && !text.includes('\t')) {
    if (!beginsLabel(text) || !WITH_VALUE.test(text)) return 0;
    return BLANK_ONLY.test(text) && ROW_OF_TWO.test(text) ? 2 : 1;
  }
  let count = 0;
  const cells = text.split(/[|\t]/).map((cell) => cell.trim());
  cells.forEach((cell, at) => {
    if (!beginsLabel(cell)) return;
    if (WITH_VALUE.test(cell) || (aloneIn(cell) !== undefined && at + 1 < cells.length)) count++;
  });
  return count;
}
