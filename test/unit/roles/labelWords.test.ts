import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { LabelWords } from '../../../src/core/roles/metadata/labelWords';

const LABELS = ['发布时间', '发布', '时间', '间隔', '发文字号', '文', '文/', '文字', '作者', '作者/', '来源'];
const WORDS = new LabelWords(LABELS);

/** The same as one pattern: the longest label first, blanks allowed between its characters. */
const PATTERN = new RegExp(
  `(${[...LABELS]
    .sort((a, b) => b.length - a.length)
    .map((label) => Array.from(label).join('\\s{0,2}'))
    .join('|')})\\s{0,3}(?::|︱|\\||丨|(?<=/))\\s{0,8}`,
  'g',
);

describe('labels with a colon', () => {
  it('are found with letter-spacing, the longest first', () => {
    assert.deepEqual(WORDS.in('发 布 时 间 ： x'.replace('：', ':')), [
      { label: '发布时间', at: 0, end: 10 },
    ]);
    assert.deepEqual(WORDS.in('文/李四'), [{ label: '文/', at: 0, end: 2 }]);
    assert.deepEqual(WORDS.in('发布时间表'), []);
  });

  it('are those that one pattern of them all finds', () => {
    const piece = fc.constantFrom(
      ...LABELS,
      ...Array.from(new Set(LABELS.join(''))),
      ...[' ', '  ', '   ', '\u3000', '\t', '\ufeff', '\u200b', ':', ':', '|', '丨', '︱', '/', '甲', '2'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        assert.deepEqual(
          WORDS.in(text),
          Array.from(text.matchAll(PATTERN), (match) => ({
            label: (match[1] ?? '').replace(/\s/g, ''),
            at: match.index,
            end: match.index + match[0].length,
          })),
        );
      }),
      { numRuns: 3000 },
    );
  });
});
