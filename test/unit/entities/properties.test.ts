import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { analyze } from '../../../src/core/analyze';
import { makeParagraph, recognizeParagraph } from '../../../src/core/entities/entities';
import type { Mention } from '../../../src/core/entities/mention';

/** Four times a line may take so many times as long; what takes less than so many milliseconds tells nothing of that. */
const GROWTH = 5.5;
const SHORT = 100;

/** Pieces that sentences of this genre are made of. */
const PIECES = [
  '安吉县',
  '县委书记',
  '县委副书记、县长',
  '何柏年',
  '郑立明',
  '2014年5月6日',
  '去年',
  '“三个带”',
  '：',
  '，',
  '。',
  '、',
  '带着工具、带着图纸',
  '浙政办发〔2014〕88号',
  '《河道管理条例》',
  '第八条第二款',
  '第（三）项',
  '300余个',
  '1.5万亿元',
  '（',
  '）',
  '(',
  ')',
  '“',
  '”',
  '《',
  '》',
  '〔',
  '〕',
  '〔2014〕',
  '号',
  '第',
  '一是',
  '二是',
  '专项行动',
  '常务会议',
  '省',
  '市',
  '水利局',
  '（以下简称“水利局”）',
  '３月１日',
  '至',
  '-',
  ' ',
  '\u3000',
  '\n',
  '①',
  '㈠',
  '…',
  '的',
  '和',
  '在',
  'ａ',
  'B',
  '5',
  '十',
  '五',
  '年',
  '月',
  '日',
  '\uD83D',
  '😀',
  '·',
  '某某',
];
const sentence = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(''));
const anything = fc.oneof(
  sentence,
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ maxLength: 120 }),
);

/** Two mentions never overlap unless one lies inside the other and says so. */
function sound(
  text: string,
  mentions: readonly Pick<Mention, 'start' | 'end' | 'text' | 'nested' | 'type'>[],
): void {
  const open: { start: number; end: number }[] = [];
  for (const mention of mentions) {
    assert.equal(text.slice(mention.start, mention.end), mention.text);
    assert.ok(mention.end > mention.start);
    while (open.length > 0 && (open[open.length - 1]?.end ?? 0) <= mention.start) open.pop();
    const outer = open[open.length - 1];
    if (outer) {
      assert.ok(mention.end <= outer.end, `${mention.type} ${mention.text} crosses`);
      assert.equal(mention.nested, true, `${mention.type} ${mention.text} lies inside and does not say so`);
    } else assert.notEqual(mention.nested, true, `${mention.type} ${mention.text} is in nothing`);
    open.push(mention);
  }
}

/** With GOVTEXT_LONG the lines have half a million to a million characters. */
const TIMES = process.env['GOVTEXT_LONG'] === undefined ? 1 : 4;

describe('properties of the entity step', () => {
  it('mentions are in order, never cross, and cut the text they name', () => {
    fc.assert(
      fc.property(anything, (text) => {
        sound(text, recognizeParagraph(makeParagraph(text, {})));
        sound(text, analyze(text).entities);
        sound(
          text,
          analyze(text, {
            entityVerdicts: [
              { text: '安吉', type: 'organization', scope: 'everywhere' },
              { text: '何柏年', type: null, scope: 'everywhere' },
              { text: '县委书记何', type: 'campaign', scope: 'everywhere' },
            ],
          }).entities,
        );
      }),
      { numRuns: 400 },
    );
  });

  it('items of slogans cut the text they name', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        for (const { items = [] } of analyze(text).entities)
          for (const item of items) assert.equal(text.slice(item.start, item.end), item.text);
      }),
      { numRuns: 200 },
    );
  });

  it('NFKC gives the same entities', () => {
    const plain = PIECES.filter((piece) => !/[①㈠…\uD83D]/.test(piece) && piece !== '\u3000');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...plain), { maxLength: 25 }).map((parts) => parts.join('')),
        (text) => {
          const names = (form: string) =>
            recognizeParagraph(makeParagraph(form, {})).map(
              (mention) => `${mention.type} ${(mention.canonical ?? mention.text).normalize('NFKC')}`,
            );
          assert.deepEqual(names(text.normalize('NFKC')), names(text));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a line without end ends, and takes not much more than four times a quarter of it', function () {
    this.timeout(120000);
    /** Processor time in milliseconds. */
    const time = (text: string): number => {
      const before = process.cpuUsage();
      const record = analyze(text);
      const { user, system } = process.cpuUsage(before);
      assert.equal(record.statistics.characters, text.length);
      return (user + system) / 1000;
    };
    const unit =
      '“三个带”：带着工具（浙政办发〔2014〕88号）安吉县县长何柏年2014年5月6日第八条《一二三四五六七八九十';
    for (const [piece, count] of [
      [unit, 3000],
      ['一二三四五六七八九十', 12500],
      ['（〔《“', 25000],
      ['第', 75000],
      ['县委', 50000],
    ] as const) {
      let ratio = Infinity;
      for (let tries = 0; tries < 3 && ratio > GROWTH; tries++)
        ratio = time(piece.repeat(count * TIMES)) / Math.max(SHORT, time(piece.repeat((count * TIMES) / 4)));
      assert.ok(ratio <= GROWTH, `${piece}: four times the line takes ${ratio.toFixed(1)} times as long`);
    }
  });
});
