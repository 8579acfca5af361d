/**
 * Levels of administration (行政层级) in one letter. Source: the divisions of the Constitution, articles 30 and 31, and of
 * the Organic Law of Local People's Congresses and Governments. One set for each use where uses differ.
 */

/** Above the township. */
export const HIGHER_LEVELS = '省市县区州旗';

/** Levels whose letter stands before a body of every level (区图书馆, 镇卫生院). */
export const LEVEL_LETTERS = '省市县区州旗镇乡';

/** With the village, which has a committee and a branch but no government. */
export const LEVELS_TO_VILLAGE = '省市县区州旗镇乡村';

/** Levels in one letter that a body of government stands behind (省委, 县政府, 盟行署, 村委会). */
export const LEVELS_OF_GOVERNMENT = '省市县区州旗盟镇乡村';

/** Letters that end a name as its form; 州 is as often the end of the name itself (郑州). */
export const FORMS_ABOVE_TOWNSHIP = '省市县区旗';
export const FORMS_OF_LEVELS = '省市县区旗镇乡村';

/** The same in more characters; 团 in the company of other words only. */
export const LEVEL_WORDS_OF_GOVERNMENT =
  '自治区 公社 自治州 自治县 街道 社区 地区 全国 国家 中央 地委 行署 全省 全市 兵团 团'.split(' ');

/** Forms of divisions from the county down, that a name behind a higher division takes, the longest first. */
export const FORMS_OF_LOWER_DIVISIONS =
  '自治县 自治旗 民族乡 街道 社区 苏木 嘎查 行政村 自然村 县 市 区 旗 乡 镇 村 寨 屯 庄'.split(' ');
