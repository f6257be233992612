import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlQueryable,
  SqlResultSet,
  Transaction,
} from "@prisma/driver-adapter-utils";

import { Mutex } from "./mutex.ts";
import { PATIENCE, type Patience, patiently } from "./patience.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { toDriverError } from "./sqlite-error.ts";
import { columnType, fromSqlite, toSqlite } from "./sqlite-values.ts";

const IDENTITY = { provider: "sqlite", adapterName: "plancell-sqlite" } as const;

/** SQLite's own limit on parameters of one statement. */
const MAX_BIND_VALUES = 32_766;

/**
 * Prisma on two SQLite connections: one that writes, behind a mutex, and one that only reads.
 *
 * With a single connection a request's read falls into another request's open transaction and sees what may be rolled
 * back, and its write vanishes with that rollback although it was acknowledged. Here a SELECT outside a transaction
 * goes to the reader, which sees only what is committed, and everything else waits for its turn with the writer, which
 * whoever else writes on that connection shares.
 */
export function sqliteAdapter(
  writer: SqliteConnection,
  reader: SqliteConnection,
  turn = new Mutex(),
  patience = PATIENCE,
): SqlDriverAdapterFactory {
  return { ...IDENTITY, connect: async () => splitAdapter({ writer, reader }, turn, patience) };
}

interface Connections {
  readonly writer: SqliteConnection;
  readonly reader: SqliteConnection;
}

function splitAdapter({ writer, reader }: Connections, turn: Mutex, patience: Patience): SqlDriverAdapter {
  const reading = queryable(reader);
  // A statement alone is a transaction of its own: one that another process keeps out has done nothing.
  const alone = <Result>(work: () => Result) =>
    turn.run(async () => {
      try {
        return await patiently(patience, work);
      } catch (error) {
        throw toDriverError(error);
      }
    });
  return {
    ...IDENTITY,
    getConnectionInfo: () => ({ maxBindValues: MAX_BIND_VALUES, supportsRelationJoins: false }),
    queryRaw: (query) => (isRead(query.sql) ? reading.queryRaw(query) : alone(() => resultSet(writer, query))),
    executeRaw: (query) => alone(() => writer.execute(query.sql, valuesOf(query))),
    executeScript: (script) => alone(() => writer.script(script)),
    async startTransaction() {
      const release = await turn.acquire();
      try {
        return await begin(writer, release, patience);
      } catch (error) {
        release();
        throw toDriverError(error);
      }
    },
    // The connections belong to whoever opened them.
    dispose: async () => {},
  };
}

async function begin(writer: SqliteConnection, release: () => void, patience: Patience): Promise<Transaction> {
  // IMMEDIATE: a transaction that reads first and writes later would otherwise fail with a snapshot that no timeout cures.
  await patiently(patience, () => writer.script("BEGIN IMMEDIATE"));
  const end = (finish: (writer: SqliteConnection) => void | Promise<void>) => async () => {
    try {
      await finish(writer);
    } catch (error) {
      throw toDriverError(error);
    } finally {
      release();
    }
  };
  return {
    ...IDENTITY,
    ...queryable(writer),
    options: { usePhantomQuery: true },
    commit: end(commit),
    rollback: end(rollBack),
    createSavepoint: async (name) => guard(() => writer.script(`SAVEPOINT ${name}`)),
    rollbackToSavepoint: async (name) => guard(() => writer.script(`ROLLBACK TO ${name}`)),
    releaseSavepoint: async (name) => guard(() => writer.script(`RELEASE ${name}`)),
  };
}

/** A commit that fails leaves its transaction open, and everybody's next write would fall into it. */
async function commit(writer: SqliteConnection): Promise<void> {
  try {
    await writer.scriptAside("COMMIT");
  } catch (error) {
    rollBack(writer);
    throw error;
  }
}

function rollBack(writer: SqliteConnection): void {
  if (writer.inTransaction) writer.script("ROLLBACK");
}

function queryable(connection: SqliteConnection): SqlQueryable {
  return {
    ...IDENTITY,
    queryRaw: async (query) => guard(() => resultSet(connection, query)),
    executeRaw: async (query) => guard(() => connection.execute(query.sql, valuesOf(query))),
  };
}

function resultSet(connection: SqliteConnection, query: SqlQuery): SqlResultSet {
  const { columns, rows } = connection.query(query.sql, valuesOf(query));
  const columnTypes = columns.map((column, at) => columnType(column.type, columnValues(rows, at)));
  for (const row of rows) {
    columnTypes.forEach((type, at) => {
      row[at] = fromSqlite(row[at], type);
    });
  }
  return { columnNames: columns.map((column) => column.name), columnTypes, rows };
}

function* columnValues(rows: readonly unknown[][], at: number): Iterable<unknown> {
  for (const row of rows) yield row[at];
}

function valuesOf(query: SqlQuery): unknown[] {
  return query.args.map((value, at) => toSqlite(value, query.argTypes[at]));
}

function isRead(sql: string): boolean {
  return /^\s*SELECT\b/iu.test(sql);
}

function guard<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw toDriverError(error);
  }
}
