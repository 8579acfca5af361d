// npm run rules -- guards [--seed N] [--count N] [--in FOLDER] [--parts] [-v] [--find TEXTS]: guards of the entity rules, drawn at random, taken out one
// at a time, and whether a test of the names or the facts notices. A guard is a row of a table, an `if` that only leaves (return,
// continue, break), and with --parts each part of a condition joined by && or ||.
//
// The rules and their tests are copied to out/guards, where each guard goes through a switch. One run of all tests tells
// which of them ever need the guard; with the guard off only these are run again. --find looks for sentences in a folder of texts
// (fit/paragraphs) where a guard that no test notices changes what is found: examples to be, or a guard that does harm.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import type * as entities from '../../src/core/entities/entities';
import { readGuards, type Guard } from './guardSites';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== 'guards'),
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '52' },
    in: { type: 'string', multiple: true, default: ['places', 'bodies', 'posts', 'people', 'tagger/vetoes'] },
    parts: { type: 'boolean', default: false },
    find: { type: 'string' },
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

/** A rule that goes on for ever without its way out is noticed, too. */
const MOST_CALLS = 20_000_000;
function needs(guard: number): boolean {
  if (off >= 0 && ++calls > MOST_CALLS) throw new Error('never ends');
  if (off < 0) (needed.get(guard) ?? needed.set(guard, new Set()).get(guard))?.add(current);
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
  if (values.find !== undefined) readLines(values.find);
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
    if (by === undefined && values.find !== undefined) showWhereMissed(guard);
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

interface Line {
  readonly text: string;
  readonly names: string;
}
/** The lines of the folder's texts that ever need the guard, by guards; and what is found in them with all guards. */
const lines: Line[] = [];
const neededBy = new Map<number, Set<number>>();
let namesOf: (text: string) => string = () => '';

/** Reads the texts of a folder, each mark of the annotation left out, a clause at a time. */
function readLines(folder: string): void {
  const { makeParagraph, recognizeParagraph } = createRequire(__filename)(
    join(copy, 'src/core/entities/entities'),
  ) as typeof entities;
  namesOf = (text) =>
    recognizeParagraph(makeParagraph(text, {}))
      .filter(({ nested }) => nested !== true)
      .map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)
      .join(' ');
  const texts = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt')))
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      if (/^(?:===|---|@)| \| /.test(line)) continue;
      for (const clause of line
        .replace(/\|[a-z]\]/g, '')
        .replace(/\[/g, '')
        .split(/(?<=[。；！？])/))
        texts.add(clause.trim());
    }
  for (const text of texts) {
    current = -1 - lines.length;
    lines.push({ text, names: namesOf(text) });
  }
  for (const [guard, tests] of needed)
    for (const test of tests)
      if (test < 0) {
        tests.delete(test);
        (neededBy.get(guard) ?? neededBy.set(guard, new Set()).get(guard))?.add(-1 - test);
      }
}

/** Prints up to three lines in which something else is found without the guard. */
function showWhereMissed(guard: Guard): void {
  off = guard.number;
  let shown = 0;
  const asked = [...(neededBy.get(guard.number) ?? [])].map((index) => lines[index] as Line);
  for (const { text, names } of asked.sort((a, b) => a.text.length - b.text.length)) {
    calls = 0;
    let without = '';
    try {
      without = namesOf(text);
    } catch (error) {
      without = String(error);
    }
    if (without === names) continue;
    console.log(`    ${text}\n      with:    ${names}\n      without: ${without}`);
    if (++shown === 3) return;
  }
  if (shown === 0) console.log(`    (the same in ${asked.length} lines)`);
}

async function passes(index: number): Promise<boolean> {
  calls = 0;
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
  for (const part of ['src', 'test/unit', 'scripts/fit', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  for (const part of ['test/fixtures', 'media', 'fit'])
    symlinkSync(join(root, part), join(copy, part), 'junction');
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
