import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'mocha';
import { FileError } from '../../../src/engine/files/fileError';
import { readSmallFile } from '../../../src/engine/inputs/openInput';
import { Inputs } from './archives';

describe('a small file, read in one go', () => {
  const inputs = new Inputs();
  after(() => {
    inputs.remove();
  });

  it('is all of its bytes, none where it has none', () => {
    for (const text of ['', '水', '汛期值守\n'.repeat(20_000)]) {
      const path = inputs.write('small.txt', text);
      assert.equal(readSmallFile(path, statSync(path).size)?.toString('utf8'), text);
    }
  });

  it('is left to a stream where it has grown since it was measured', () => {
    const path = inputs.write('grows.txt', '一二三');
    assert.equal(readSmallFile(path, statSync(path).size - 1), undefined);
    assert.equal(readSmallFile(path, 0), undefined);
  });

  it('is what is left of it where it has shrunk', () => {
    const path = inputs.write('shrinks.txt', '一二三');
    assert.equal(readSmallFile(path, 4000)?.toString('utf8'), '一二三');
  });

  it('is left to a stream from a size on, before it is opened', () => {
    const path = inputs.write('large.txt', Buffer.alloc(4_000_000, 0x61));
    assert.equal(readSmallFile(path, 4_000_000)?.length, 4_000_000);
    assert.equal(readSmallFile(join(inputs.path, 'nosuch.txt'), 4_000_001), undefined);
  });

  it('is a file: neither a folder nor a pipe that nobody writes to', function () {
    const folder = join(inputs.path, 'folder.txt');
    mkdirSync(folder);
    assert.throws(() => readSmallFile(folder, 10), FileError);
    if (process.platform === 'win32') this.skip();
    const pipe = join(inputs.path, 'pipe.txt');
    execFileSync('mkfifo', [pipe]);
    assert.throws(() => readSmallFile(pipe, 10), FileError);
  });
});
