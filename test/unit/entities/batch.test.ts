import { deepEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { makeParagraph, recognizeParagraph, recognizeParagraphs } from '../../../src/core/entities/entities';
import { readModelFile } from '../../../src/engine/modelFile';
import { paragraphs } from './paragraphs/score';

describe('paragraphs that are recognised together', () => {
  const model = readModelFile(join(import.meta.dirname, '../../../src/engine/data/tagger.model'), '');
  const texts = [
    '',
    ...[...paragraphs('tune'), ...paragraphs('held')].map(({ text }) => text),
    '长'.repeat(40000),
    '县长。',
  ];
  for (const [name, options] of Object.entries({ rules: {}, 'rules and tagger': model ? { model } : {} }))
    it(`give what each gives alone: ${name}`, () => {
      const made = texts.map((text) => makeParagraph(text, options));
      deepEqual(recognizeParagraphs(made), made.map(recognizeParagraph));
    });
});
