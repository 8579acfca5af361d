import { WordSet } from '../lexicon/charSet';

/** Kinds of places (地名通名). */

/** Nouns for kinds of places. */
export const KIND_OF_PLACE =
  /(?:山村|乡村|农村|村庄|乡镇|村镇|城镇|小镇|集镇|小区|社区|街道|街巷|山区|灾区|老区|牧区|林区|库区|园区|景区|市区|郊区|城区|县城|小城|大桥|公路|高速|堰坝|堤坝|塘坝|步道|栈道|绿道|长廊)$/;
/** What such a place is for, as a noun: no name of it. */
export const PURPOSES = new WordSet(
  '观光 休闲 生态 旅游 文化 健身 景观 灌溉 防洪 拦水 亲水 滨水 民俗 商业 工业 农业 体育'.split(' '),
);
