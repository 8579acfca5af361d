import { CharSet, WordSet } from '../lexicon/charSet';
import { NAME_PARTS } from '../data/nameParts';

/** How names of the steppe are written (蒙古、哈萨克等族人名). */

/** Characters of Tibetan, Mongolian and Uyghur names. */
export const WRITTEN = new CharSet(
  NAME_PARTS.replace(/ /g, '') + '不力孜热提合汗别江都卜逊买依木绍约照日格图音那阿腾根其珠肉',
);
/** 李科|才让, 更求|卓玛: the second half of such names, after one or two characters. */
export const SECOND = new WordSet(
  '才让 卓玛 多杰 扎西 尼玛 次仁 才仁 拉姆 央金 加措 嘉措 罗布 顿珠 平措 东主 措毛 拉毛 旺堆 多吉 旦增 丹增 次旦 东珠 吉毛 巴特尔 高娃 图雅 格日勒 其其格'.split(
    ' ',
  ),
);
