/**
 * Levels of administration (行政层级) in one letter. Source: the divisions of the Constitution, articles 30 and 31, and of
 * the Organic Law of Local People's Congresses and Governments. One set for each use where uses differ.
 */

/** Levels whose letter stands before a body of every level (区图书馆, 镇卫生院). */
export const LEVEL_LETTERS = '省市县区州旗镇乡';
