import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { buildCli } from '../unit/cli/cli';
import { FULL, Pages, run } from './pages';

/** One way of writing: what comes before, the run that is disturbed, and what must hold then. */
interface Scene {
  name: string;
  before(pages: Pages): void;
  disturbed(pages: Pages): string[];
  /** Fails where something was lost. */
  after?(pages: Pages): void;
}

const first = (pages: Pages): void => {
  assert.equal(run(['clean', '-w', '--only', 'share', pages.path]).status, 0);
};
const second = (pages: Pages): void => {
  first(pages);
  assert.equal(run(['clean', '-w', '--only', 'copyright', pages.path]).status, 0);
};
const OLD = 'an answer of before\n';
const output = (pages: Pages): string => join(pages.path, 'answer.out');
const wholeOutput = (pages: Pages): void => {
  const now = readFileSync(output(pages), 'utf8');
  assert.ok(now === OLD || now === wanted, `torn output: ${now.slice(0, 80)}`);
};
let wanted = '';

const SCENES: readonly Scene[] = [
  { name: 'a first clean', before: () => undefined, disturbed: ({ path }) => ['clean', '-w', path] },
  { name: 'a second clean', before: first, disturbed: ({ path }) => ['clean', '-w', path] },
  { name: 'a third clean', before: second, disturbed: ({ path }) => ['clean', '-w', path] },
  { name: 'a restore', before: second, disturbed: ({ path }) => ['restore', path] },
  { name: 'undoing the last clean-up', before: second, disturbed: ({ path }) => ['restore', '--last', path] },
  {
    name: 'an output over an older one',
    before: (pages) => writeFileSync(output(pages), OLD),
    disturbed: (pages) => ['outline', pages.file('page-0.txt'), '-f', 'json', '-o', output(pages)],
    after: wholeOutput,
  },
  {
    name: 'a report over an older one',
    before: (pages) => writeFileSync(output(pages), OLD),
    disturbed: (pages) => ['clean', '--diff', pages.file('page-0.txt'), '--report', output(pages)],
    after: wholeOutput,
  },
];

describe('whatever system call fails or is the last', function () {
  let pages: Pages;
  const log = (): string => join(pages.path, '..', `calls-${process.pid}`);
  before(() => {
    buildCli();
    pages = new Pages(2);
  });
  after(() => {
    rmSync(log(), { force: true });
    pages.remove();
  });

  for (const scene of SCENES) {
    it(`${scene.name} loses nothing`, () => {
      pages.reset();
      scene.before(pages);
      const whole = run(scene.disturbed(pages), 'count', log());
      assert.equal(whole.status, 0, whole.error);
      if (scene.after) wanted = readFileSync(output(pages), 'utf8');
      const calls = Number(readFileSync(log(), 'utf8'));
      assert.ok(calls > 4, `${calls} calls`);
      const faults = FULL ? ['kill', 'torn', 'ENOSPC', 'ENOSPC*', 'EIO', 'EACCES'] : ['torn', 'ENOSPC*'];
      for (const [kind, fault] of faults.entries()) {
        const step = FULL ? 1 : Math.max(1, Math.ceil(calls / 3));
        for (let nth = 1 + (kind % step); nth <= calls; nth += step) check(scene, `${fault}:${nth}`);
      }
    });
  }

  function check(scene: Scene, fault: string): void {
    pages.reset();
    scene.before(pages);
    const ended = run(scene.disturbed(pages), fault);
    const say = `${scene.name}, ${fault}: ${ended.error}`;
    if (/^(?:kill|torn)/.test(fault)) assert.equal(ended.signal, 'SIGKILL', say);
    assert.doesNotMatch(ended.error, /\n\s+at /, say);
    scene.after?.(pages);
    // Whole, whichever of its states a file is in.
    for (const [name, text] of pages.contents())
      assert.match(text, /号水利工程建设\n[^]*工作。\n/, `${say}: ${name}`);
    // The journal blocks nothing: another clean works, and a restore brings back the first bytes.
    if (FULL) {
      const again = run(['clean', '-w', pages.path]);
      assert.equal(again.status, 0, `${say}\nthen: ${again.error}`);
    }
    const back = run(['restore', pages.path]);
    assert.deepEqual(pages.changed(), [], `${say}\nthen: ${back.error}`);
    assert.doesNotMatch(back.error, /another GovText|changed after/, say);
    if (scene.after) assert.equal(run(scene.disturbed(pages)).status, 0, say);
    assert.deepEqual(pages.leftovers(), [], say);
  }
});
