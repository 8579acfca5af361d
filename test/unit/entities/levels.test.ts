import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as levels from '../../../src/core/knowledge/levels';

const core = join(__dirname, '../../../src/core');

/** The spellings of knowledge/levels, by their letters. */
const SPELLINGS = new Set<string>(
  Object.values(levels).flatMap((value) => (typeof value === 'string' ? value : [])),
);

/** Letters of levels in a row, as rules have them in a class; roads (国省县乡村道) have no city. */
const ROW = /[省市县区州旗盟镇乡村]{4,}/g;

/**
 * A rule that means “any level” says so with one of the rows that knowledge/levels.ts names: 旗 or 州 forgotten in one of
 * fifty spellings is a name lost in one of fifty rules.
 */
describe('letters of levels', () => {
  it('are few rows', () => assert.ok(SPELLINGS.size <= 6, [...SPELLINGS].join()));

  const files = (readdirSync(core, { recursive: true }) as string[]).filter(
    (name) => name.endsWith('.ts') && !/[\\/]data[\\/]/.test(name),
  );
  it('are spelt alike in every rule', () => {
    const other: string[] = [];
    for (const file of files)
      for (const [index, line] of readFileSync(join(core, file), 'utf8').split('\n').entries()) {
        if (/^\s*(?:\/\/|\/?\*)/.test(line)) continue;
        for (const [row] of line.matchAll(ROW))
          if (/[市区州旗]/.test(row) && /[省市县]/.test(row) && !SPELLINGS.has(row))
            other.push(`${file}:${index + 1} ${row}`);
      }
    assert.deepEqual(other, []);
  });
});
