import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { openFileOutput, writeOutput } from '../../../src/engine/files/safeOutput';

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

  it('that is to lie in its folder never lands in another that takes its place meanwhile', async function () {
    if (process.platform === 'win32') this.skip();
    const top = realpathSync(mkdtempSync(join(tmpdir(), 'govtext-output-')));
    const [folder, away, real] = ['folder', 'away', 'real'].map((name) => join(top, name));
    const path = join(folder as string, 'a.txt');
    try {
      mkdirSync(away as string);
      // The link is there when the file is opened; or when it gets its name; or it takes the folder with the half file away.
      symlinkSync(away as string, folder as string);
      assert.throws(() => openFileOutput(path, [], { linkless: true }), /changed by another program/);
      rmSync(folder as string);
      for (const moved of [real, away] as string[]) {
        mkdirSync(folder as string);
        const output = openFileOutput(path, [], { linkless: true });
        await output.write('一');
        rmSync(moved, { recursive: true, force: true });
        renameSync(folder as string, moved);
        mkdirSync(away as string, { recursive: true });
        symlinkSync(away as string, folder as string);
        await assert.rejects(output.close());
        assert.ok(!readdirSync(away as string).includes('a.txt'));
        rmSync(folder as string);
      }
    } finally {
      rmSync(top, { recursive: true });
    }
  });
});
