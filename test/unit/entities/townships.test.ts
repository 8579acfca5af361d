import assert from 'node:assert/strict';
import { TOWNSHIPS } from '../../../src/core/entities/data/townships';
import { isTownship, townshipCounties, townshipNames } from '../../../src/core/entities/lexicon/townships';

describe('the list of townships', () => {
  it('gives for each name the counties that have one, in the order of the list', () => {
    const forms: Readonly<Record<string, string>> = { a: '镇', b: '乡', c: '街道', ';': '' };
    const expected = new Map<string, string[]>();
    for (const [, code = '', list = ''] of TOWNSHIPS.matchAll(/(\d{6})([^\d]*)/g))
      for (const [, stem = '', form = ''] of list.matchAll(/([^abc;]+)([abc;])/g)) {
        const name = stem + (forms[form] ?? '');
        expected.set(name, [...(expected.get(name) ?? []), code]);
      }
    assert.ok(expected.size > 30_000);
    for (const [name, codes] of expected) assert.deepEqual(townshipCounties(name), codes, name);
    assert.deepEqual(new Set(townshipNames()), new Set(expected.keys()));
  });

  it('knows no other', () => {
    for (const name of ['', '镇', '东华门', '东华门c', '东华门c景山街道', '110101东华门街道', '无此镇'])
      assert.equal(isTownship(name), false, name);
  });
});
