import type { Database as SqlJsDatabase, SqlJsStatic, Statement as SqlJsStatement } from 'sql.js';

export type Value = string | number | null;

/** The little of SQLite that the index needs; the same SQL runs in Node's own SQLite and in the WebAssembly one. */
export interface Database {
  /** Runs statements that give nothing back. */
  exec(sql: string): void;
  run(sql: string, ...values: Value[]): void;
  all<T>(sql: string, ...values: Value[]): T[];
  /** Row by row, so that a large table need not be held. */
  each<T>(sql: string, ...values: Value[]): Iterable<T>;
  begin(): void;
  commit(): void;
  rollback(): void;
  /** All or nothing; a part of the transaction that is open, where one is. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** What is used of Node's module `node:sqlite`, which this project's oldest Node does not have. */
interface NodeSqlite {
  DatabaseSync: new (path: string) => DatabaseSync;
}
interface DatabaseSync {
  exec(sql: string): void;
  prepare(sql: string): StatementSync;
  close(): void;
}
interface StatementSync {
  run(...values: Value[]): unknown;
  all(...values: Value[]): unknown[];
  iterate(...values: Value[]): Iterable<unknown>;
}

/** Node's own SQLite (Node 22.5 and later, VS Code 1.101 and later); undefined where this Node has none. */
export function nodeSqlite(): NodeSqlite | undefined {
  try {
    return (process as { getBuiltinModule?(id: string): unknown }).getBuiltinModule?.('node:sqlite') as
      NodeSqlite | undefined;
  } catch {
    return undefined;
  }
}

/** Whether SQLite says that its file is damaged. */
export function isDamage(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  return message === 'database disk image is malformed' || message === 'file is not a database';
}

/** Whether SQLite says that the disk takes nothing now, whatever is written. */
export function isOfDisk(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  return message === 'database or disk is full' || message === 'disk I/O error';
}

/** Whether SQLite says that another program holds its file. */
export function isHeld(error: unknown): boolean {
  return error instanceof Error && error.message === 'database is locked';
}

/** Opens or makes a database file, for this process alone. Throws where it cannot be read or another holds it. */
export function openFile(sqlite: NodeSqlite, path: string): Database {
  return new NodeDatabase(new sqlite.DatabaseSync(path));
}

/** A database in memory, of SQLite as WebAssembly. */
export function openMemory(sql: SqlJsStatic): Database {
  return new WasmDatabase(new sql.Database());
}

abstract class Transactions {
  private depth = 0;
  abstract run(sql: string, ...values: Value[]): void;

  begin(): void {
    this.run(this.depth === 0 ? 'BEGIN' : 'SAVEPOINT part');
    this.depth++;
  }
  commit(): void {
    this.run(this.depth === 1 ? 'COMMIT' : 'RELEASE part');
    this.depth--;
  }
  rollback(): void {
    this.depth--;
    if (this.depth === 0)
      try {
        this.run('ROLLBACK');
      } catch {
        // A full disk has taken it back already.
      }
    else {
      this.run('ROLLBACK TO part');
      this.run('RELEASE part');
    }
  }
  transaction<T>(work: () => T): T {
    this.begin();
    try {
      const result = work();
      this.commit();
      return result;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }
}

class NodeDatabase extends Transactions implements Database {
  private readonly statements = new Map<string, StatementSync>();

  constructor(private readonly database: DatabaseSync) {
    super();
    try {
      this.prepare();
    } catch (error) {
      database.close();
      throw error;
    }
  }

  private prepare(): void {
    const { database } = this;
    // Two that write into one file would number their documents alike. One that was just killed gives it up within this time.
    database.exec('PRAGMA busy_timeout=3000; PRAGMA locking_mode=EXCLUSIVE');
    // Written ahead: a kill loses the transaction in hand and nothing before it.
    database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32000');
    // Rarer than every 1,000 pages: each time all changed pages are written a second time.
    database.exec('PRAGMA wal_autocheckpoint=8000');
    database.exec('BEGIN IMMEDIATE; COMMIT');
  }

  exec(sql: string): void {
    this.database.exec(sql);
  }
  run(sql: string, ...values: Value[]): void {
    this.prepared(sql).run(...values);
  }
  all<T>(sql: string, ...values: Value[]): T[] {
    return this.prepared(sql).all(...values) as T[];
  }
  each<T>(sql: string, ...values: Value[]): Iterable<T> {
    // Not the shared statement: somebody else may run it between two rows.
    return this.database.prepare(sql).iterate(...values) as Iterable<T>;
  }
  close(): void {
    this.statements.clear();
    this.database.close();
  }

  private prepared(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, (statement = this.database.prepare(sql)));
    return statement;
  }
}

class WasmDatabase extends Transactions implements Database {
  private readonly statements = new Map<string, SqlJsStatement>();

  constructor(private readonly database: SqlJsDatabase) {
    super();
  }

  exec(sql: string): void {
    this.database.run(sql);
  }
  run(sql: string, ...values: Value[]): void {
    this.prepared(sql).run(values);
  }
  all<T>(sql: string, ...values: Value[]): T[] {
    const statement = this.prepared(sql);
    const rows: T[] = [];
    statement.bind(values);
    while (statement.step()) rows.push(statement.getAsObject() as T);
    statement.reset();
    return rows;
  }
  *each<T>(sql: string, ...values: Value[]): Iterable<T> {
    const statement = this.database.prepare(sql, values);
    try {
      while (statement.step()) yield statement.getAsObject() as T;
    } finally {
      statement.free();
    }
  }
  close(): void {
    for (const statement of this.statements.values()) statement.free();
    this.database.close();
  }

  private prepared(sql: string): SqlJsStatement {
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, (statement = this.database.prepare(sql)));
    return statement;
  }
}
