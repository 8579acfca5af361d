import { CharSet } from '../lexicon/charSet';

/** Names written with spaces (姓名中的空格). */

/** What a name of three set apart is followed by, besides a wider gap. */
export const SPACED_STOPS = new CharSet('、,。;()');
export const NUMERAL = new CharSet('一二三四五六七八九十百千零〇两兩壹贰叁肆伍陆柒捌玖拾');
