/** How a number slogan is written, and what makes of a number a plain count (数字缩略语的写法). */

export const N = '(?:十[一二三四五六七八九]|[二三四五六七八九]十|[一二两三四五六七八九十双])';
/** What makes of a number a length, a time, a price or a rank. */
export const MEASURES =
  /^(?:月|日|年|号|时|点|分钟|秒|周|天|岁|元|斤|米|里|亩|吨|世纪|季度|小时|星期|名|位(?!一体)|户|家|人|个人|件(?![\u4E00-\u9FFF]{2})|次|公里|套|辆|台|栋|倍|成|折|分之|只|头|万|千|百|亿|楼|层|路|街|班|中全会|届|轮)/;
/** A number right at the beginning, or after 老 and the like. */
export const NUMBERED = /^[老新小]?[\d一二两三四五六七八九十双]/;
/** A number and what it counts, by itself (四横 of 四横两纵), and what explains it. */
export const SINGLE_PART = /[两三四五六七八九十][^一两三四五六七八九十]{1,4}/g;
export const EXPLAINED = /^(?:即|是指|指|分别|:|包括)/;
