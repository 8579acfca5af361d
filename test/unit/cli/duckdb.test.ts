import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'mocha';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { generateCorpus, writeCorpus } from '../../corpus/generate';
import { buildCli, Folder, govtext } from './cli';

/** Every statement of the page. */
const STATEMENTS = [
  ...readFileSync('integrations/duckdb/README.md', 'utf8').matchAll(/```sql\n(.*?)```/gsu),
].map(([, sql = '']) => sql.trim());

describe('SQL over the Parquet tables, with DuckDB', function () {
  this.timeout(300_000);
  const folder = new Folder();
  let database: DuckDBConnection;
  const rows = async (sql: string): Promise<Record<string, unknown>[]> =>
    (await database.runAndReadAll(sql)).getRowObjectsJson();

  before(async () => {
    buildCli();
    writeCorpus(folder.file('crawl'), generateCorpus(30, 7));
    for (const table of ['documents', 'facts', 'sections', 'entities', 'paragraphs']) {
      const out = ['-f', 'parquet', '-o', folder.file(`${table}.parquet`)];
      const { status, error } = govtext(['export', '--table', table, ...out, folder.file('crawl')]);
      assert.equal(status, 0, error);
    }
    const instance = await DuckDBInstance.create(':memory:');
    database = await instance.connect();
    await database.run(`SET file_search_path = '${folder.path}'`);
  });
  after(() => {
    database.closeSync();
    folder.remove();
  });

  STATEMENTS.forEach((sql, at) =>
    it(`statement ${at + 1} of the page gives rows`, async () => {
      const found = await rows(sql);
      assert.ok(found.length > 0, sql);
    }),
  );

  it('reads every table with the rows and types that the program writes', async () => {
    for (const table of ['documents', 'facts', 'sections', 'entities', 'paragraphs']) {
      const written = govtext(['export', '--table', table, '-f', 'jsonl', folder.file('crawl')])
        .out.trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      const read = await rows(`SELECT * FROM '${table}.parquet'`);
      assert.equal(read.length, written.length, table);
      assert.deepEqual(read.slice(0, 50), written.slice(0, 50), table);
    }
  });

  it('a table without rows has its columns', async () => {
    writeFileSync(folder.file('nothing.txt'), '天气很好。\n');
    const out = ['-f', 'parquet', '-o', folder.file('none.parquet')];
    assert.equal(govtext(['export', '-t', 'facts', ...out, folder.file('nothing.txt')]).status, 0);
    assert.deepEqual(await rows(`SELECT count(person) AS n FROM 'none.parquet'`), [{ n: '0' }]);
  });
});
