import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { after, before, describe, it } from 'mocha';
import { parseRules } from '../../src/engine/workspaceRules';
import { FULL, Pages } from './pages';
import { Room, type Done } from './room';

/** One way of writing: what comes before, and the command that is disturbed. */
interface Scene {
  name: string;
  before?(pages: Pages): Promise<void> | void;
  disturbed(pages: Pages): string[];
  /** The file, or the folder, that the command writes anew: the old bytes or the new ones. */
  output?: string;
  /** The files are changed by hand before: nothing is restored without being told to. */
  changed?: boolean;
  /** The output has a line for each text, which says what failed where something did. */
  lines?: boolean;
  /** The output says of each file that was written what was done to it, and of no other. */
  report?: boolean;
  /** Done once it cannot be done again, which the exit status tells. */
  once?: boolean;
  /** The journal is damaged before, which the exit status tells; it is 0 else. */
  damaged?: boolean;
}

const room = new Room();

async function must(args: readonly string[]): Promise<void> {
  const { status, error } = await room.run(args);
  assert.equal(status, 0, error);
}
const first = ({ path }: Pages): Promise<void> => must(['clean', '-w', '--only', 'share', path]);
const second = async (pages: Pages): Promise<void> => {
  await first(pages);
  await must(['clean', '-w', '--only', 'copyright', pages.path]);
};
const OLD = 'an answer of before\n';
const older = (pages: Pages): void => writeFileSync(pages.file('answer.out'), OLD);
const answer = (pages: Pages): string[] => ['-o', pages.file('answer.out')];
const byHand = (name: string): string => `${name}由人改过。\n`;

const SCENES: readonly Scene[] = [
  { name: 'a first clean', disturbed: ({ path }) => ['clean', '-w', path] },
  { name: 'a second clean', before: first, disturbed: ({ path }) => ['clean', '-w', path] },
  { name: 'a third clean', before: second, disturbed: ({ path }) => ['clean', '-w', path] },
  { name: 'a restore', before: second, disturbed: ({ path }) => ['restore', path] },
  {
    name: 'a restore of one file, the other stays cleaned',
    before: second,
    disturbed: (pages) => ['restore', pages.file('page-1.txt')],
    once: true,
  },
  { name: 'undoing the last clean-up', before: second, disturbed: ({ path }) => ['restore', '--last', path] },
  {
    name: 'a restore by force over files changed by hand',
    before: async (pages) => {
      await second(pages);
      for (const name of pages.first.keys()) writeFileSync(pages.file(name), byHand(name));
    },
    disturbed: ({ path }) => ['restore', '--force', path],
    changed: true,
  },
  {
    name: 'a restore from a damaged journal',
    before: async (pages) => {
      await second(pages);
      const log = pages.file('.govtext/journal/clean-ups.log');
      writeFileSync(log, Buffer.concat([readFileSync(log), Buffer.from('\x01half a record')]));
    },
    disturbed: ({ path }) => ['restore', path],
    damaged: true,
  },
  {
    name: 'a clean where a crash left its lock',
    before: async (pages) => {
      await first(pages);
      const gone = { pid: 2 ** 22 + 1, host: hostname(), began: '' };
      writeFileSync(pages.file('.govtext/lock'), JSON.stringify(gone));
    },
    disturbed: ({ path }) => ['clean', '-w', path],
  },
  {
    name: 'a clean with a report over an older one',
    before: older,
    disturbed: (pages) => ['clean', '-w', pages.path, '--report', pages.file('answer.out')],
    output: 'answer.out',
    report: true,
  },
  {
    name: 'an outline over an older one',
    before: older,
    disturbed: (pages) => ['outline', pages.file('page-0.txt'), '-f', 'json', ...answer(pages)],
    output: 'answer.out',
  },
  {
    name: 'one cleaned text over an older one',
    before: older,
    disturbed: (pages) => ['clean', pages.file('page-0.txt'), ...answer(pages)],
    output: 'answer.out',
  },
  {
    name: 'lines that can be resumed over older ones',
    before: older,
    disturbed: (pages) => ['analyze', '--no-entities', pages.path, ...answer(pages)],
    output: 'answer.out',
    lines: true,
  },
  {
    name: 'lines that are resumed',
    before: older,
    disturbed: (pages) => ['analyze', '--no-entities', '--resume', pages.path, ...answer(pages)],
    output: 'answer.out',
    lines: true,
  },
  {
    name: 'a table over an older one',
    before: older,
    disturbed: (pages) => ['export', '-t', 'documents', pages.file('page-0.txt'), ...answer(pages)],
    output: 'answer.out',
  },
  {
    name: 'templates over older ones',
    before: older,
    disturbed: (pages) => ['templates', 'mine', pages.file('page-0.txt'), ...answer(pages)],
    output: 'answer.out',
  },
  {
    name: 'a tree',
    disturbed: (pages) => ['clean', pages.path, '--out', `${pages.path}-out`, '--resume'],
    output: '../OUT',
  },
  {
    name: 'a first verdict in a rules file',
    disturbed: (pages) => ['rule', pages.file('.govtext.json')],
    output: '.govtext.json',
  },
  {
    name: 'one more verdict in a rules file',
    before: (pages) => must(['rule', pages.file('.govtext.json')]),
    disturbed: (pages) => ['rule', pages.file('.govtext.json')],
    output: '.govtext.json',
  },
];

