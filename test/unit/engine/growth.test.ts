import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze, analyzeStructure } from '../../../src/core/analyze';
import { TRANSFORMS } from '../../../src/core/cleanup/transform';
import { repairMojibake } from '../../../src/engine/files/repair';
import { growsTooFast } from '../growth';

/** A phrase so many times in the shortest text. */
const LEAST = 250;
/** What takes less than this tells nothing about its growth. */
const SHORT_MILLISECONDS = 8;

/** What brings a text to a reader: labels, markers, cues, quotes, names, numbers, broken characters. */
const PHRASES = [
  '索引号：1\n',
  '发文机关：水利局\n',
  '责任编辑：张三\n',
  '来源：清河日报 2021-03-05 08:00\n',
  '404 Not Found\n',
  '分享到：微信 微博\n',
  '附件：1.表\n',
  '水利局\n2021年3月5日\n',
  '各县人民政府：\n',
  '（以下简称“办法”）',
  '以下简称',
  '清河市水利局关于',
  '水利局、财政局、',
  '第一章　总则\n',
  '第三条　水\n',
  '一、要求\n（一）办法。\n',
  '一是要干，二是要快；',
  '依照本条例第三条第二款、第四条的规定，',
  '《水法》',
  '国发〔2020〕1号、',
  '县长张三、',
  '李四同志任局长，',
  '2015年至2020年任清河县委书记，',
  '2021年3月5日、',
  '百分之五十，12.5万元，',
  '“两个维护”、',
  '不忘初心、',
  '会议指出，',
  '清河县岳山镇临江村',
  'http://a.cn/',
  '（',
  '“',
  '《',
  '。',
  '，',
  '"a"',
  '...',
  '|',
  '\t',
  '　',
  '①',
  '\n',
  '\r',
  '\ufffd',
  '鎴戜滑',
  'ÎÒÃÇ',
  '锟斤拷',
];

const READERS: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  [
    'every clean-up',
    (text) => {
      const record = analyzeStructure(text);
      return TRANSFORMS.map((transform) =>
        transform.edits(text, record, { joinLines: true, keepTitle: false }),
      );
    },
  ],
  ['the whole analysis', (text) => analyze(text)],
  ['repairing the encoding', (text) => repairMojibake(text)],
];

describe('time grows with the text, whatever is repeated', function () {
  this.timeout(300_000);
  for (const [name, read] of READERS)
    it(name, () => {
      for (const phrase of PHRASES) {
        const make = (times: number): string => phrase.repeat(times);
        const wrong = growsTooFast({ make, least: LEAST, short: SHORT_MILLISECONDS, read });
        assert.equal(wrong, '', JSON.stringify(phrase));
      }
    });
});
