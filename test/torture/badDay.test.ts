import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import { buildCli } from '../unit/cli/cli';
import { FULL, Pages, run, start, type Ended } from './pages';

/** A number between 0 and 1 that depends on how often it was asked for alone. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/**
 * `npm run torture` in parts: another row of kills (GOVTEXT_SEED), no new one after so many minutes (GOVTEXT_MINUTES), so many
 * files (GOVTEXT_FILES).
 */
const SEED = Number(process.env['GOVTEXT_SEED'] ?? 20211129);
const MOST_TIME = Number(process.env['GOVTEXT_MINUTES'] ?? Infinity) * 60_000;
const FILES = Number(process.env['GOVTEXT_FILES'] ?? 3000);
/** Runs that are cut short. */
const KILLS = FULL ? 100 : 3;

const RESIDUE = ['share', 'copyright', 'error-page,breadcrumb'];

describe('a bad day', function () {
  before(buildCli);

  it('kills at any moment lose no original, tear no file and leave no journal that blocks', async () => {
    const pages = new Pages(FULL ? FILES : 120, tmpdir(), 3);
    const random = numbers(SEED);
    const answer = join(pages.path, 'answer.jsonl');
    try {
      const first = Date.now();
      let began = first;
      assert.equal(run(['clean', '-w', pages.path]).status, 0);
      // How long a run of each kind lasts where nobody kills it: most kills are to hit, at any moment of it.
      const lasts = new Map<string, number>();
      const whole = Date.now() - began;
      pages.reset();
      let killed = 0;
      let restored = 0;
      let round = 0;
      for (; killed < KILLS && round < 3 * KILLS && Date.now() - first < MOST_TIME; round++) {
        const kinds = [
          ...RESIDUE.map((only) => ['clean', '-w', '--only', only, pages.path]),
          ['restore', pages.path],
          ['analyze', '--no-entities', pages.path, '-o', answer],
          ['clean', '-w', pages.path],
        ];
        const args = kinds[round % kinds.length] as string[];
        const kind = args.slice(0, 4).join(' ');
        writeFileSync(answer, 'before\n');
        began = Date.now();
        const ended = await start(args, 150 + random() * (lasts.get(kind) ?? whole));
        if (ended.signal !== null) killed++;
        else lasts.set(kind, Date.now() - began);
        for (const [name, text] of pages.contents())
          assert.match(text, /号水利工程建设\n[^]*工作。\n/, `${args.join(' ')}: ${name} is torn`);
        const written = readFileSync(answer, 'utf8');
        assert.ok(
          written === 'before\n' || written.trimEnd().split('\n').length === pages.count,
          'a torn output',
        );
        if (random() < 0.5) continue;
        began = Date.now();
        const back = run(['restore', pages.path]);
        restored++;
        assert.deepEqual(pages.changed(), [], `${args.join(' ')}\nthen: ${back.error.slice(-2000)}`);
        assert.doesNotMatch(back.error, /another GovText|changed after|cannot be used/);
      }
      run(['restore', pages.path]);
      assert.deepEqual(pages.changed(), []);
      assert.equal(run(['analyze', '--no-entities', pages.file('d0/page-0.txt'), '-o', answer]).status, 0);
      assert.deepEqual(pages.leftovers(), []);
      if (FULL)
        console.log(`      ${round} rounds, ${killed} killed, ${restored} restored to the first byte`);
      assert.ok(killed > 0, 'nothing was killed: the test proves nothing');
    } finally {
      pages.remove();
    }
  });

  it('a tree whose writing is killed again and again holds whole files only, and --resume finishes it', async () => {
    const pages = new Pages(FULL ? FILES : 150, tmpdir(), 3);
    const random = numbers(SEED + 1);
    const out = mkdtempSync(join(tmpdir(), 'govtext-tree-'));
    const tree = (name: string): string => join(out, name);
    const filesOf = (folder: string): string[] =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
    try {
      const first = Date.now();
      assert.equal(run(['clean', pages.path, '--out', tree('whole')]).status, 0);
      const took = Date.now() - first;
      const wanted = new Map(
        filesOf(tree('whole')).map((name) => [name, readFileSync(join(tree('whole'), name), 'utf8')]),
      );
      assert.equal(wanted.size, pages.count);
      const resumed = ['clean', pages.path, '--out', tree('cut'), '--resume'];
      const check = (): number => {
        const there = existsSync(tree('cut')) ? filesOf(tree('cut')) : [];
        for (const name of there)
          assert.equal(readFileSync(join(tree('cut'), name), 'utf8'), wanted.get(name), `${name} is torn`);
        return there.length;
      };
      let killed = 0;
      for (let round = 0; round < (FULL ? 20 : 3) && Date.now() - first < MOST_TIME; round++) {
        const ended = await start(resumed, 150 + random() * took * 0.5);
        if (ended.signal !== null) killed++;
        check();
        // What a run has finished is not begun anew: sooner or later all would be there.
        if (check() === pages.count) rmSync(tree('cut'), { recursive: true, force: true });
      }
      assert.ok(killed > 0, 'nothing was killed: the test proves nothing');
      if (FULL) console.log(`      ${killed} kills`);
      const last = run(resumed);
      assert.equal(last.status, 0, last.error);
      assert.equal(check(), pages.count);
      assert.deepEqual(
        readdirSync(tree('cut'), { recursive: true, encoding: 'utf8' }).filter((name) =>
          /\.(?:tmp|part)$/.test(name),
        ),
        [],
      );
      assert.deepEqual(pages.changed(), []);
    } finally {
      pages.remove();
      rmSync(out, { recursive: true, force: true });
    }
  });

  it('two at once in one folder wait for each other or refuse; all comes back', async () => {
    const pages = new Pages(FULL ? 600 : 80, tmpdir(), 2);
    try {
      for (const [one, two] of [
        [
          ['clean', '-w'],
          ['clean', '-w'],
        ],
        [
          ['clean', '-w', '--only', 'share'],
          ['clean', '-w', '--only', 'copyright'],
        ],
        [['clean', '-w'], ['restore']],
      ] as const) {
        const both: Ended[] = await Promise.all([
          start([...one, pages.path]),
          start([...two, pages.path]),
          ...(FULL ? [start([...one, pages.path])] : []),
        ]);
        for (const { error } of both) assert.doesNotMatch(error, /damaged|cannot be used|\n\s+at /);
        const back = run(['restore', pages.path]);
        assert.deepEqual(
          pages.changed(),
          [],
          `${both.map(({ error }) => error).join('\n')}\nthen: ${back.error}`,
        );
        assert.ok(!existsSync(join(pages.path, 'd0/.govtext')));
      }
    } finally {
      pages.remove();
    }
  });

  it('a disk that fills up keeps every original', function () {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return this.skip();
    const disk = mkdtempSync(join(tmpdir(), 'govtext-disk-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      rmSync(disk, { recursive: true, force: true });
      return this.skip();
    }
    try {
      for (const count of FULL ? [250, 300, 340, 380, 420, 460] : [340]) {
        const pages = new Pages(count, disk);
        const cleaned = run(['clean', '-w', '--only', 'share', pages.path]);
        const twice = run(['clean', '-w', pages.path]);
        for (const text of pages.contents().values()) assert.match(text, /号水利工程建设\n[^]*工作。\n/);
        // Room for what a restore needs: the person takes another thing away.
        const back = run(['restore', pages.path]);
        if (/disk is full/.test(back.error)) {
          execFileSync('mount', ['-o', 'remount,size=8m', disk], { stdio: 'ignore' });
          run(['restore', pages.path]);
          execFileSync('mount', ['-o', 'remount,size=2m', disk], { stdio: 'ignore' });
        }
        assert.deepEqual(pages.changed(), [], `${cleaned.error}\n${twice.error}\nthen: ${back.error}`);
        pages.remove();
      }
    } finally {
      execFileSync('umount', [disk], { stdio: 'ignore' });
      rmSync(disk, { recursive: true, force: true });
    }
  });
});
