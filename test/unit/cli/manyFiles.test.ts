import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import nodeModule from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { encodeText } from '../../../src/engine/files/encode';
import { buildCli, Folder, govtext } from './cli';

/** More than are on their way to the disk at once. */
const COUNT = 40;

describe('many files at once', function () {
  this.timeout(300_000);
  const folder = new Folder();
  const name = (index: number): string => `${String(index).padStart(3, '0')}.txt`;
  before(() => {
    buildCli();
    mkdirSync(folder.file('in'));
    for (let index = 0; index < COUNT; index++)
      writeFileSync(
        join(folder.file('in'), name(index)),
        `松岭县第${index}号通知\n\n　　各乡镇要抓紧做好防汛工作，落实值守责任，及时上报情况。\n`,
      );
  });
  after(() => {
    folder.remove();
  });

  for (const jobs of ['1', '2'])
    it(`one that cannot be written is named, and the others are there: --jobs ${jobs}`, () => {
      const out = folder.file(`out-${jobs}`);
      // A folder stands where its file should go.
      mkdirSync(join(out, name(17)), { recursive: true });
      const { status, error } = govtext(['clean', folder.file('in'), '--out', out, '--jobs', jobs]);
      assert.equal(status, 1, error);
      assert.match(error, /017\.txt/u);
      assert.match(error, new RegExp(`\\b${COUNT - 1}\\b`, 'u'));
      assert.deepEqual(
        readdirSync(out).sort(),
        Array.from({ length: COUNT }, (_, index) => name(index)),
      );
      for (let index = 0; index < COUNT; index++)
        if (index !== 17)
          assert.match(readFileSync(join(out, name(index)), 'utf8'), new RegExp(`第${index}号通知\n`, 'u'));
      assert.ok(statSync(join(out, name(17))).isDirectory());
    });

  it('a worker too leaves its compiled code where a folder is named for it', function () {
    if (!('flushCompileCache' in nodeModule)) return this.skip();
    const cache = folder.file('compiled');
    process.env['NODE_COMPILE_CACHE'] = cache;
    // What the tests keep themselves (scripts/lib/codeCache.cjs) would be another file.
    const options = process.env['NODE_OPTIONS'];
    delete process.env['NODE_OPTIONS'];
    try {
      const { status, error } = govtext(['analyze', join(folder.file('in'), name(0))]);
      assert.equal(status, 0, error);
    } finally {
      delete process.env['NODE_COMPILE_CACHE'];
      if (options !== undefined) process.env['NODE_OPTIONS'] = options;
    }
    const files = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    // The program's own and the worker's.
    assert.equal(files.length, 2, files.map((one) => one.name).join(', '));
  });

  it('a remark that holds for many is made for the first five and counted for the others', () => {
    const guessed = folder.file('guessed');
    mkdirSync(guessed);
    for (let index = 0; index < 8; index++)
      writeFileSync(
        join(guessed, name(index)),
        encodeText('松岭县开展防汛演练，各乡镇参加，落实值守责任。', 'gb18030'),
      );
    const { status, error } = govtext(['analyze', '--no-entities', guessed]);
    assert.equal(status, 0, error);
    const remarks = error.split('\n').filter((line) => line.includes('gb18030'));
    assert.equal(remarks.length, 6, error);
    assert.ok(
      remarks.slice(0, 5).every((line) => /\d{3}\.txt: /u.test(line)),
      error,
    );
    assert.match(remarks[5] ?? '', /^govtext: 3 more: /u);
  });
});
