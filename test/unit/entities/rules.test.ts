import assert from 'node:assert/strict';
import '../../../src/core/entities/entities';
import { GO_ON, TABLES, type Row } from '../../../src/core/entities/rule';
import { readExamples } from './examples';
import { unmet } from './marks';

/**
 * Every row of the house of names has an example that holds, and that no longer does with the row switched off: a row
 * nobody would miss is no row.
 */
describe('rows of the house of names', () => {
  const examples = readExamples();
  const ids = TABLES.flatMap(({ rows }) => rows.map(({ id }) => id));

  it('have ids of their own', () => {
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
  });

  it('are what the examples speak of', () => {
    assert.deepEqual(
      [...examples.keys()].filter((id) => !ids.includes(id)),
      [],
    );
  });

  for (const { id: name, type, rows } of TABLES) {
    describe(name, () => {
      for (const row of rows as readonly Row<unknown>[]) {
        it(row.id, () => {
          const own = examples.get(row.id) ?? [];
          for (const example of own) assert.deepEqual(unmet(example, type, row.id), []);
          const missed = without(row, () => own.filter((example) => unmet(example, type, row.id).length > 0));
          assert.notEqual(missed.length, 0, 'nothing changes without the row');
        });
      }
    });
  }
});

/** Runs something with a row switched off. */
function without<T>(row: Row<unknown>, run: () => T): T {
  const { read } = row;
  row.read = () => GO_ON;
  try {
    return run();
  } finally {
    row.read = read;
  }
}
