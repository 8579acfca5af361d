/**
 * The net under the entity rules (基准输出): writes down all that is proposed and found, and shows later what has changed.
 *   npm run golden -- write FILE.gz [SET…]   npm run golden -- check FILE.gz [SET…]   npm run golden -- diff OLD.gz NEW.gz
 * A line for each text, as given and in its NFKC form: every proposal of the rules, of the tagger and of both (span,
 * confidence, evidence, in the order of finding), then the entities and relations of the record and a hash of the rest of it.
 * Texts: `own`, the Chinese strings of the unit tests and the fixtures; the sets of ../shared/eval/dev where they lie
 * (`entities`, `boilerplate`, `structure`). SET takes one or some of them. `check` ends with 1 where a byte differs.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import ts from 'typescript';
import { readExamples } from '../test/unit/entities/examples';
import { analyze } from '../src/core/analyze';
import type { Found } from '../src/core/entities/grammar/scan';
import { proposalsOf, type Proposed } from '../src/core/entities/proposals';
import { readModel } from '../src/core/entities/tagger/model';
import type { Entity } from '../src/core/record';
import { splitLines } from '../src/core/text/lines';

const root = join(import.meta.dirname, '..');
const dev = join(root, '..', 'shared', 'eval', 'dev');
const model = readModel(readFileSync(join(root, 'src/engine/data/tagger.model')));
const HAN = /[\u3400-\u9fff]/;

/** The files of a folder and the folders in it, in order. */
const filesIn = (folder: string, ending: string): string[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));

/** Every string of Chinese in the unit tests: the examples that the rules were written for. */
function ownTexts(): string[] {
  const texts = new Set<string>();
  for (const file of filesIn(join(root, 'test', 'unit'), '.ts')) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), 99);
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) && HAN.test(node.text)) texts.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  for (const examples of readExamples().values())
    for (const example of examples) texts.add(example.replace(/[[\]{}<>]/g, ''));
  for (const folder of [join(root, 'test', 'fixtures'), join(root, 'media')])
    for (const file of filesIn(folder, '.txt')) texts.add(readFileSync(file, 'utf8'));
  return [...texts];
}

/** The texts of a set: a folder or a file of the dev data. */
function devTexts(set: string): string[] {
  const file = join(dev, `${set}.jsonl`);
  return (existsSync(file) ? [file] : filesIn(join(dev, set), '.jsonl')).flatMap((one) =>
    readFileSync(one, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((line) => {
        const row = JSON.parse(line) as { text?: string; sentence?: string };
        const text = row.text ?? row.sentence;
        return text === undefined ? [] : [text];
      }),
  );
}

const SETS = ['own', 'entities', 'boilerplate', 'structure'];

/** One text as one line of JSON. */
function dump(text: string): string {
  const proposals = splitLines(text)
    .filter((line) => HAN.test(line.text))
    .map((line) => {
      const { rules, tagged, decided } = proposalsOf(line.text, { model });
      const spans = (tagged ?? []).map(({ type, start, end }) => `${start}-${end} ${type}`);
      return { rules: lists(rules), tagged: spans, ...(decided ? { decided: lists(decided) } : {}) };
    });
  const { entities, relations, facts, ...rest } = analyze(text, { model });
  const hash = createHash('sha1').update(JSON.stringify(rest)).digest('hex');
  return JSON.stringify({ text, proposals, entities: entities.map(withoutRule), relations, facts, hash });
}

function lists(proposed: Proposed): Record<string, string[]> {
  const written = (list: readonly Found[]): string[] =>
    list.map(({ start, end, confidence, evidence, value, generic }) =>
      [`${start}-${end}`, confidence, evidence, value ?? '', generic ? 'generic' : ''].join(' ').trimEnd(),
    );
  return {
    places: written(proposed.places),
    bodies: written(proposed.bodies),
    posts: written(proposed.posts),
    people: written(proposed.people),
  };
}

/** Which rule spoke may change its name; what it said may not. */
function withoutRule({ rule: _rule, ...entity }: Entity): Omit<Entity, 'rule'> {
  return entity;
}

function dumpAll(sets: readonly string[]): string[] {
  const lines: string[] = [];
  for (const set of sets) {
    const texts = set === 'own' ? ownTexts() : existsSync(dev) ? devTexts(set) : [];
    const started = performance.now();
    for (const text of texts) {
      lines.push(dump(text));
      const folded = text.normalize('NFKC');
      if (folded !== text) lines.push(dump(folded));
    }
    console.log(`${set}: ${texts.length} texts, ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
  return lines;
}

const read = (file: string): string[] => gunzipSync(readFileSync(file)).toString().split('\n');

type Row = Record<string, unknown>;

/** Says what differs, the first texts in full; gives how many differ. */
function compare(before: readonly string[], after: readonly string[]): number {
  const old = new Map(before.map((line) => [(JSON.parse(line) as { text: string }).text, line]));
  const counts = new Map<string, number>();
  let differing = 0;
  for (const line of after) {
    const row = JSON.parse(line) as Row & { text: string };
    const known = old.get(row.text);
    if (known === undefined || known === line) continue;
    differing++;
    for (const [what, from, to] of differences(JSON.parse(known) as Row, row)) {
      counts.set(what, (counts.get(what) ?? 0) + 1);
      if (differing <= 20) console.log(`${shown(row.text)}\n  ${what}\n  - ${from}\n  + ${to}`);
    }
  }
  const unknown = after.filter((line) => !old.has((JSON.parse(line) as { text: string }).text)).length;
  console.log(`${after.length} lines, ${differing} differ, ${unknown} are not in the older file`);
  for (const [what, count] of counts) console.log(`  ${what}: ${count}`);
  return differing;
}

const shown = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);

function differences(old: Row, row: Row, path = ''): [what: string, from: string, to: string][] {
  return [...new Set([...Object.keys(old), ...Object.keys(row)])].flatMap((key) => {
    const [from, to] = [old[key], row[key]];
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    const what = `${path}${/^\d+$/.test(key) ? '' : `${key} `}`;
    if (from && to && typeof from === 'object' && typeof to === 'object') {
      if (!Array.isArray(from) || key === 'proposals') return differences(from as Row, to as Row, what);
      const [a, b] = [
        from.map((one) => JSON.stringify(one)),
        (to as unknown[]).map((one) => JSON.stringify(one)),
      ];
      const gone = a.filter((one) => !b.includes(one)).join('\n    ');
      const come = b.filter((one) => !a.includes(one)).join('\n    ');
      return [[what, gone || '(order)', come || '(order)'] as [string, string, string]];
    }
    return [[what, JSON.stringify(from), JSON.stringify(to)] as [string, string, string]];
  });
}

const [command, file, ...rest] = process.argv.slice(2);
if (!file || !command || !['write', 'check', 'diff'].includes(command)) {
  console.error('golden write|check FILE.gz [SET…], golden diff OLD.gz NEW.gz');
  process.exit(2);
}
if (command === 'diff') process.exit(compare(read(file), read(rest[0] as string)) === 0 ? 0 : 1);
const lines = dumpAll(rest.length > 0 ? rest : SETS);
if (command === 'write') {
  writeFileSync(file, gzipSync(lines.join('\n'), { level: 1 }));
  console.log(`${basename(file)}: ${lines.length} lines`);
} else process.exit(compare(read(file), lines) === 0 ? 0 : 1);
