// For each row: how often it says something, in how many paragraphs something else is proposed without it, an example.
import { readFileSync } from 'node:fs';
import '../../src/core/entities/names';
import type { Found, Scan } from '../../src/core/entities/grammar/scan';
import { GO_ON, TABLES, type Row } from '../../src/core/entities/rule';
import { scanText } from '../../src/core/fitting/lesson';

/** Paragraphs of one row that are read again without it. */
const MOST = 400;

const args = process.argv.slice(2);
const show = args[0] === '--show' ? args.splice(0, 2)[1] : undefined;
const own = ['tune', 'held', 'fresh'].map((name) => `test/unit/entities/paragraphs/${name}.jsonl`);
const paragraphs = [...new Set((args.length > 0 ? args : own).flatMap(readTexts))];
const rows = TABLES.flatMap(({ rows }) => rows as readonly Row<unknown>[]);

const hits = new Map<string, number>();
const where = new Map<string, Set<string>>();
let paragraph = '';
const reads = rows.map((row) => {
  const { read } = row;
  row.read = (candidate) => {
    const before = JSON.stringify(edges(candidate));
    const outcome = read(candidate);
    if (outcome === true || JSON.stringify(edges(candidate)) !== before) {
      hits.set(row.id, (hits.get(row.id) ?? 0) + 1);
      const seen = where.get(row.id) ?? where.set(row.id, new Set()).get(row.id);
      if (seen && seen.size < MOST) seen.add(paragraph);
    }
    return outcome;
  };
  return read;
});
for (paragraph of paragraphs) scanText(paragraph);
rows.forEach((row, index) => (row.read = reads[index] as Row<unknown>['read']));

console.log('row\thits\tread again\tdiffers\texample');
for (const row of rows) {
  if (show !== undefined && row.id !== show) continue;
  const texts = [...(where.get(row.id) ?? [])];
  const differences = texts.map((text) => difference(row, text)).filter((one) => one !== '');
  console.log(
    [row.id, hits.get(row.id) ?? 0, texts.length, differences.length, differences[0] ?? ''].join('\t'),
  );
  if (show !== undefined) for (const one of differences.slice(0, 60)) console.log(`  ${one}`);
}

/** The numbers of a candidate, or of a paragraph how many names were proposed: a row that changes one has said something. */
function edges(candidate: unknown): unknown[] {
  const { places, bodies, posts, people } = candidate as Partial<Scan>;
  if (places && bodies && posts && people)
    return [places, bodies, posts, people].map(({ list }) => list.length);
  return Object.values(candidate as object).filter((value) => typeof value !== 'object');
}

/** What is proposed only with the row (+) and only without it (-), in its surroundings; empty where all stays. */
function difference(row: Row<unknown>, text: string): string {
  const withRow = names(scanText(text));
  const { read } = row;
  row.read = () => GO_ON;
  const withoutRow = names(scanText(text));
  row.read = read;
  const only = (a: Map<string, Found>, b: Map<string, Found>, sign: string): string[] =>
    [...a]
      .filter(([key]) => !b.has(key))
      .map(
        ([, { start, end, type }]) =>
          `${sign}${type} ${text.slice(Math.max(0, start - 8), start)}[${text.slice(start, end)}]${text.slice(end, end + 6)}`,
      );
  return [...only(withRow, withoutRow, '+'), ...only(withoutRow, withRow, '-')].slice(0, 3).join('  ');
}

function names({ places, bodies, posts, people }: Scan): Map<string, Found> {
  const list = [...places.list, ...bodies.list, ...posts.list, ...people.list];
  return new Map(
    list.map((found) => [`${found.type} ${found.start} ${found.end} ${found.confidence}`, found]),
  );
}

/** Paragraphs of a text, or of the `text` of each line of a JSON Lines file. */
function readTexts(file: string): string[] {
  const content = readFileSync(file, 'utf8');
  const texts = file.endsWith('.jsonl')
    ? content
        .split('\n')
        .flatMap((line) => (line === '' ? [] : [(JSON.parse(line) as { text: string }).text]))
    : [content];
  return texts
    .flatMap((text) => text.split(/\r?\n/))
    .filter((line) => line.trim() !== '' && line.length < 3000);
}
