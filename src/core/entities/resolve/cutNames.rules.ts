/** Characters that a name has lost or swallowed (姓名首尾的线索). */

/** A day behind a foreign name that it has swallowed: 安娜·杜邦|次日. */
export const DAY_BEHIND = /(?<=·[\u4e00-\u9fff]{2,8})(?:次日|翌日|当日|同日|今日|昨日|近日|日前)$/;
/** The last character of a name before a month: no number stands before this 年. */
export const YEAR_BEHIND = /^年(?=[一二三四五六七八九十\d]{1,2}月)/;
