import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'mocha';
import { logLine, pace, progressLine } from '../../../src/cli/progress';
import { buildCli, Folder, govtext } from './cli';

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

describe('govtext in a shell', function () {
  this.timeout(300_000);
  const folder = new Folder();
  before(buildCli);
  after(() => {
    folder.remove();
  });
  const script = (shell: string): string => {
    const path = folder.file(`complete.${shell}`);
    writeFileSync(path, govtext(['completion', shell]).bytes);
    return path;
  };

  const CASES: readonly [line: string, offers: RegExp, not?: RegExp][] = [
    ['', /\banalyze\b.*\bclean\b/s],
    ['cl', /^clean$/],
    ['analyze --wi', /^--with-text$/],
    ['clean --tr', /^--transform$/],
    ['analyze --with-text --enc', /^--encoding$/, /--diff/],
    ['export --table ', /\bfacts\b/, /--|analyze/],
    ['export -t se', /^sections$/],
    ['templates ', /\bmerge\b.*\bmine\b/s, /analyze/],
    ['templates mine --sh', /^--shard$/],
    ['analyze --model ', /^$/],
    ['check --fail-on w', /^warning$/],
  ];

  it('bash completes commands, options and what an option takes', function () {
    if (!has('bash')) this.skip();
    const path = script('bash');
    for (const [line, offers, not] of CASES) {
      const words = ['govtext', ...line.split(' ')];
      const run = `source ${path}; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _govtext; printf '%s\\n' "\${COMPREPLY[@]}"`;
      // Started by a remote shell it would read the machine's own settings, which -u may stop.
      const { stdout, stderr } = spawnSync('bash', ['--norc', '-u', '-c', run], { encoding: 'utf8' });
      assert.equal(stderr, '', line);
      assert.match(stdout.trim().split('\n').sort().join('\n'), offers, line);
      if (not) assert.doesNotMatch(stdout, not, line);
    }
  });

  it('fish completes the same', function () {
    if (!has('fish')) this.skip();
    const path = script('fish');
    for (const [line, offers, not] of CASES.filter(([line]) => line !== 'analyze --model ')) {
      const { stdout, stderr } = spawnSync(
        'fish',
        ['--no-config', '-c', `source ${path}; complete -C 'govtext ${line}'`],
        { encoding: 'utf8', cwd: folder.path },
      );
      assert.equal(stderr, '', line);
      const names = stdout.replace(/\t.*$/gmu, '').trim();
      assert.match(names, new RegExp(offers.source, `${offers.flags}m`), line);
      if (not) assert.doesNotMatch(names, not, line);
    }
  });

  it('zsh reads its script', function () {
    if (!has('zsh')) this.skip();
    const { status, stderr } = spawnSync('zsh', ['-n', script('zsh')], { encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.equal(status, 0);
  });

  it('the manual names every command and option, in both languages', () => {
    const page = govtext(['man']).out;
    for (const name of ['analyze', 'templates mine', 'duplicates', 'restore'])
      assert.match(page, new RegExp(`^\\.SS ${name}$`, 'm'));
    assert.match(page, /\\-\\-min\\-confidence/);
    assert.doesNotMatch(page, /^['.](?!TH|SH|SS|TP|B |br)/m);
    assert.match(govtext(['man', '--locale', 'zh-cn']).out, /^\.SH 退出状态$/m);
    if (has('man')) {
      const path = folder.file('govtext.1');
      writeFileSync(path, page);
      const shown = spawnSync('man', ['--warnings', '-l', path], { encoding: 'utf8' });
      assert.equal(shown.stderr, '');
    }
  });

  it('help of a command, of one below another, and of none', () => {
    assert.match(govtext(['help', 'templates', 'mine']).out, /^Usage: govtext templates mine/);
    assert.equal(govtext(['help']).status, 0);
    const none = govtext(['help', 'analize']);
    assert.equal(none.status, 2);
    assert.match(none.error, /unknown command analize; did you mean analyze\?/);
    const chinese = govtext(['export', '--help', '--locale', 'zh-cn']).out;
    assert.match(chinese, /^用法： govtext export \[选项\] \[输入\.\.\.\]/);
    assert.doesNotMatch(chinese, /choices:|default:/);
  });
});

describe('progress', () => {
  it('says rate and remaining time once they are known', () => {
    assert.equal(progressLine({ done: 3, failed: 0, elapsed: 100 }, 'a.txt'), '3 a.txt');
    assert.equal(
      progressLine({ done: 100, total: 700, failed: 0, elapsed: 10_000 }, 'a\u001b.txt'),
      '100/700 10/s 1:00 a\\e.txt',
    );
    assert.equal(progressLine({ done: 30, failed: 0, elapsed: 10_000 }, 'x'), '30 3.0/s x');
    assert.equal(pace({ done: 10, total: 5, failed: 0, elapsed: 9000 }).left, 0);
    assert.match(progressLine({ done: 1, total: 8000, failed: 0, elapsed: 4000 }, ''), / 8:53:16 /);
  });

  it('is JSON for programs', () => {
    assert.deepEqual(JSON.parse(logLine({ done: 50, total: 200, failed: 2, elapsed: 20_400 }, 'progress')), {
      event: 'progress',
      done: 50,
      total: 200,
      failed: 2,
      seconds: 20,
      perSecond: 2.45,
      secondsLeft: 62,
    });
    assert.equal('secondsLeft' in JSON.parse(logLine({ done: 5, failed: 0, elapsed: 1 }, 'end')), false);
  });
});
