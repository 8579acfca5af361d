/**
 * How many outer names of each annotated document the rules alone find wrong or miss (people, posts, bodies, places).
 *   node --import tsx scripts/fit/paragraphs/errors.ts      writes fit/errors.json, which a test holds the rules to
 * The tenth that is held back is not read.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeParagraph, recognizeParagraphs } from '../../../src/core/entities/entities';
import { readMarked, type MarkedDocument } from '../../../src/core/fitting/marked';
import { splitLines } from '../../../src/core/text/lines';
import { isHeld } from './split';

const root = join(__dirname, '../../..');
const TYPES: ReadonlySet<string> = new Set(['person', 'position', 'organization', 'place']);

/** Errors by documents; those without any are left out. */
export const ERRORS = join(root, 'fit/errors.json');

/** The annotated documents that rules may be written for, by files. */
export function annotatedFiles(): Map<string, MarkedDocument[]> {
  const folder = join(root, 'fit/paragraphs');
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return new Map(
    files.sort().map((name) => {
      const { documents } = readMarked(readFileSync(join(folder, name), 'utf8'));
      return [name, documents.filter(({ id }) => !isHeld(id))];
    }),
  );
}

/** What the rules miss and what they find beside the annotation, in words. */
export function errorsOf({ text, spans }: MarkedDocument): string[] {
  const lines = splitLines(text).filter((line) => line.text.trim() !== '');
  const found = recognizeParagraphs(lines.map((line) => makeParagraph(line.text, {}))).flatMap(
    (mentions, index) => {
      const from = lines[index]?.start ?? 0;
      return mentions.map((one) => ({ ...one, start: one.start + from, end: one.end + from }));
    },
  );
  const outer = (
    all: readonly { type: string; start: number; end: number; nested?: boolean; generic?: boolean }[],
  ): Set<string> =>
    new Set(
      all
        .filter(({ type, nested, generic }) => TYPES.has(type) && nested !== true && generic !== true)
        .map(({ type, start, end }) => `${type} ${start} ${text.slice(start, end)}`),
    );
  const wanted = outer(spans);
  const got = outer(found);
  return [
    ...[...wanted].filter((one) => !got.has(one)).map((one) => `missed ${one}`),
    ...[...got].filter((one) => !wanted.has(one)).map((one) => `wrong ${one}`),
  ];
}

if (require.main === module) {
  const errors: Record<string, number> = {};
  for (const documents of annotatedFiles().values())
    for (const document of documents) {
      const { length } = errorsOf(document);
      if (length > 0) errors[document.id] = length;
    }
  writeFileSync(ERRORS, `${JSON.stringify(errors, null, 2)}\n`);
  const all = Object.values(errors).reduce((sum, one) => sum + one, 0);
  console.log(`${all} errors in ${Object.keys(errors).length} documents`);
}
