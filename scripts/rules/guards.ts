// npm run rules -- guards [--seed N] [--count N] [--in FOLDER] [--parts] [-v]: guards of the entity rules, drawn at random, taken out one
// at a time, and whether a test of the names or the facts notices. A guard is a row of a table, an `if` that only leaves (return,
// continue, break), and with --parts each part of a condition joined by && or ||.
//
// The rules and their tests are copied to out/guards, where each guard goes through a switch. One run of all tests tells
// which of them ever need the guard; with the guard off only these are run again.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { readGuards, type Guard } from './guardSites';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== 'guards'),
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '52' },
    in: { type: 'string', multiple: true, default: ['places', 'bodies', 'posts', 'people', 'tagger/vetoes'] },
    parts: { type: 'boolean', default: false },
    verbose: { type: 'boolean', short: 'v', default: false },
  },
});
/** Tests that try chance inputs or the time, or speak of other things. */
const OTHER_TESTS = /^(?:properties|batch|tagger|gatedSearch|export|geo|documentNumber)\.test/;

interface Test {
  readonly title: string;
  readonly run: () => unknown;
}

const root = join(import.meta.dirname, '../..');
const copy = join(root, 'out/guards');
const guards = copyWithSwitches();
const tests: Test[] = [];
let current = 0;
let off = -1;
let calls = 0;
const needed = new Map<number, Set<number>>();

/** A guard that goes on for ever without its way out is noticed, too. */
const MOST_CALLS = 200_000;
function needs(guard: number): boolean {
  if (off < 0) (needed.get(guard) ?? needed.set(guard, new Set()).get(guard))?.add(current);
  else if (guard === off && ++calls > MOST_CALLS) throw new Error('never ends');
  return guard !== off;
}
Object.assign(globalThis, {
  // An `if` that leaves, an operand of ||: asked where it would speak.
  __guardSays: (guard: number, said: unknown) => (said && !needs(guard) ? false : said),
  // An operand of &&: asked where it would hold back.
  __guardLets: (guard: number, said: unknown) => (!said && !needs(guard) ? true : said),
  // A row.
  __guardActs: (guard: number) => needs(guard),
});
/** The tests that pass with all guards, and their milliseconds. */
const passing = new Map<number, number>();
void main();

async function main(): Promise<void> {
  const mocha = new Mocha();
  for (const room of ['entities', 'facts']) {
    const folder = join(copy, 'test/unit', room);
    for (const file of readdirSync(folder))
      if (file.endsWith('.test.ts') && !OTHER_TESTS.test(file)) mocha.addFile(join(folder, file));
  }
  (mocha as unknown as { loadFiles(): void }).loadFiles();
  mocha.suite.eachTest((test) => tests.push({ title: test.fullTitle(), run: test.fn as () => unknown }));
  for (current = 0; current < tests.length; current++) {
    const started = performance.now();
    if (await passes(current)) passing.set(current, performance.now() - started);
  }
  console.error(`${tests.length} tests, ${passing.size} pass, ${guards.length} guards`);

  const drawn = draw(
    guards.filter(({ kind }) => values.parts || kind !== 'part'),
    Number(values.seed),
    Number(values.count),
  );
  const counts = new Map<string, [noticed: number, all: number]>();
  for (const guard of drawn) {
    const by = await noticedBy(guard);
    const count = counts.get(guard.kind) ?? counts.set(guard.kind, [0, 0]).get(guard.kind);
    if (count) count[1]++;
    if (count && by !== undefined) count[0]++;
    const asked = needed.get(guard.number)?.size ?? 0;
    if (by === undefined || values.verbose)
      console.log(
        `${by === undefined ? '-' : '+'} ${guard.at} ${guard.kind} (${asked} tests): ${guard.text}${by ? `  ← ${by}` : ''}`,
      );
  }
  const noticed = [...counts.values()].reduce((sum, [some]) => sum + some, 0);
  const kinds = [...counts].map(([kind, [some, all]]) => `${kind} ${some} of ${all}`).join(', ');
  console.log(
    `${noticed} of ${drawn.length} guards are missed when they are gone (${kinds}; ${guards.length} in all, seed ${values.seed})`,
  );
}

/** The first test that fails without the guard. */
async function noticedBy(guard: Guard): Promise<string | undefined> {
  off = guard.number;
  calls = 0;
  const time = (index: number): number => passing.get(index) ?? 0;
  const asked = [...(needed.get(guard.number) ?? [])].filter((index) => passing.has(index));
  for (const index of asked.sort((a, b) => time(a) - time(b)))
    if (!(await passes(index))) return tests[index]?.title;
  return undefined;
}

async function passes(index: number): Promise<boolean> {
  try {
    await (tests[index] as Test).run.call({ timeout: () => undefined, skip: () => undefined });
    return true;
  } catch {
    return false;
  }
}

/** So many of them at random, the same for the same seed (mulberry32). */
function draw(all: readonly Guard[], seed: number, count: number): Guard[] {
  let state = seed >>> 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
  return all
    .map((guard) => ({ guard, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ guard }) => guard);
}

function copyWithSwitches(): Guard[] {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const part of ['src', 'test/unit', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  for (const part of ['test/fixtures', 'media']) symlinkSync(join(root, part), join(copy, part), 'junction');
  const all: Guard[] = [];
  for (const one of values.in) {
    const inside = join('src/core/entities', one);
    const files = one.includes('/')
      ? [`${inside}.ts`]
      : readdirSync(join(root, inside))
          .filter((name) => name.endsWith('.ts'))
          .map((name) => join(inside, name));
    for (const file of files.sort()) {
      const { text, guards: own } = readGuards(
        readFileSync(join(root, file), 'utf8'),
        relative('src/core/entities', file),
        all.length,
      );
      writeFileSync(join(copy, file), text);
      all.push(...own);
    }
  }
  return all;
}
