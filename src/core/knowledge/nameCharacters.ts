/**
 * Characters of the names of people (人名用字) beside the counted ones of data/nameChars.ts. Source: compiled by hand from
 * lists of members of congresses and from rare surnames in the news.
 */

/** Surnames that the list of names lacks and that are written for hardly anything else (僻姓). */
export const RARE_SURNAMES = '雒郇郄呙琚禤鄯偰逯郗仝昝妫缑郏邸鞠亓逄笪佴蔺訾璩';

/** Never in a given name; the names of some few people aside. */
export const NEVER_GIVEN =
  '病症率费税罪癌榜以与是在的了从及将被也对说等又就都还把让给你我他她它这那因但而或由则们什么吗呢吧啊不没很更各该某谁哪您么着过于';

/** Rarely in a given name, since they are little words. */
export const RARELY_GIVEN = '至向一二三四五六七八九十两所和为自即其来去到上下里内外前后时会要可能当';
