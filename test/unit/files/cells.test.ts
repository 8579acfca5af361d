import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { csvCell, plainCell, tsvCell } from '../../../src/core/export/cell';
import { visible } from '../../../src/core/text/visible';

describe('cells of tables', () => {
  for (const before of ['', ' ', '\u200b', '\u200e', '\0', '\u3000', '\ufeff', '\u00ad', '\t', '\u2060 ']) {
    for (const sign of ['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
      it(`are no formula: ${JSON.stringify(before + sign)}`, () => {
        const text = `${before}${sign}HYPERLINK("x")`;
        assert.equal(plainCell(text), `'${text}`);
        assert.ok(csvCell(text).startsWith(`"'`));
        assert.ok(tsvCell(text).startsWith("'") || before === '\t');
      });
    }
  }

  it('keep what is none, and numbers', () => {
    for (const text of ['清河市', 'a=b', '1-2', '（+）', '']) assert.equal(plainCell(text), text);
    assert.deepEqual([csvCell(-3), csvCell(undefined), csvCell('a,b'), tsvCell(5)], ['-3', '', '"a,b"', '5']);
  });

  it('stay one cell of one row', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.doesNotMatch(tsvCell(text), /[\t\n\r\u2028\u2029]/);
        assert.doesNotMatch(visible(text), /[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
      }),
    );
  });
});
