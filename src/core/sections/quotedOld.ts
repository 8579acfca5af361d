import type { Line } from '../text/lines';
import { skipSpaces } from './characters';
import { RANK, type Marker } from './markers';

/** 附：原第二条…, 原条文：, 附：修改前的条文. */
const BEGINS =
  /^[（(【[]?(?:附[件注]?[:： ]?\s{0,4}(?:原(?:第|[条條]文|文|[规規]定)|(?:修[改订訂正]|[变變]更)(?:前|[条條]文)|(?:旧|舊|(?:19|20)\d\d\s?年(?:[的版]|[条條]例|办法|[规規]定|法){0,2})\s?(?:第|[条條]文))|原(?:第[一二三四五六七八九十百千\d]{1,6}[条條]|[条條]文)\s*[:：　 ])/;

/**
 * The lines that quote articles as they were (附：原第二条…), by index in the kept lines: their numbers are those of another
 * text. The quotation ends where the articles of this one go on, at a heading above them or at the next attachment. Linear.
 */
export function quotedOld(
  text: string,
  kept: readonly Line[],
  candidates: readonly Marker[],
): { first: number; last: number }[] {
  const ranges: { first: number; last: number }[] = [];
  let next = 0;
  let article = 0;
  let from = -1;
  for (let position = 0; position < kept.length; position++) {
    while ((candidates[next]?.position ?? Infinity) < position) next++;
    const marker = candidates[next];
    const own = marker?.position === position && !marker.inside ? marker : null;
    if (from >= 0 && own && ends(own, article)) {
      ranges.push({ first: from + 1, last: position - 1 });
      from = -1;
    }
    if (from < 0 && isBeginning(text, kept[position] as Line)) {
      from = own ? position : position - 1;
    } else if (from < 0 && own?.form === 'article' && !own.weak) article = own.ordinal ?? article;
  }
  if (from >= 0) ranges.push({ first: from + 1, last: kept.length - 1 });
  return ranges.filter(({ first, last }) => first <= last);
}

function ends({ form, rank, weak, ordinal }: Marker, article: number): boolean {
  if (form === 'article') return !weak && ordinal === article + 1;
  return rank < RANK.article && !weak;
}

function isBeginning(text: string, line: Line): boolean {
  const start = skipSpaces(text, line.start, line.end);
  const first = text.charAt(start);
  return '附原（(【['.includes(first) && first !== '' && BEGINS.test(text.slice(start, start + 24));
}
