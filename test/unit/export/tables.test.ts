import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { TABLE_COLUMNS } from '../../../src/core/export/tables';

describe('docs/tables.md', () => {
  const [, ...parts] = readFileSync('docs/tables.md', 'utf8').split(/^## /mu);
  const sections = new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')), part]));

  it('tells every column of every table', () => {
    assert.deepEqual([...sections.keys()], Object.keys(TABLE_COLUMNS));
    for (const [table, columns] of Object.entries(TABLE_COLUMNS)) {
      const named = new Set(
        [...(sections.get(table) ?? '').matchAll(/`([A-Za-z]+)`/gu)].map(([, name]) => name),
      );
      assert.deepEqual(
        columns.filter((name) => !named.has(name)),
        [],
        table,
      );
    }
  });
});
