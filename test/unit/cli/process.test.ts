import assert from 'node:assert/strict';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { after, before, describe, it } from 'mocha';
import { buildCli, built, Folder, govtext, govtextProcess } from './cli';

const PAGE =
  '清河市出台养老服务办法\n来源：清河日报 2020-01-05 08:00\n　　清河市市长王建国近日主持会议，要求每个街道至少设立一处日间照料点，配备两名护理人员。\n版权所有 清河在线\n';

describe('govtext as a process of its own', function () {
  this.timeout(120_000);
  const folder = new Folder();
  before(() => {
    buildCli();
    writeFileSync(folder.file('a.txt'), PAGE);
    writeFileSync(folder.file('b.txt'), `${PAGE}又`);
    mkdirSync(folder.file('empty'));
  });
  after(() => folder.remove());

  for (const [args, input] of [
    [['--version'], ''],
    [['clean', 'a.txt'], ''],
    [['clean', '-'], PAGE],
    [['clean', '-'], ''],
    [['clean', 'a.txt', 'b.txt'], ''],
    [['clean', 'none.txt'], ''],
    [['analyze', 'a.txt', 'b.txt', 'none.txt'], ''],
    [['entities', 'a.txt'], ''],
    [['check', 'a.txt'], ''],
    [['outline', 'empty'], ''],
    [['clean', '--diff', 'a.txt', '-o', 'a.txt'], ''],
    [['analize'], ''],
    [['help', 'clean', '--locale', 'zh-cn'], ''],
  ] as const)
    it(`answers what the served command line answers: ${args.join(' ')}`, () => {
      const more = { cwd: folder.path, input };
      assert.deepEqual(govtextProcess(args, more), govtext(args, more));
    });

  it('finds the same without the packed lexicon, and with a broken one', () => {
    const own = folder.file('program');
    mkdirSync(own);
    for (const name of ['cli.js', 'worker.js', 'data'])
      cpSync(join(built, name), join(own, name), { recursive: true });
    const found = (): string => {
      const { stdout, stderr } = spawnSync(process.execPath, [
        join(own, 'cli.js'),
        'analyze',
        folder.file('a.txt'),
      ]);
      assert.equal(stderr.toString(), '');
      return stdout.toString();
    };
    const whole = govtext(['analyze', folder.file('a.txt')]).out;
    assert.match(whole, /王建国/);
    writeFileSync(join(own, 'data/lexicon.bin'), 'nothing of the kind');
    assert.equal(found(), whole);
    rmSync(join(own, 'data/lexicon.bin'));
    assert.equal(found(), whole);
  });
});
