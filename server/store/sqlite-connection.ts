import Libsql from "libsql";
import LibsqlAside from "libsql/promise";

import { createStatementShelf } from "./statement-shelf.ts";

/** What the store needs of a SQLite connection. Rows are arrays in the order of the columns. */
export interface SqliteConnection {
  /** Runs one statement and gives its rows; a statement without rows gives none. */
  query(sql: string, values?: readonly unknown[]): SqliteRows;
  /** Runs one statement and gives the number of rows it changed. */
  execute(sql: string, values?: readonly unknown[]): number;
  /** A statement to run many times; gives the number of rows that it changed. */
  prepare(sql: string): (values: readonly unknown[]) => number;
  /** Runs a script of statements. */
  script(sql: string): void;
  /**
   * Runs a script on a thread of the driver's, for what takes long and cannot be cut: everybody else is served meanwhile.
   * Until it settles nobody may use the connection.
   */
  scriptAside(sql: string): Promise<void>;
  /** Reads rows one after another, without holding them all. */
  scan(sql: string, values?: readonly unknown[]): Iterable<readonly unknown[]>;
  /** Whether a transaction is open; SQLite closes one by itself when the disk is full. */
  readonly inTransaction: boolean;
  close(): void;
}

export interface SqliteRows {
  readonly columns: readonly { readonly name: string; readonly type: string | null }[];
  readonly rows: unknown[][];
}

// Trusted schema off: a hostile database file must not run functions of ours from its views and triggers.
const WRITER = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF;";
// Only the writer checkpoints: two connections checkpointing one file met a corruption bug in this SQLite (3.45).
const READER = "PRAGMA query_only=ON; PRAGMA wal_autocheckpoint=0; PRAGMA trusted_schema=OFF;";

// No query_only: it would refuse to write the copy too.
const COPIER = "PRAGMA wal_autocheckpoint=0; PRAGMA trusted_schema=OFF;";
// Leaving WAL mode takes a lock that nobody gets while another connection, of whatever process, is open.
const ALONE = "PRAGMA trusted_schema=OFF; PRAGMA journal_mode=DELETE; PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE;";

const BUSY_TIMEOUT_MILLISECONDS = 5000;

/** Opens the one connection that may write. Every commit is on the disk before it is acknowledged. */
export function openWriter(file: string): SqliteConnection {
  return open(file, WRITER);
}

/** Opens a connection that can only read, and sees only what is committed. */
export function openReader(file: string): SqliteConnection {
  return open(file, READER);
}

/** Opens a connection for copying the database elsewhere; it reads what is committed, beside everybody else. */
export function openCopier(file: string): SqliteConnection {
  return open(file, COPIER);
}

/**
 * Opens a database that nobody else has open, and keeps everybody out until it is closed. The log beside it is written
 * into the file first. @throws SQLITE_BUSY where a server or a command has it open
 */
export function openAlone(file: string): SqliteConnection {
  return open(file, ALONE);
}

function open(file: string, pragmas: string): SqliteConnection {
  const database = new Libsql(file, { timeout: BUSY_TIMEOUT_MILLISECONDS });
  try {
    database.exec(pragmas);
  } catch (error) {
    database.close();
    throw error;
  }
  return connectionOf(database);
}

function connectionOf(database: Libsql.Database): SqliteConnection {
  const shelf = createStatementShelf((sql) => database.prepare(sql));
  return {
    get inTransaction() {
      return database.inTransaction;
    },
    query(sql, values = []) {
      return shelf.use(sql, (statement) => {
        if (!statement.reader) {
          statement.run(values);
          return { columns: [], rows: [] };
        }
        statement.raw(true);
        return { columns: statement.columns(), rows: statement.all(values).map(rowOf) };
      });
    },
    execute: (sql, values = []) => shelf.use(sql, (statement) => statement.run(values).changes),
    prepare(sql) {
      return (values) => shelf.use(sql, (statement) => statement.run(values).changes);
    },
    script(sql) {
      database.exec(sql);
    },
    // Both kinds of the driver's connections are the same but for what waits: one of them can do what the other does.
    scriptAside: (sql) => LibsqlAside.prototype.exec.call(database, sql),
    *scan(sql, values = []) {
      const statement = shelf.take(sql);
      statement.raw(true);
      const rows = statement.iterate(values);
      try {
        for (const row of rows) yield rowOf(row);
      } finally {
        // The driver cannot close an iteration, and an open one holds the connection to the state it began with.
        for (const _ of rows);
        shelf.putBack(sql, statement);
      }
    },
    close() {
      shelf.clear();
      database.close();
    },
  };
}

function rowOf(row: unknown): unknown[] {
  if (!Array.isArray(row)) throw new TypeError("Expected a row of the database as an array");
  return row;
}
