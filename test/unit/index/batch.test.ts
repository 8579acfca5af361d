// What is in hand when the index is ended is lost and read again, one by one; the file that ends it twice is told.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import initSqlJs from 'sql.js';
import { Batch } from '../../../src/engine/index/batch';
import { openMemory, type Database } from '../../../src/engine/index/database';
import { prepareTables } from '../../../src/engine/index/schema';

const all = Array.from({ length: 100 }, (_, at) => `a:/${at}.txt`);

async function made(): Promise<Database> {
  const database = openMemory(await initSqlJs());
  prepareTables(database, 'test');
  return database;
}

/** Reads files in their order until `deadly` is in hand, as a process does that is ended there. Returns what is on disk. */
function readUntil(database: Database, batch: Batch, waiting: string[], deadly: string): string[] {
  const onDisk: string[] = [];
  let written: string[] = [];
  for (const uri of [...waiting]) {
    batch.begin(uri, waiting);
    if (uri === deadly) {
      database.rollback();
      return onDisk;
    }
    waiting.shift();
    written.push(uri);
    if (batch.add({ uri }, 10) || waiting.length === 0) {
      batch.commit(waiting);
      onDisk.push(...written);
      written = [];
    }
  }
  return onDisk;
}

describe('a batch of the index', () => {
  it('loses only the files in hand, reads each of them by itself, and tells the one that ends the index twice', async () => {
    const database = await made();
    const deadly = 'a:/70.txt';
    const first = new Batch(database);
    assert.equal(first.recover(), undefined);
    const before = readUntil(database, first, [...all], deadly);
    assert.deepEqual(before, all.slice(0, 64));

    const second = new Batch(database);
    assert.equal(second.recover(), undefined, 'it was one of many in hand');
    const then = readUntil(database, second, all.slice(64), deadly);
    assert.deepEqual(then, all.slice(64, 70), 'those before it are on disk, each by itself');

    const third = new Batch(database);
    assert.equal(third.recover(), undefined, 'once may have been somebody ending the process');
    assert.deepEqual(readUntil(database, third, all.slice(70), deadly), []);
    const fourth = new Batch(database);
    assert.equal(fourth.recover(), deadly);
    assert.deepEqual(readUntil(database, fourth, all.slice(71), deadly), all.slice(71));
    assert.equal(new Batch(database).recover(), undefined, 'nothing is in hand when all is read');
  });

  it('gives back what it has not yet put on disk where a part of it fails', async () => {
    const database = await made();
    const batch = new Batch(database);
    batch.begin('a:/0.txt', all);
    database.run("INSERT INTO meta VALUES ('x', 'y')");
    batch.add({ uri: 'a:/0.txt' }, 10);
    assert.deepEqual(batch.undo(), [{ uri: 'a:/0.txt' }]);
    assert.deepEqual(database.all("SELECT * FROM meta WHERE key = 'x'"), []);
    batch.begin('a:/0.txt', all);
    assert.equal(batch.add({ uri: 'a:/0.txt' }, 10), true, 'it is read by itself');
  });

  it('is full by characters too, so that long texts are on disk soon', async () => {
    const batch = new Batch(await made());
    batch.begin('a:/0.txt', all);
    assert.equal(batch.add({ uri: 'a:/0.txt' }, 999_999), false);
    assert.equal(batch.add({ uri: 'a:/1.txt' }, 1), true);
  });
});
