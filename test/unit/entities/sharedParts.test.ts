import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Evidence } from '../../../src/core/record';
import type { Mention } from '../../../src/core/entities/mention';
import { SharedParts } from '../../../src/core/entities/sharedParts';

describe('shared parts of mentions', () => {
  const LISTS: readonly Evidence[][] = [
    [],
    [{ id: 'a' }],
    [{ id: 'a', values: [] }],
    [{ id: 'a', values: [''] }],
    [{ id: 'a', values: ['1'] }],
    [{ id: 'a', values: [1] }],
    [{ id: 'a\n1' }, { id: 'b' }],
    [{ id: 'a', values: ['1', '2'] }],
    [{ id: 'a', values: ['1\t2'] }],
    [{ id: 'b' }, { id: 'a' }],
  ];
  const mention = (evidence: Evidence[]): Mention => ({
    type: 'place',
    start: 0,
    end: 2,
    text: '清河',
    confidence: 1,
    evidence,
  });

  it('is one list for what is the same, and changes none', () => {
    const mentions = [...LISTS, ...LISTS].map((list) => mention(structuredClone(list)));
    new SharedParts().share(mentions);
    assert.deepEqual(
      mentions.map(({ evidence }) => evidence),
      [...LISTS, ...LISTS],
    );
    const lists = new Set(mentions.map(({ evidence }) => evidence));
    assert.equal(lists.size, LISTS.length);
  });
});
