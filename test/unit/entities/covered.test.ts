import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Covered } from '../../../src/core/entities/marks/covered';

describe('stretches that mentions stand on', () => {
  it('are those that a look at every mention finds, also where mentions cross', () => {
    const span = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 9 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span), span, (mentions, { start, end }) => {
        const lengths = mentions
          .filter((one) => one.start < end && start < one.end)
          .map((one) => one.end - one.start);
        assert.equal(new Covered(40, mentions).longest(start, end), Math.max(0, ...lengths));
      }),
    );
  });
  it('touching is not sharing', () => {
    const covered = new Covered(6, [{ start: 2, end: 4 }]);
    assert.deepEqual([covered.longest(0, 2), covered.longest(4, 6), covered.longest(3, 4)], [0, 0, 2]);
  });
});
