import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../src/core/text/edits';
import type { TextEdit } from '../../../src/core/record';
import type { Encoding } from '../../../src/engine/files/detect';
import { encodeText, UnencodableError } from '../../../src/engine/files/encode';
import { RewriteError, rewriteBytes } from '../../../src/engine/files/rewrite';
import { decodeBytes } from '../../../src/engine/files/textFile';

const ENCODINGS: readonly Encoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];
const LETTERS = ['中', '文', '，', 'a', '\n', '\r\n', ' ', '\r', '9', '。'];

describe('bytes of a text', () => {
  it('are those the platform decodes', () => {
    const text = '中文，〔2023〕①㈠《条例》é€—…“”龘镕㐀𠀀\n';
    for (const encoding of ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const)
      assert.equal(decodeBytes(encodeText(text, encoding), encoding), text, encoding);
    assert.equal(decodeBytes(encodeText('繁體中文，。', 'big5'), 'big5'), '繁體中文，。');
    assert.deepEqual([...encodeText('中文', 'gb18030')], [0xd6, 0xd0, 0xce, 0xc4]);
  });

  it('refuse what the encoding has not', () => {
    assert.throws(() => encodeText('〔', 'windows-1252'), UnencodableError);
    assert.throws(() => encodeText('a\ud800', 'utf-8'), UnencodableError);
    assert.throws(() => encodeText('a\ud800', 'gb18030'), UnencodableError);
    assert.deepEqual([...encodeText('\ud800', 'utf-16be')], [0xd8, 0]);
  });
});

function editsAt(text: string, places: readonly number[], newText = ''): TextEdit[] {
  const at = [...new Set(places.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
  const edits: TextEdit[] = [];
  for (let index = 0; index + 1 < at.length; index += 2)
    edits.push({ start: at[index] as number, end: at[index + 1] as number, newText });
  return edits;
}

describe('edits on bytes', () => {
  for (const encoding of ENCODINGS) {
    const letter = fc.constantFrom(...LETTERS).map((character) => [...encodeText(character, encoding)]);
    const places = fc.array(fc.nat(1000), { maxLength: 6 });

    it(`keep every byte that stays: ${encoding}`, () => {
      fc.assert(
        fc.property(fc.array(letter, { maxLength: 30 }), places, (pieces, cuts) => {
          const bytes = Uint8Array.from(pieces.flat());
          const text = decodeBytes(bytes, encoding);
          const edits = editsAt(text, cuts, '中');
          const result = rewriteBytes({ bytes, text, encoding }, edits);
          assert.deepEqual(result, encodeText(applyEdits(text, edits), encoding));
        }),
        { numRuns: 300 },
      );
    });

    it(`are right or refused among damaged bytes: ${encoding}`, () => {
      const piece = fc.oneof(
        { weight: 6, arbitrary: letter },
        { weight: 1, arbitrary: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 3 }) },
      );
      let refused = 0;
      let runs = 0;
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 30 }), places, (pieces, cuts) => {
          const bytes = Uint8Array.from(pieces.flat());
          const text = decodeBytes(bytes, encoding);
          const edits = editsAt(text, cuts);
          runs++;
          try {
            const result = rewriteBytes({ bytes, text, encoding }, edits);
            assert.equal(decodeBytes(result, encoding), applyEdits(text, edits));
          } catch (error) {
            if (!(error instanceof RewriteError)) throw error;
            refused++;
          }
        }),
        { numRuns: 500 },
      );
      // A damaged byte may join what then follows it; that is rare.
      assert.ok(refused < runs / 20, `${refused} of ${runs}`);
    });
  }

  it('keep damaged bytes of kept lines', () => {
    const line = [...encodeText('会议', 'gb18030'), 0xff, 0x81, ...encodeText('强调。', 'gb18030'), 10];
    const gone = [...encodeText('分享到：微信', 'gb18030'), 10];
    const bytes = Uint8Array.from([...line, ...gone, ...line]);
    const text = decodeBytes(bytes, 'gb18030');
    const start = text.indexOf('分享');
    const edits = [{ start, end: text.indexOf('\n', start) + 1, newText: '' }];
    assert.deepEqual([...rewriteBytes({ bytes, text, encoding: 'gb18030' }, edits)], [...line, ...line]);
  });

  it('are linear in a line of five million characters', () => {
    const text = '中文，'.repeat(1_700_000);
    const bytes = encodeText(text, 'gb18030');
    const edits = Array.from({ length: 1000 }, (_, index) => ({
      start: index * 5000,
      end: index * 5000 + 3,
      newText: '',
    }));
    const result = rewriteBytes({ bytes, text, encoding: 'gb18030' }, edits);
    assert.equal(result.length, bytes.length - 6000);
  });
});
