import type { Writer } from "./bulk.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

/** A connection, inside a transaction that its owner has begun, as those take it who write through Prisma. */
export function writerOn(connection: Pick<SqliteConnection, "query" | "execute">): Writer {
  return {
    $executeRawUnsafe: async (sql, ...values) => connection.execute(sql, values),
    async $queryRawUnsafe<Rows>(sql: string, ...values: unknown[]) {
      const { columns, rows } = connection.query(sql, values);
      // Whoever asks knows the columns of their own question.
      return rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at]]))) as Rows;
    },
  };
}
