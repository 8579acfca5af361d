import type { LineFeatures } from './features';
import { ruleTest } from './ruleTest';
import { isPersonName } from './signedNames';
import type { Place } from './sequence';

/** What only pages have and no text begins or ends with, however little else of a page is there. */
const isOfPage = ruleTest(
  /^(?:toolbar|share|navigation|dialog|related)\/(?!inline|row|government|entry-contents|columns)|^copyright\/notice$|^other\/(?:weather|account)$/,
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
  const kept = features.flatMap((line, index) => (course[index] === 'body' && line.size > 0 ? [index] : []));
  const isTool = (index: number): boolean => {
    const line = features[index] as LineFeatures;
    if (isOwn(index) || line.documentForm || line.numbered) return false;
    if (line.coverage >= COVERED && (line.entry?.weight ?? 0) >= SURE && isOfPage(line.entry)) return true;
    return isMark(line);
  };
  let first = 0;
  let last = kept.length - 1;
  while (first < last && (isTool(kept[first] as number) || isAddress(features[kept[first] as number])))
    first++;
  while (last > first && (isTool(kept[last] as number) || isEmptyLabel(features[kept[last] as number])))
    last--;
  last -= tags(features, kept.slice(first, last + 1));
  for (const index of kept.slice(0, first)) course[index] = 'head';
  for (const index of kept.slice(last + 1)) course[index] = 'tail';
}

/** The code of a language, an address: what a page begins with. */
function isAddress(line: LineFeatures | undefined): boolean {
  return line !== undefined && line.han === 0 && /^(?:[A-Z]{2}|https?:\/\/\S{4,60})$/.test(line.text);
}

/** So many words one under the other below an article are its tags. */
const TAGS = 5;
/** So many of them the article uses. */
const USED = 0.8;
/** So much of the article is looked at for them. */
const LOOKED_AT = 4000;

/** How many lines at the end are tags (标签): words of two to four characters, nearly all of which the article uses, hardly one a name. */
function tags(features: readonly LineFeatures[], kept: readonly number[]): number {
  let count = 0;
  for (let at = kept.length - 1; at >= 0; at--, count++) {
    const line = features[kept[at] as number] as LineFeatures;
    if (line.size > 4 || line.han < 2 || line.han < line.size || line.documentForm) break;
  }
  if (count < TAGS || count >= kept.length) return 0;
  let text = '';
  for (const index of kept.slice(0, kept.length - count))
    if (text.length < LOOKED_AT) text += (features[index] as LineFeatures).text.slice(0, LOOKED_AT);
  const words = kept.slice(kept.length - count).map((index) => (features[index] as LineFeatures).text);
  if (words.filter((word) => isPersonName(word)).length * 4 > count) return 0;
  return words.filter((word) => text.includes(word)).length >= count * USED ? count : 0;
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
