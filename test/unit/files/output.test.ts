import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { writeOutput } from '../../../src/engine/files/safeOutput';

describe('an output', () => {
  it('below /dev/shm is a file like any other, written anew and not at its end', async function () {
    if (!existsSync('/dev/shm')) this.skip();
    const folder = mkdtempSync('/dev/shm/govtext-output-');
    try {
      const path = join(folder, 'answer.txt');
      for (const answer of ['一', '二']) await writeOutput(path, answer);
      assert.equal(readFileSync(path, 'utf8'), '二');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
