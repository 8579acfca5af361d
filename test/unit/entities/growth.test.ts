import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { makeParagraph, recognizeParagraph } from '../../../src/core/entities/entities';
import { growsTooFast } from '../growth';

/** Phrases that once sent a rule through the whole paragraph for each of them. */
const PHRASES = ['古称阆水，', '李红梅和李红到会，', '，经白石、双桥至枫林', '委员、', '某局）局长'];

describe('names of one long paragraph', function () {
  this.timeout(120_000);
  for (const phrase of PHRASES)
    it(`are found in time that grows with it: ${phrase}`, () => {
      const wrong = growsTooFast({
        make: (times) => phrase.repeat(times),
        least: 12_000,
        short: 8,
        read: (text) => recognizeParagraph(makeParagraph(text, {})),
      });
      assert.equal(wrong, '');
    });
});
