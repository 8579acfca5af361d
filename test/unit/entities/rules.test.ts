import assert from 'node:assert/strict';
import '../../../src/core/entities/names';
import { GO_ON, TABLES, type Row } from '../../../src/core/entities/rule';
import { readMarks, unmet } from './marks';

/**
 * Every row of the house of names has an example that holds, and that no longer does with the row switched off: a row
 * nobody would miss is no row.
 */
describe('rows of the house of names', () => {
  it('have ids of their own', () => {
    const ids = TABLES.flatMap(({ rows }) => rows.map(({ id }) => id));
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
  });

  for (const { id: name, type, rows } of TABLES) {
    describe(name, () => {
      for (const row of rows as readonly Row<unknown>[]) {
        it(row.id, () => {
          const examples = row.examples.map((example) => readMarks(example, type));
          for (const example of examples) assert.deepEqual(unmet(example), []);
          const missed = without(row, () => examples.filter((example) => unmet(example).length > 0));
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
