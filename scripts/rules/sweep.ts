// npm run rules -- sweep [--in FOLDER]… [--find TEXTS]… [--whole] [--kinds 'row exit'] [--part 1/2] [--out FILE]: every guard of the rules (guardSites.ts; parts of conditions,
// branches and choices as well) taken out by itself, and what changes: a text is read otherwise, a test fails, or nothing. TEXTS are
// folders of annotated paragraphs or of JSON Lines with a `text`, read a paragraph at a time, with --whole as documents.
// A line of FILE is a guard as JSON, with `text` or `test` where something changes; `asked`: in how many texts it spoke.
//   npm run rules -- sweep --take FILE: takes the guards that stand in FILE out of the source. A few hundred texts a guard do not show
// everything: `npm run golden` has to say that nothing has changed.
import { createRequire } from 'node:module';
import { appendFileSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type * as analysis from '../../src/core/analyze';
import type * as entities from '../../src/core/entities/entities';
import type * as models from '../../src/core/entities/tagger/model';
import { readMarked } from '../../src/core/fitting/marked';
import type { Guard } from './guardSites';
import { copyWithSwitches, ROOMS, Switches } from './switches';
import { takeOut } from './takeOut';
import { Tests } from './tests';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== 'sweep'),
  options: {
    in: { type: 'string', multiple: true, default: [...ROOMS] },
    find: { type: 'string', multiple: true, default: ['fit/paragraphs'] },
    kinds: { type: 'string', default: 'row exit part branch choice' },
    part: { type: 'string', default: '1/1' },
    whole: { type: 'boolean', default: false },
    out: { type: 'string', default: 'out/sweep.jsonl' },
    take: { type: 'string' },
  },
});
/** Texts in which one guard is tried, and how long at most. */
const MOST_TEXTS = 1000;
const MOST_MILLISECONDS = 500;

async function sweep(): Promise<void> {
  const [part = 1, parts = 1] = values.part.split('/').map(Number);
  const copy = join(import.meta.dirname, `../../out/sweep-${part}`);
  const guards = copyWithSwitches(copy, values.in, true);
  writeFileSync(values.out, '');
  const write = (guard: Guard, found: object): void =>
    appendFileSync(values.out, `${JSON.stringify({ ...guard, ...found })}\n`);
  const texts = new Texts(copy, guards.length);
  const unchanged: [guard: Guard, tried: object][] = [];
  for (const guard of guards) {
    if (guard.number % parts !== part - 1 || !values.kinds.split(' ').includes(guard.kind)) continue;
    const changed = texts.changedBy(guard.number);
    if (changed.text === undefined) unchanged.push([guard, changed]);
    else write(guard, changed);
  }
  console.error(`${unchanged.length} of ${guards.length} guards change no text`);
  const ofTests = new Switches(guards.length);
  const tests = new Tests(copy, ofTests, /^(?:annotated|names\.paragraphs)\.test/);
  await tests.runAll();
  console.error(`${tests.all.length} tests, ${tests.passing.size} pass`);
  for (const [guard, tried] of unchanged)
    write(guard, { ...tried, test: await tests.noticedBy(guard.number) });
}

/** The texts, and what is found in them with all guards. */
class Texts {
  private readonly switches: Switches;
  private readonly texts: string[];
  private readonly found: string[] = [];
  private readonly read: (text: string) => string;

  constructor(copy: string, guards: number) {
    this.switches = new Switches(guards, MOST_TEXTS);
    this.texts = shuffled([...new Set(values.find.flatMap(readTexts))]);
    this.read = values.whole ? wholeReader(copy) : reader(copy);
    const started = process.cpuUsage();
    for (const [index, text] of this.texts.entries()) {
      this.switches.current = index;
      this.found.push(this.read(text));
    }
    this.switches.current = -1;
    console.error(`${this.texts.length} texts read in ${process.cpuUsage(started).user / 1e6} s`);
  }

  /** A text in which something else is said without the guard. */
  changedBy(guard: number): { asked: number; tried: number; text?: string; without?: string } {
    this.switches.off = guard;
    const asked = this.switches.needed[guard] as number[];
    const until = process.cpuUsage().user + MOST_MILLISECONDS * 1000;
    let tried = 0;
    for (const index of asked) {
      if (process.cpuUsage().user > until) break;
      tried++;
      const text = this.texts[index] as string;
      this.switches.begin();
      let without = '';
      try {
        without = this.read(text);
      } catch (error) {
        without = String(error);
      }
      if (without !== this.found[index]) return { asked: asked.length, tried, text, without };
    }
    return { asked: asked.length, tried };
  }
}

/** What is found in a paragraph. */
function reader(copy: string): (text: string) => string {
  const require = createRequire(__filename);
  const { makeParagraph, recognizeParagraph } = require(
    join(copy, 'src/core/entities/entities'),
  ) as typeof entities;
  const model = modelOf(copy);
  return (text) => shown(recognizeParagraph(makeParagraph(text, { model })));
}

/** What is found in a whole document. */
function wholeReader(copy: string): (text: string) => string {
  const { analyze } = createRequire(__filename)(join(copy, 'src/core/analyze')) as typeof analysis;
  const model = modelOf(copy);
  return (text) => {
    const { entities, relations, facts } = analyze(text, { model });
    return JSON.stringify([shown(entities), relations, facts]);
  };
}

function modelOf(copy: string): models.TaggerModel {
  const { readModel } = createRequire(__filename)(
    join(copy, 'src/core/entities/tagger/model'),
  ) as typeof models;
  return readModel(readFileSync(join(copy, 'src/engine/data/tagger.model')));
}

/** Which rule spoke is of no account. */
function shown(mentions: readonly { rule?: string }[]): string {
  return JSON.stringify(mentions.map(({ rule: _rule, ...mention }) => mention));
}

function readTexts(path: string): string[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
    : [path];
  const whole = files.flatMap((file) => {
    if (file.endsWith('.txt'))
      return readMarked(readFileSync(file, 'utf8')).documents.map(({ text }) => text);
    if (!file.endsWith('.jsonl')) return [];
    return readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const row = (line === '' ? {} : JSON.parse(line)) as {
          text?: string;
          sentence?: string;
          raw?: string;
        };
        return row.text ?? row.sentence ?? row.raw ?? [];
      });
  });
  if (values.whole) return whole.filter((text) => text.length < 60_000);
  return whole
    .flatMap((text) => text.split(/\r?\n/))
    .filter((text) => /[\u3400-\u9fff]/.test(text) && text.length < 3000);
}

/** In an order of no meaning, always the same. */
function shuffled(texts: readonly string[]): string[] {
  const key = (text: string): number => {
    let hash = 0;
    for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) >>> 0;
    return Math.imul(hash, 0x9e3779b1) >>> 0;
  };
  return texts
    .map((text) => ({ text, order: key(text) }))
    .sort((a, b) => a.order - b.order)
    .map(({ text }) => text);
}

function readGuardsOf(file: string): Guard[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Guard]));
}

if (values.take !== undefined) takeOut(readGuardsOf(values.take));
else void sweep();
