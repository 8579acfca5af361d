// npm run rules -- guards [--seed N]… [--count N] [--in FOLDER] [--parts] [-v] [--find TEXTS]: guards of the entity rules, drawn at random, taken out one
// at a time, and whether a test of the names or the facts notices. A guard is a row of a table, an `if` that only leaves (return,
// continue, break), and with --parts each part of a condition joined by && or ||.
//
// The rules and their tests are copied to out/guards, where each guard goes through a switch. One run of all tests tells
// which of them ever need the guard; with the guard off only these are run again. --find looks for sentences in a folder of texts
// (fit/paragraphs) where a guard that no test notices changes what is found: examples to be, or a guard that does harm.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type * as entities from '../../src/core/entities/entities';
import type { Guard } from './guardSites';
import { copyWithSwitches, ROOMS, Switches } from './switches';
import { Tests } from './tests';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== 'guards'),
  options: {
    seed: { type: 'string', multiple: true, default: ['1'] },
    count: { type: 'string', default: '52' },
    in: { type: 'string', multiple: true, default: [...ROOMS] },
    parts: { type: 'boolean', default: false },
    find: { type: 'string' },
    verbose: { type: 'boolean', short: 'v', default: false },
  },
});
const root = join(import.meta.dirname, '../..');
const copy = join(root, 'out/guards');
const guards = copyWithSwitches(copy, values.in);
const switches = new Switches(guards.length);
const tests = new Tests(copy, switches);
void main();

async function main(): Promise<void> {
  await tests.runAll();
  if (values.find !== undefined) readLines(values.find);
  console.error(`${tests.all.length} tests, ${tests.passing.size} pass, ${guards.length} guards`);

  for (const seed of values.seed) await tryDrawn(seed);
}

/** What notices a guard, once it was tried. */
const noticedBy = new Map<Guard, string | undefined>();

async function tryDrawn(seed: string): Promise<void> {
  const drawn = draw(
    guards.filter(({ kind }) => values.parts || kind !== 'part'),
    Number(seed),
    Number(values.count),
  );
  const counts = new Map<string, [noticed: number, all: number]>();
  for (const guard of drawn) {
    if (!noticedBy.has(guard)) noticedBy.set(guard, await tests.noticedBy(guard.number));
    const by = noticedBy.get(guard);
    const count = counts.get(guard.kind) ?? counts.set(guard.kind, [0, 0]).get(guard.kind);
    if (count) count[1]++;
    if (count && by !== undefined) count[0]++;
    const asked = switches.needed[guard.number]?.filter((index) => index < tests.all.length).length ?? 0;
    if (by === undefined || values.verbose)
      console.log(
        `${by === undefined ? '-' : '+'} ${guard.at} ${guard.kind} (${asked} tests): ${guard.text}${by ? `  ← ${by}` : ''}`,
      );
    if (by === undefined && values.find !== undefined) showWhereMissed(guard);
  }
  const noticed = [...counts.values()].reduce((sum, [some]) => sum + some, 0);
  const kinds = [...counts].map(([kind, [some, all]]) => `${kind} ${some} of ${all}`).join(', ');
  console.log(
    `${noticed} of ${drawn.length} guards are missed when they are gone (${kinds}; ${guards.length} in all, seed ${seed})`,
  );
}

interface Line {
  readonly text: string;
  readonly names: string;
}
/** The lines of the folder's texts that ever need the guard, by guards; and what is found in them with all guards. */
const lines: Line[] = [];
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
    // Numbered behind the tests.
    switches.current = tests.all.length + lines.length;
    lines.push({ text, names: namesOf(text) });
  }
  switches.current = -1;
}

/** Prints up to three lines in which something else is found without the guard. */
function showWhereMissed(guard: Guard): void {
  switches.off = guard.number;
  let shown = 0;
  const asked = (switches.needed[guard.number] ?? []).flatMap(
    (index) => lines[index - tests.all.length] ?? [],
  );
  for (const { text, names } of asked.sort((a, b) => a.text.length - b.text.length)) {
    switches.begin();
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
