import type { LineFeatures } from './features';
import { ruleTest } from './ruleTest';
import { isPersonName } from './signedNames';
import type { Place } from './sequence';

/** What only pages have and no text begins or ends with, however little else of a page is there. */
const isOfPage = ruleTest(
  /^(?:toolbar|share|navigation|dialog|related)\/(?!inline|row|government|entry-contents|columns)|^copyright\/(?:notice|reprint)$|^comment\/blog$|^credits\/editor$|^meta-line\/address$|^other\/(?:weather|account)$/,
);
const SURE = 3;
const COVERED = 0.9;

/**
 * Tools of a page above the first line of an article and below its last are no part of it: of a page of which little else is
 * left the course alone cannot tell. At least one line stays.
 * @param isOwn lines that the article has in the form of residue
 */
export function trimEdges(
  features: readonly LineFeatures[],
  course: Place[],
  isOwn: (index: number) => boolean,
): void {
  const isTool = (index: number): boolean => {
    const line = features[index] as LineFeatures;
    if (isOwn(index) || line.documentForm || line.numbered) return false;
    if (line.coverage >= COVERED && (line.entry?.weight ?? 0) >= SURE && isOfPage(line.entry)) return true;
    return isMark(line);
  };
  const next = (from: number, step: 1 | -1): number => {
    let at = from + step;
    while (at >= 0 && at < features.length && !(course[at] === 'body' && (features[at]?.size ?? 0) > 0))
      at += step;
    return at;
  };
  let first = next(-1, 1);
  let last = next(features.length, -1);
  while (first < last && (isTool(first) || isAddress(features[first]))) {
    course[first] = 'head';
    first = next(first, 1);
  }
  while (last > first && (isTool(last) || isEmptyLabel(features[last]))) {
    course[last] = 'tail';
    last = next(last, -1);
  }
  for (const index of teasers(features, first, last)) course[index] = 'gap';
  for (const index of tags(features, first, last, next)) course[index] = 'tail';
}

/** The code of a language, an address: what a page begins with. */
function isAddress(line: LineFeatures | undefined): boolean {
  return line !== undefined && line.han === 0 && /^(?:[A-Z]{2}|https?:\/\/\S{4,60})$/.test(line.text);
}

/** So many lines below such a heading are looked at. */
const TEASED = 6;
const headsRelated = ruleTest(/^related\/heading$/);

/** The heading of other articles (相关新闻) with the beginning of one below it that was cut off (…). */
function teasers(features: readonly LineFeatures[], first: number, last: number): readonly number[] {
  let heading = last;
  for (let seen = 0; heading > first && seen <= TEASED; heading--) {
    const line = features[heading] as LineFeatures;
    if (line.entry && line.coverage >= COVERED && headsRelated(line.entry)) break;
    if (line.size > 0) seen++;
  }
  const line = features[heading];
  if (heading <= first || !line || line.coverage < COVERED || !headsRelated(line.entry)) return [];
  let end = heading;
  for (let index = heading + 1; index <= last; index++) {
    const { text, size, endsSentence } = features[index] as LineFeatures;
    if (/(?:\.{3}|…)$/.test(text)) end = index;
    else if (endsSentence && size >= 24) break;
  }
  return end === heading ? [] : features.slice(heading, end + 1).map((_, index) => heading + index);
}

/** So many words one under the other below an article are its tags. */
const TAGS = 5;
/** So many of them the article uses. */
const USED = 0.8;
/** So much of the article is looked at for them. */
const LOOKED_AT = 4000;

/** The lines at the end that are tags (标签): words of two to four characters, nearly all of which the article uses, hardly one a name. */
function tags(
  features: readonly LineFeatures[],
  first: number,
  last: number,
  next: (from: number, step: 1 | -1) => number,
): readonly number[] {
  const found: number[] = [];
  let above = last;
  for (; above >= first; above = next(above, -1)) {
    const line = features[above] as LineFeatures;
    if (line.size > 4 || line.han < 2 || line.han < line.size || line.documentForm) break;
    found.push(above);
  }
  const count = found.length;
  if (count < TAGS || above < first) return [];
  let text = '';
  for (let at = first; at <= above && text.length < LOOKED_AT; at = next(at, 1))
    text += (features[at] as LineFeatures).text.slice(0, LOOKED_AT);
  const words = found.map((index) => (features[index] as LineFeatures).text);
  if (words.filter((word) => isPersonName(word)).length * 4 > count) return [];
  return words.filter((word) => text.includes(word)).length >= count * USED ? found : [];
}

/** Signs that are left of a picture, a table or a link, blanks as HTML writes them. */
function isMark(line: LineFeatures): boolean {
  if (line.han > 0 || line.size > 60) return false;
  return /^(?:[!()[\]|\s]{1,12}|(?:&(?:nbsp|e[mn]sp|amp|[lg]t);\s{0,2}){1,10})$/.test(line.text);
}

/** 相关附件：with nothing below. */
function isEmptyLabel(line: LineFeatures | undefined): boolean {
  return line !== undefined && line.size <= 6 && /^(?:相关|关联)附件\s?:$/.test(line.plain);
}
