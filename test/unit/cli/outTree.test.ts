import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'mocha';
import { buildCli, Folder, govtext, program, type Answer } from './cli';

const PAGE =
  '松岭县防汛通知\n\n　　各乡镇要抓紧做好防汛工作，落实值守责任，及时上报情况。\n分享到： 微信 微博\n';
const CLEAN = '松岭县防汛通知\n\n　　各乡镇要抓紧做好防汛工作，落实值守责任，及时上报情况。\n';
/** Texts beyond which worker processes are at work. */
const MANY = 40;

describe('what lies below clean --out', function () {
  this.timeout(120_000);
  let folder: Folder;
  const write = (name: string, text = PAGE): void => {
    fs.mkdirSync(dirname(folder.file(name)), { recursive: true });
    fs.writeFileSync(folder.file(name), text);
  };
  const read = (name: string): string => fs.readFileSync(folder.file(name), 'utf8');
  const clean = (...args: string[]): Answer => govtext(['clean', ...args], { cwd: folder.path });
  before(function () {
    if (process.platform === 'win32') this.skip();
    buildCli();
  });
  beforeEach(() => {
    folder?.remove();
    folder = new Folder();
  });
  after(() => folder?.remove());

  it('a link there is followed to no file and no folder, wherever it leads', () => {
    for (const name of ['in/a.txt', 'in/b/c.txt', 'in/d/e/f.txt', 'in/g.txt']) write(name);
    write('out/own.txt', 'mine\n');
    write('out/kept/c.txt', 'mine\n');
    fs.mkdirSync(folder.file('away'));
    fs.symlinkSync('own.txt', folder.file('out/a.txt'));
    fs.symlinkSync('kept', folder.file('out/b'));
    fs.symlinkSync('../away', folder.file('out/d'));
    const { status, error } = clean('in', '--out', 'out');
    assert.equal(status, 1, error);
    for (const name of ['a', 'c', 'f'])
      assert.match(error, new RegExp(`/${name}\\.txt: .*behind a link; not written`, 'u'));
    assert.deepEqual(
      [read('out/own.txt'), read('out/kept/c.txt'), read('out/g.txt')],
      ['mine\n', 'mine\n', CLEAN],
    );
    // Nor is a folder made behind one.
    assert.deepEqual(fs.readdirSync(folder.file('away')), []);
  });

  it('an input that a link leads to is not read from the folder that is written into', () => {
    write('in/a.txt');
    write('in/out/b.txt');
    fs.symlinkSync('in', folder.file('link'));
    const { status, error } = clean('in', '--out', 'link/out');
    assert.equal(status, 0, error);
    assert.deepEqual(fs.readdirSync(folder.file('in/out')).sort(), ['a.txt', 'b.txt']);
    assert.equal(read('in/out/b.txt'), PAGE);
    fs.symlinkSync('in/out', folder.file('other'));
    assert.equal(clean('other', '--out', 'in/out').status, 2);
    assert.equal(read('in/out/b.txt'), PAGE);
  });

  for (const jobs of ['1', '2'])
    it(`no text takes the place of what the run reads or writes itself: --jobs ${jobs}`, () => {
      for (let index = 0; index < MANY; index++) write(`in/${index}.txt`);
      write('in/z-report.txt');
      write('in/z-templates.txt');
      write('sites.txt', '松岭县通知\n\n　　各乡镇要抓紧做好防汛工作，落实值守责任。\n');
      fs.mkdirSync(folder.file('out'));
      assert.equal(
        govtext(['templates', 'mine', 'sites.txt', '-o', 'out/z-templates.txt'], { cwd: folder.path }).status,
        0,
      );
      const templates = read('out/z-templates.txt');
      const { status, error } = clean(
        ...['in', '--out', 'out', '--jobs', jobs],
        ...['--report', 'out/z-report.txt', '--templates', 'out/z-templates.txt'],
      );
      assert.equal(status, 1, error);
      assert.match(error, /z-report\.txt: .*(?:by the run itself|another output)/u);
      assert.match(error, /z-templates\.txt: .*(?:by the run itself|one of the inputs)/u);
      assert.equal(read('out/z-templates.txt'), templates);
      assert.match(read('out/z-report.txt'), /"changes"/u);
      assert.equal(read(`out/${MANY - 1}.txt`), CLEAN);
    });

  it('a pipe or a folder in the place of a text is said and left', () => {
    for (const name of ['a.txt', 'b.txt', 'c.txt']) write(`in/${name}`);
    fs.mkdirSync(folder.file('out/b.txt'), { recursive: true });
    execFileSync('mkfifo', [folder.file('out/a.txt')]);
    const answer = spawnSync(process.execPath, [program(), 'clean', 'in', '--out', 'out'], {
      cwd: folder.path,
      env: { ...process.env, LC_ALL: 'C', LANG: 'C' },
      timeout: 60_000,
      killSignal: 'SIGKILL',
    });
    assert.equal(answer.signal, null, 'hangs');
    assert.equal(answer.status, 1);
    const error = answer.stderr.toString();
    assert.match(error, /a\.txt: .*pipe/u);
    assert.match(error, /b\.txt: .*folder/u);
    assert.ok(fs.lstatSync(folder.file('out/a.txt')).isFIFO());
    assert.equal(read('out/c.txt'), CLEAN);
  });

  it('a signal ends the run as a signal, so that a loop of the shell ends too, and leaves nothing half', async () => {
    for (let index = 0; index < 400; index++) write(`in/${index}.txt`, PAGE.repeat(200));
    const whole = clean('in/0.txt').out;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const child = spawn(process.execPath, [program(), 'clean', 'in', '--out', 'out', '--jobs', '2'], {
        cwd: folder.path,
        stdio: 'ignore',
      });
      const ended = new Promise<unknown>((resolve) => child.on('exit', (_, by) => resolve(by)));
      const out = folder.file('out');
      for (let wait = 0; wait < 400 && !(fs.existsSync(out) && fs.readdirSync(out).length > 2); wait++)
        await new Promise((resolve) => setTimeout(resolve, 25));
      child.kill(signal);
      assert.equal(await ended, signal);
      for (let wait = 0; wait < 200 && fs.readdirSync(out).some((name) => name.startsWith('.')); wait++)
        await new Promise((resolve) => setTimeout(resolve, 25));
      for (const name of fs.readdirSync(out))
        assert.equal(fs.readFileSync(join(out, name), 'utf8'), whole, name);
      fs.rmSync(out, { recursive: true });
    }
  });
});
