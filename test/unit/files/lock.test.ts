import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { FileError } from '../../../src/engine/files/fileError';
import { FolderLock, processSpace } from '../../../src/engine/files/folderLock';

/** Milliseconds that nobody here holds a folder. */
const PATIENCE = 300;

describe('the lock of a folder', () => {
  let folder: string;
  const path = (): string => join(folder, '.govtext', 'lock');
  const plant = (note: unknown, age = 0): void => {
    fs.mkdirSync(join(folder, '.govtext'), { recursive: true });
    fs.writeFileSync(path(), typeof note === 'string' ? note : JSON.stringify(note));
    const then = Date.now() / 1000 - age;
    fs.utimesSync(path(), then, then);
  };
  const gone = { pid: 2 ** 22 + 1, host: hostname(), began: '' };
  const mine = { pid: process.pid, host: hostname(), began: '', space: processSpace(), of: 'another' };
  beforeEach(() => {
    folder = fs.mkdtempSync(join(tmpdir(), 'govtext-lock-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  for (const [name, note, age] of [
    ['of a process that is gone', gone, 0],
    ['that was cut short', '{"pid":', 10],
    ['that is empty', '', 10],
    ['of the numbers that every process answers to', { ...gone, pid: 0 }, 10],
    ['of a negative number', { ...gone, pid: -1 }, 10],
    ['of another machine that is silent', { ...gone, host: 'elsewhere' }, 1000],
    ['of a container of the same name that is silent', { ...mine, space: 'pid:[1]' }, 1000],
    ['as large as a film', `{"pid":${process.pid},"x":"${'x'.repeat(5_000_000)}"}`, 10],
  ] as const) {
    it(`is taken over: one ${name}`, async () => {
      plant(note, age);
      const lock = await FolderLock.acquire(folder, PATIENCE);
      assert.match(fs.readFileSync(path(), 'utf8'), new RegExp(`"pid":${process.pid},`));
      lock.release();
      assert.deepEqual(fs.readdirSync(folder), []);
    });
  }

  for (const [name, note, age] of [
    ['of a process at work', mine, 10],
    ['of another machine that speaks', { ...gone, host: 'elsewhere' }, 10],
    ['of a container of the same name that speaks', { ...gone, space: 'pid:[1]' }, 10],
    ['that is being written', '', 0],
  ] as const) {
    it(`is respected: one ${name}`, async () => {
      plant(note, age);
      await assert.rejects(
        FolderLock.acquire(folder, PATIENCE),
        (error: unknown) => error instanceof FileError && error.problem === 'busy',
      );
      assert.ok(fs.existsSync(path()));
    });
  }

  it('is refused at once where a folder has its name', async () => {
    fs.mkdirSync(path(), { recursive: true });
    await assert.rejects(FolderLock.acquire(folder), /lock is no file/);
  });

  it('that could not be taken away when it was left does not shut us out', async () => {
    const first = await FolderLock.acquire(folder, PATIENCE);
    const note = fs.readFileSync(path());
    first.release();
    plant(note.toString());
    const second = await FolderLock.acquire(folder, PATIENCE);
    second.release();
    assert.deepEqual(fs.readdirSync(folder), []);
  });

  it('is held under every name of the folder, and the one of another is left to it', async function () {
    if (process.platform === 'win32') return this.skip();
    const link = `${folder}-link`;
    fs.symlinkSync(folder, link);
    try {
      const lock = await FolderLock.acquire(folder, PATIENCE);
      await assert.rejects(FolderLock.acquire(link, PATIENCE), /is at work in this folder/);
      // Somebody thought us gone and took it over.
      fs.rmSync(path());
      plant({ ...gone, host: 'elsewhere' });
      lock.release();
      assert.ok(fs.existsSync(path()));
    } finally {
      fs.rmSync(link);
    }
  });

  it('what a crash left of taking one over goes', async () => {
    plant(gone);
    fs.writeFileSync(`${path()}.stale`, '');
    const then = Date.now() / 1000 - 10;
    fs.utimesSync(`${path()}.stale`, then, then);
    const lock = await FolderLock.acquire(folder, 2000);
    lock.release();
    assert.deepEqual(fs.readdirSync(folder), []);
  });
});
