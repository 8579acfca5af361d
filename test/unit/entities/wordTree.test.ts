import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KIND } from '../../../src/core/entities/lexicon/kinds';
import { Trie } from '../../../src/core/entities/lexicon/trie';
import { RowsByNeed, take, veto } from '../../../src/core/entities/rule';

describe('the packed tree of words', () => {
  const word = fc
    .array(fc.constantFrom(...'甲乙丙丁戊'), { minLength: 1, maxLength: 5 })
    .map((all) => all.join(''));

  it('knows each word that was put in, with its kind and cost, and no other', () => {
    fc.assert(
      fc.property(fc.dictionary(word, fc.integer({ min: 1, max: 26 })), fc.array(word), (costs, others) => {
        const trie = new Trie(10);
        for (const [one, cost] of Object.entries(costs)) trie.add(one, KIND.noun, cost);
        const tree = trie.pack();
        for (const one of [...Object.keys(costs), ...others]) {
          const known = Object.hasOwn(costs, one);
          const expected = { kind: known ? KIND.noun : KIND.none, cost: known ? costs[one] : 0 };
          assert.deepEqual(tree.find(one), expected);
          assert.deepEqual(trie.find(one), expected);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('steps nowhere from a leaf, nor for a character of no word', () => {
    const trie = new Trie(4);
    trie.mark('甲乙', 4);
    trie.mark('甲乙', 2);
    const tree = trie.pack();
    const end = tree.entryOf('甲乙', 0, 2);
    assert.equal(tree.flagsOf(end), 6);
    assert.equal(tree.step(end, '甲'.charCodeAt(0)), 0);
    assert.equal(tree.step(tree.step(0, '甲'.charCodeAt(0)), '丙'.charCodeAt(0)), 0);
  });
});

describe('rows by what they need', () => {
  it('are those of which one bit holds, in their order; none where nothing holds', () => {
    const rows = [veto('a', () => true, 1), take('b', () => true), take('c', () => true, 6)];
    const byNeed = new RowsByNeed(rows);
    assert.deepEqual(
      [0, 1, 2, 3].map((bits) =>
        byNeed
          .of(bits)
          .map(({ id }) => id)
          .join(''),
      ),
      ['', 'ab', 'bc', 'abc'],
    );
  });
});
