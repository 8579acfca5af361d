import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { CATALOGUE } from '../../../src/core/roles/catalogue';
import { classifyLines } from '../../../src/core/roles/classify';
import { knownNeeds } from '../../../src/core/roles/knownWords';
import { linePatterns } from '../../../src/core/roles/linePatterns';
import { LABEL_LISTS } from '../../../src/core/roles/metadata/labels';
import { splitLines } from '../../../src/core/text/lines';
import { growsTooFast } from '../growth';

/** Lines of the shortest text: too long for measures to be kept. */
const LEAST = 2048;
/** What takes less than this tells nothing about its growth. */
const SHORT_MILLISECONDS = 1.5;

/** Lines of the page measured last are not measured again: another page comes in between. */
const OTHER = '此页只有一行';

function read(text: string): void {
  classifyLines(OTHER, splitLines(OTHER), {});
  classifyLines(text, splitLines(text), {});
}

/** Fails where the time grows faster than the text. */
function assertLinear(name: string, make: (lines: number) => string): void {
  const wrong = growsTooFast({ make, least: LEAST, short: SHORT_MILLISECONDS, read });
  assert.equal(wrong, '', name);
}

/** Words that bring a line to a reader: labels with a value, what the catalogue and the readers of errors look for. */
const LABELS = LABEL_LISTS.flatMap(([, list]) => list.split('|'));
const PHRASES = [
  ...new Set(linePatterns().flatMap((pattern) => [...(knownNeeds(pattern).words ?? [])].slice(0, 3))),
].map((word) => word.replaceAll('0', '7'));
const MARKERS = [
  '一、',
  '（一）',
  '第一条　',
  '1.',
  '①',
  '— 1 —',
  '·',
  '•',
  '| ',
  '附件：',
  '---',
  '（',
  '《',
  '“',
];
const READERS: Readonly<Record<string, string>> = {
  'curricula vitae': '1989.09—1993.07 东屿农业大学学习',
  rosters: '成　员：齐望秋　县财政局副局长',
  'entries of a directory': '南岭卫生院\n地址：渠边路2号\n电话：2210001',
  'tables of cells': '石门水库\t112.30\t2019-06-10',
  scripts: '_slot({zone:12,host:"s.example/"});',
  'page numbers': '- 7 -',
  'running heads': '年度报告 第 7 页 共 9 页',
  signatures: '县人民政府\n2021年6月1日',
  'contact lines': '欢迎咨询。\n联系电话：0999-2200001',
  events: '时间：明天上午\n地点：会议室',
  'cells of an information block': '| 索引号 | 004 | 主题分类 | 政务 |',
  'glued tails': '标准从明年起执行。 分享到：微信 微博',
  'notes in brackets': '（2003年6月18日第三次会议\n通过）',
  'error wrappers': '404 Not Found404 Not Foundnginx/1.18.0',
  copyright: '某某网(www.x.example)版权所有 Copyright © 2010-2021',
};

describe('time grows with the text and no faster', () => {
  before(() => {
    for (let run = 0; run < 3; run++) read('索引号：1\n第一条　正文在此。\n'.repeat(2000));
  });

  it('for each label with a value, a line each and many on a line', () => {
    for (const label of LABELS.filter((_, at) => at % 5 === 0))
      assertLinear(label, (lines) => `${label}：1\n`.repeat(lines));
    for (const label of LABELS.filter((_, at) => at % 16 === 0))
      assertLinear(`${label} in a row`, (lines) => `${`${label}：1 `.repeat(10)}\n`.repeat(lines));
  }).timeout(240_000);

  it('for each word that brings a line to a reader', () => {
    const sample = PHRASES.filter((_, at) => at % 12 === 0);
    assert.ok(sample.length > CATALOGUE.length / 4);
    for (const phrase of sample) assertLinear(phrase, (lines) => `${phrase}\n`.repeat(lines));
  }).timeout(240_000);

  it('for each marker and each form of a line', () => {
    for (const marker of MARKERS) assertLinear(marker, (lines) => `${marker}本镇开始修渠\n`.repeat(lines));
    for (const [name, line] of Object.entries(READERS))
      assertLinear(name, (lines) => `${line}\n`.repeat(lines));
  }).timeout(240_000);

  it('for one line that goes on and on', () => {
    for (const [name, line] of Object.entries(READERS))
      assertLinear(name, (lines) => `${line} `.repeat(lines).replaceAll('\n', ' '));
    for (const label of LABELS.filter((_, at) => at % 20 === 0))
      assertLinear(label, (lines) => `${label}：1 `.repeat(lines * 4));
  }).timeout(240_000);
});