/** Each in full; in small the two that take most from under a program. */
const FAULTS = FULL
  ? ['kill', 'torn', 'ENOSPC', 'ENOSPC*', 'EIO', 'EACCES', '<EIO', '<EACCES*']
  : ['torn', 'ENOSPC*'];
/** In small, so many calls of each scene. */
const FEW = 3;

describe('whatever system call fails or is the last', function () {
  let pages: Pages;
  const kept = mkdtempSync(join(tmpdir(), 'govtext-kept-'));
  before(() => {
    Room.build();
    pages = new Pages(2);
  });
  after(async () => {
    await room.leave();
    if (FULL) console.log(`      ${room.started} processes`);
    for (const path of [kept, `${pages.path}-out`]) rmSync(path, { recursive: true, force: true });
    pages.remove();
  });

  for (const scene of SCENES) {
    it(`${scene.name} loses nothing`, async () => {
      pages.reset();
      await scene.before?.(pages);
      rmSync(kept, { recursive: true, force: true });
      cpSync(pages.path, kept, { recursive: true });
      const was = stateOf(scene, pages);
      const whole = await room.run(scene.disturbed(pages), 'none');
      assert.equal(whole.status, scene.damaged ? 1 : 0, whole.error);
      const made = stateOf(scene, pages);
      assert.notDeepEqual(made, was);
      const { writes = 0, reads = 0 } = whole.calls ?? {};
      assert.ok(writes > 4, `${writes} calls`);
      for (const [kind, fault] of FAULTS.entries()) {
        const calls = fault.startsWith('<') ? reads : writes;
        const step = FULL ? 1 : Math.max(1, Math.ceil(calls / FEW));
        for (let nth = 1 + (kind % step); nth <= calls; nth += step)
          await check(scene, `${fault}:${nth}`, was, made);
      }
      if (FULL) console.log(`      ${writes} calls that write, ${reads} that read`);
    });
  }

  async function check(scene: Scene, fault: string, was: State, made: State): Promise<void> {
    pages.resetTo(kept);
    rmSync(`${pages.path}-out`, { recursive: true, force: true });
    const args = scene.disturbed(pages);
    const ended = await room.run(args, fault);
    const say = (then?: Done): string =>
      `${scene.name}, ${fault}: ${ended.status} ${ended.error}${then ? `\nthen: ${then.error}` : ''}`;
    if (/^(?:kill|torn)/.test(fault)) assert.equal(ended.signal, 'SIGKILL', say());
    assert.doesNotMatch(ended.error, /\n\s+at /, say());
    // Whole, whichever of its states a file is in; and done where that is what the exit status says.
    const now = stateOf(scene, pages);
    for (const [name, bytes] of now)
      assert.ok(isWhole(scene, name, bytes, was, made), `${say()}: ${name} is torn: ${bytes}`);
    for (const name of was.keys()) assert.ok(now.has(name), `${say()}: ${name} is gone`);
    if (ended.status === 0) assert.deepEqual(now, made, say());
    // What the last line counts is what was written.
    const counted = /: (?:cleaned|restored) (\d+) /.exec(ended.error)?.[1];
    const written = [...pages.first.keys()].filter((name) => now.get(name) !== was.get(name));
    if (counted !== undefined) assert.equal(Number(counted), written.length, say());
    // A command's process ends with it; what it could not take away is the next one's to find.
    if (pages.leftovers().length > 0) await room.leave();
    // It can be done anew.
    const again = await room.run(args);
    if (!isDamaged(again) && !scene.changed && !scene.once) assert.equal(again.status, 0, say(again));
    // What depends on the texts alone is then what an undisturbed command makes.
    if (scene.output !== undefined && !/^(?:rule|clean -w)/.test(args.join(' ')))
      assert.deepEqual(stateOf(scene, pages), made, say(again));
    if (!existsSync(pages.file('.govtext')) && pages.changed().length === 0) {
      assert.deepEqual(pages.leftovers(), [], say(again));
      return;
    }
    // The journal blocks nothing: a clean works, and a restore brings back the first bytes.
    const cleaned = await room.run(['clean', '-w', '--only', 'share', pages.path]);
    assert.equal(cleaned.status, 0, say(cleaned));
    const back = await room.run(['restore', ...(scene.changed ? ['--force'] : []), pages.path]);
    assert.deepEqual(pages.changed(), [], say(back));
    assert.doesNotMatch(back.error, /another GovText|changed after/, say(back));
    assert.deepEqual(pages.leftovers(), [], say(back));
    if (scene.changed) assert.deepEqual(lostByHand(), [], say(back));
  }

  /** A record of the journal was cut short: it is said, and told by the status. */
  const isDamaged = ({ error }: Done): boolean => /damaged places passed over/.test(error);

  /** The versions changed by hand that are nowhere any more. */
  function lostByHand(): string[] {
    const all = readdirSync(pages.path).map((name) =>
      name.endsWith('.txt') ? readFileSync(pages.file(name), 'utf8') : '',
    );
    return [...pages.first.keys()].filter((name) => !all.includes(byHand(name)));
  }

  /** Page texts and what the scene writes, by name. */
  type State = Map<string, string>;

  function stateOf({ output }: Scene, pages: Pages): State {
    const state: State = new Map();
    for (const name of pages.first.keys())
      if (existsSync(pages.file(name))) state.set(name, readFileSync(pages.file(name), 'utf8'));
    if (output === '../OUT') {
      const out = `${pages.path}-out`;
      for (const name of existsSync(out) ? readdirSync(out, { recursive: true, encoding: 'utf8' }) : [])
        if (/\.txt$/.test(name)) state.set(`out/${name}`, readFileSync(join(out, name), 'utf8'));
    } else if (output !== undefined && existsSync(pages.file(output)))
      state.set(output, readFileSync(pages.file(output), 'utf8'));
    return state;
  }

  /** Each text has its line. */
  const isAnswered = (text: string): boolean => {
    const ids = text.split('\n').map((line) => line && (JSON.parse(line) as { id: string }).id);
    return isDeepStrictEqual(ids, [...[...pages.first.keys()].map((name) => pages.file(name)), '']);
  };

  function isWhole(
    { output, lines, report }: Scene,
    name: string,
    text: string,
    was: State,
    made: State,
  ): boolean {
    if (output === '.govtext.json' && name === output) parseRules(text);
    if (report === true && name === output && text !== OLD) {
      const files = (JSON.parse(text) as { file: string }[]).map(({ file }) => file);
      return isDeepStrictEqual(
        files,
        pages.changed().map((changed) => pages.file(changed)),
      );
    }
    return (
      text === was.get(name) ||
      text === made.get(name) ||
      (lines === true && name === output && isAnswered(text))
    );
  }
});
