import assert from 'node:assert/strict';
import { totalmem } from 'node:os';
import { describe, it } from 'mocha';
import { InputError } from '../../../src/engine/inputs/errors';
import { demandMemory, memoryBudget, memoryFor } from '../../../src/engine/inputs/memory';

describe('the memory of an analysis', () => {
  it('grows with characters and lines, and is more where names are read', () => {
    const prose = '水'.repeat(1_000_000);
    const lines = '水\n'.repeat(500_000);
    assert.ok(memoryFor(lines, 'structure') > memoryFor(prose, 'structure'));
    assert.ok(memoryFor(prose, 'entities') > 3 * memoryFor(prose, 'structure'));
    for (const end of ['\n', '\r', '\r\n'])
      assert.ok(
        memoryFor(`水${end}`.repeat(1000), 'structure') >= memoryFor('水\n'.repeat(1000), 'structure'),
      );
  });

  it('refuses what needs more than there is, says how much, and how to go on', () => {
    const text = '水\n'.repeat(100_000);
    const most = memoryFor(text, 'structure') - 1;
    assert.throws(
      () => demandMemory(text, { most, depth: 'structure' }),
      (error: unknown) => {
        assert.ok(error instanceof InputError);
        assert.match(error.words.en, /200000 characters.*MB of memory.*--max-size/);
        assert.match(error.words.zh, /200000 字.*--max-size/);
        return true;
      },
    );
    demandMemory(text, { most: most + 1, depth: 'structure' });
    demandMemory(text, undefined);
  });

  it('is at most half of what the machine has', () => {
    const budget = memoryBudget();
    assert.ok(budget > 0 && budget <= totalmem() / 2, `${budget}`);
  });
});
