// What Restore Original says when the file is back and its journal cannot say so; hard links are of the disk.
import assert from 'node:assert/strict';
import { chmodSync, linkSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, page, writeFile } from './lib/editor';

describe('restoring beside a journal that cannot be written', () => {
  afterEach(closeAll);

  it('brings the original back and says that the journal could not note it', async () => {
    const first = await writeFile('unnoted/a.gov.txt', page());
    const second = await writeFile('unnoted/b.gov.txt', page());
    const folder = join(first.fsPath, '..');
    const run = (uri: vscode.Uri) => vscode.commands.executeCommand<string[]>('govtext.restoreOriginal', uri);
    try {
      await vscode.commands.executeCommand('govtext.cleanFolder', vscode.Uri.file(folder), ['clean-article']);
      assert.notEqual(readFileSync(first.fsPath, 'utf8'), page());
      // One that is read-only and has a second name is not written into, not even by root.
      const journal = join(folder, '.govtext/journal/clean-ups.log');
      const other = join(folder, 'other');
      linkSync(journal, other);
      chmodSync(journal, 0o444);
      const told = await run(first);
      assert.equal(readFileSync(first.fsPath, 'utf8'), page());
      assert.equal(told.length, 1);
      assert.match(told[0] ?? '', /^a\.gov\.txt: is restored, but the journal could not note it \(.+\)$/);
      // Asked again it says what is so, and with that mended nothing is left to say.
      assert.match((await run(first))[0] ?? '', /is already what it was before/);
      rmSync(other);
      chmodSync(journal, 0o644);
      assert.deepEqual(await run(second), []);
      assert.equal(readFileSync(second.fsPath, 'utf8'), page());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
