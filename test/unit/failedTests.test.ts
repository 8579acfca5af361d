import assert from 'node:assert/strict';
// @ts-expect-error a script without types
import { failedTests } from '../../scripts/lib/counts.mjs';

describe('the names of failed tests at the end of a run', () => {
  it('are read from the host reporter', () => {
    const output = '  ✔ opens (3 ms)\n  ✘ closes\nError: not closed\n    at x\n[counts] 1 passed, 1 failed\n';
    assert.deepEqual(failedTests(output), [{ name: 'closes', why: 'Error: not closed' }]);
  });

  it('are read from mocha’s closing list, over several lines, and from nothing else', () => {
    const output = [
      '  a view',
      '    1) shows rows',
      '',
      '  4 passing (2s)',
      '  2 failing',
      '',
      '  1) a view',
      '       shows rows:',
      '     TimeoutError: 180000 ms',
      '      at x',
      '',
      '  2) a folder:',
      '',
      '      AssertionError: 1 == 2',
      '',
    ].join('\n');
    assert.deepEqual(failedTests(output), [
      { name: 'a view shows rows', why: 'TimeoutError: 180000 ms' },
      { name: 'a folder', why: 'AssertionError: 1 == 2' },
    ]);
    assert.deepEqual(failedTests('  4 passing (2s)\n'), []);
  });
});
