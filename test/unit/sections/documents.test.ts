import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzeStructure } from '../../../src/core/analyze';
import { outline, structureOf } from './outline';

const FOLDER = join(process.cwd(), 'test', 'unit', 'sections', 'documents');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** Documents of many kinds and years; each tree was written before the document was first analysed. */
describe('sections: whole documents', () => {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.tree.txt'))
    .map((name) => name.replace('.tree.txt', ''))
    .sort();
  ok(names.length >= 12);
  for (const name of names) {
    const text = read(`${name}.txt`);
    const tree = lines(read(`${name}.tree.txt`));
    it(name, () => {
      deepEqual(outline(structureOf(text).sections), tree);
      deepEqual(outline(analyzeStructure(text).sections), tree, 'with roles');
    });
    it(`${name}, NFKC`, () => {
      deepEqual(
        outline(structureOf(text.normalize('NFKC')).sections),
        tree.map((line) => line.normalize('NFKC')),
      );
    });
  }
});
