import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'mocha';
import { buildCli, Folder, program } from './cli';

const PAGE =
  '松岭县防汛通知\n\n　　各乡镇要抓紧做好防汛工作，落实值守责任，及时上报情况。\n分享到： 微信 微博\n';
const CLEAN = '松岭县防汛通知\n\n　　各乡镇要抓紧做好防汛工作，落实值守责任，及时上报情况。\n';
const COUNT = 120;

/** Loaded into each process of the program: what is written below `disk` has room for so many writes of a process, then none. */
const DISK = `import fs from 'node:fs';
let room = Number(process.env.ROOM);
const below = new Set();
const { openSync, writeSync } = fs;
fs.openSync = (path, ...more) => {
  const file = openSync(path, ...more);
  if (/[\\\\/]disk[\\\\/]/.test(String(path))) below.add(file);
  else below.delete(file);
  return file;
};
fs.writeSync = (file, ...more) => {
  if (below.has(file) && room-- <= 0) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
  return writeSync(file, ...more);
};
`;

describe('a full disk', function () {
  this.timeout(120_000);
  const folder = new Folder();
  const names = Array.from({ length: COUNT }, (_, index) => `${index}.txt`);
  const fill = (name: string): string => {
    fs.mkdirSync(folder.file(name), { recursive: true });
    for (const page of names) fs.writeFileSync(folder.file(`${name}/${page}`), PAGE);
    return folder.file(name);
  };
  const onDisk = (room: number, ...args: string[]): string[] => {
    const { status, stderr } = spawnSync(process.execPath, [program(), ...args], {
      env: {
        ...process.env,
        LC_ALL: 'C',
        LANG: 'C',
        ROOM: String(room),
        NODE_OPTIONS: `--import=${pathToFileURL(folder.file('disk.mjs')).href}`,
      },
      timeout: 60_000,
    });
    assert.equal(status, 1, stderr.toString());
    return stderr.toString().trimEnd().split('\n');
  };
  before(() => {
    buildCli();
    fs.writeFileSync(folder.file('disk.mjs'), DISK);
    fill('in');
  });
  after(() => {
    folder.remove();
  });

  for (const jobs of ['1', '2'])
    it(`is said once by clean --out, and the others are counted: --jobs ${jobs}`, () => {
      const out = folder.file(`disk/out-${jobs}`);
      const said = onDisk(30, 'clean', folder.file('in'), '--out', out, '--jobs', jobs);
      const there = fs.readdirSync(out);
      assert.equal(said.length, 3, said.join('\n'));
      assert.match(said[0] ?? '', /^govtext: .*\.txt: the disk is full; nothing was written$/u);
      assert.equal(
        said[1],
        `govtext: ${COUNT - there.length - 1} more: the disk is full; nothing was written`,
      );
      assert.match(said[2] ?? '', new RegExp(`^govtext: ${there.length} texts cleaned into `, 'u'));
      assert.ok(there.length >= 30 && there.length < COUNT, String(there.length));
      // What is there is whole, and nothing half is.
      for (const name of there) assert.equal(fs.readFileSync(`${out}/${name}`, 'utf8'), CLEAN, name);
    });

  for (const room of [0, 20])
    it(`is said once by clean --write, which begins no more: room for ${room} writes`, () => {
      const pages = fill(`disk/in-${room}`);
      const said = onDisk(room, 'clean', '-w', pages);
      assert.ok(said.length <= 4, said.join('\n'));
      assert.match(said[0] ?? '', /^govtext: .*\.txt: the disk is full; nothing was written$/u);
      assert.match(said.join('\n'), /: stopped, \d+ files were not looked at$|\d+ more: the disk is full/mu);
      for (const name of names)
        assert.ok([PAGE, CLEAN].includes(fs.readFileSync(`${pages}/${name}`, 'utf8')), name);
    });
});
