/** Words around a figure that make it an estimate (约数). */
export const ABOUT_BEFORE =
  /(?:近|约|大约|约为|将近|接近|逾|超|超过|上|至少|不少于|不低于|不足|不到|高达|多达|最多|最少)$/;
export const ABOUT_AFTER = /^(?:左右|上下|以上|以下|以内|不等)/;
