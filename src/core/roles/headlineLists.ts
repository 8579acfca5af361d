import { isHeadline } from './context';
import type { LineFeatures } from './features';
import { ruleTest } from './ruleTest';
import { FirstText } from './title/spot';

/**
 * Lists of headlines (相关链接, 热点推荐): the short lines right under a heading that announces such a list, or with the
 * bullet of one (·). By line the number of lines in its list; 0 outside lists.
 */
export function headlineLists(all: readonly LineFeatures[]): number[] {
  const lengths = new Array<number>(all.length).fill(0);
  const filled: number[] = [];
  all.forEach((line, index) => {
    if (line.size > 0) filled.push(index);
  });
  for (let at = 0; at < filled.length; at++) {
    const line = all[filled[at] as number] as LineFeatures;
    const heads = headsList(line);
    if (!heads && !isBulleted(line)) continue;
    const from = heads ? at + 1 : at;
    const bulleted = all[filled[from] ?? -1];
    const marked = bulleted !== undefined && isBulleted(bulleted);
    let end = from;
    const ranking = heads && isRanking(line);
    while (end < filled.length && belongs(all[filled[end] as number] as LineFeatures, marked, heads, ranking))
      end++;
    if (heads && end - from > 2 && isTitleOfBelow(all, filled[end - 1], filled[end])) end--;
    const count = end - from;
    if (count < (heads ? 2 : 3)) continue;
    for (let item = from; item < end; item++) lengths[filled[item] as number] = count;
    at = end - 1;
  }
  return lengths;
}

/** 【记者…报道】, 本报讯: an article begins. */
const DATELINE =
  /^[【([〔]?[\u4e00-\u9fffA-Za-z\d\s·]{0,16}(?:[记記]者|特派[员員]|通[讯訊][员員]|[讯訊电電][】)(\s])/;
const SHARED = 0.5;

/** The last headline of a list is the title of the article that begins right below it, whose words it has. */
function isTitleOfBelow(
  all: readonly LineFeatures[],
  item: number | undefined,
  below: number | undefined,
): boolean {
  const [title, first] = [all[item ?? -1], all[below ?? -1]];
  if (!title || !first || below === undefined || !first.endsSentence || !DATELINE.test(first.text))
    return false;
  return new FirstText(all, below).share(title.text) >= SHARED;
}

const isListHeading = ruleTest(/^related\/(?:heading|more|columns)$/);

/** A line that is nothing but the heading of a list. */
export function headsList(line: LineFeatures): boolean {
  return line.coverage >= 0.6 && isListHeading(line.entry) && line.size <= 24;
}

const BULLETS = '·•▪■◆►▶';
const BULLETED = new RegExp(`^[${BULLETS}]\\s?\\S{4}`);

function isBulleted(line: LineFeatures): boolean {
  return beginsWithBullet(line) && line.size <= 60 && BULLETED.test(line.bare) && line.last !== '。';
}

/** The bullet of an entry of such a list stands at the head of the line. */
export function beginsWithBullet(line: LineFeatures): boolean {
  return line.bare !== '' && BULLETS.includes(line.bare.charAt(0));
}

/** `热榜`, `阅读排行`: what stands under it has its place in figures. */
export function isRanking(heading: LineFeatures): boolean {
  return /[榜热]|排行/.test(heading.text);
}

/** `3. 一个标题`: a headline with its place. */
export function isRanked(line: LineFeatures): boolean {
  return (
    line.size <= 44 && line.coverage < 0.5 && /^\d{1,2}[.、]/.test(line.text) && !/[。;:,]$/.test(line.text)
  );
}

/** A headline and the beginning of its article behind a blank (标题 摘要…). */
function isTeaser(line: LineFeatures): boolean {
  return (
    line.size > 44 &&
    !line.indented &&
    /^[^。;\s][^。;]{5,60}?[\u4e00-\u9fff!?)”》\w] [\u4e00-\u9fff“《\d]/.test(line.text)
  );
}

function belongs(line: LineFeatures, marked: boolean, heads: boolean, ranking: boolean): boolean {
  if (marked) return isBulleted(line);
  if (ranking && isRanked(line)) return true;
  return (isHeadline(line) || (heads && isTeaser(line))) && !/^(?:附|第)/.test(line.text);
}
