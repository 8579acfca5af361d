import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { jsonPieces } from '../../../src/core/export/jsonPieces';

const joined = (value: unknown, indent?: number): string => [...jsonPieces(value, indent)].join('');

describe('JSON in pieces', () => {
  it('is what JSON.stringify gives, narrow and indented', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
        assert.equal(joined(value, indent), JSON.stringify(value, null, indent));
      }),
    );
  });

  it('also of long lists, trees, absent members and line breaks in strings', () => {
    const leaf = (text: string): object => ({ text, children: [] });
    const tree = {
      ...leaf('第一章'),
      children: [leaf('a\nb'), { ...leaf('\ud800'), children: [leaf('“')] }],
    };
    const record = {
      lines: Array.from({ length: 300 }, (_, index) => ({ index, rule: undefined, evidence: [{ id: 'x' }] })),
      sections: [tree, leaf('二'), tree],
      none: undefined,
      empty: [],
      nested: { list: Array.from({ length: 100 }, (_, index) => [index, null, undefined]) },
    };
    for (const indent of [undefined, 2])
      assert.equal(joined(record, indent), JSON.stringify(record, null, indent));
  });

  it('comes in pieces of bounded size', () => {
    const lines = Array.from({ length: 60_000 }, (_, index) => ({ role: 'body', confidence: 0.99, index }));
    const sizes = [...jsonPieces({ lines })].map((piece) => piece.length);
    assert.ok(sizes.length > 4, `${sizes.length}`);
    assert.ok(Math.max(...sizes) < 300_000, `${Math.max(...sizes)}`);
  });
});
