/**
 * A pattern that passes try on every line. It takes part in the one walk over a line that finds which patterns its words
 * allow (triggers.ts), so that a line without them pays nothing for it.
 */
export interface LineTest {
  readonly pattern: RegExp;
  /** Its bit in `LineFeatures.tests`. */
  readonly bit: number;
}

/** All of them, by their bits; no more than 32. */
export const LINE_TESTS: LineTest[] = [];

function lineTest(pattern: RegExp): LineTest {
  const test = { pattern, bit: 1 << LINE_TESTS.length };
  LINE_TESTS.push(test);
  return test;
}

/** Who runs a site, in a footer only. */
export const SITE = lineTest(
  /新闻热线|广告|发行|订阅|报料|投稿|主办|承办(?!人)|协办|技术支持|网站|版权|备案|ICP|找错|公网安备|不良信息/,
);
/** What a sentence or a heading speaks of that announces contact details. */
export const CONTACT_CUE = lineTest(
  /反馈|联系|咨询|垂询|报名|受理|投诉|监督|举报|信息|方式|地址|如下|渠道|途径|电话|热线/,
);
/** Papers, sites and stations name themselves in the page's foot. */
export const SITE_NAME = lineTest(/[报网台社]$|版权|网站|首页|^友情|链接$|编辑部$/);
