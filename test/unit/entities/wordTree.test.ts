import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KIND } from '../../../src/core/entities/lexicon/kinds';
import { makeGrammarWords } from '../../../src/core/entities/lexicon/grammarWords';
import { makeWords } from '../../../src/core/entities/lexicon/lexicon';
import { packTrees, readTrees, useTreesFrom, packedTrees } from '../../../src/core/entities/lexicon/packed';
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

describe('trees as bytes', () => {
  const made = { words: makeWords(), ...makeGrammarWords() };
  const bytes = packTrees(made);

  it('come out of their bytes as they were, wherever these lie', () => {
    assert.deepEqual(readTrees(bytes), made);
    const within = new Uint8Array(bytes.length + 1);
    within.set(bytes, 1);
    assert.deepEqual(readTrees(within.subarray(1)), made);
  });

  it('are none where bytes are missing, are too many or are others', () => {
    for (const wrong of [
      bytes.subarray(0, bytes.length - 1),
      new Uint8Array([...bytes, 0]),
      bytes.subarray(0, 3),
      new Uint8Array(bytes.length),
    ])
      assert.equal(readTrees(wrong), undefined);
  });

  it('are read once, when the first is asked for; none where they cannot be read', () => {
    let times = 0;
    useTreesFrom(() => {
      times++;
      throw new Error('no such file');
    });
    assert.deepEqual([times, packedTrees(), packedTrees(), times], [0, undefined, undefined, 1]);
    useTreesFrom(() => bytes);
    assert.deepEqual(packedTrees(), made);
    useTreesFrom(() => undefined);
    assert.equal(packedTrees(), undefined);
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
