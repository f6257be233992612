import { join } from "node:path";
import { afterEach, expect, it } from "vitest";

import { openReader, openWriter, type SqliteConnection } from "../../server/store/sqlite-connection.ts";
import { temporaryFolder } from "../support/temporary-database.ts";

const open: SqliteConnection[] = [];

afterEach(() => {
  for (const connection of open.splice(0)) connection.close();
});

/** A writer and a reader of a table with three rows. */
function pair() {
  const file = join(temporaryFolder(), "pair.db");
  const writer = openWriter(file);
  writer.script("CREATE TABLE T (a INTEGER); INSERT INTO T VALUES (1), (2), (3)");
  const reader = openReader(file);
  open.push(reader, writer);
  return { writer, reader };
}

function pragma(connection: SqliteConnection, name: string) {
  return connection.query(`PRAGMA ${name}`).rows[0]?.[0];
}

it("writes through to the disk and checks references", () => {
  const { writer } = pair();
  const expectSettings = () =>
    expect([pragma(writer, "synchronous"), pragma(writer, "journal_mode"), pragma(writer, "foreign_keys")]).toEqual([
      2,
      "wal",
      1,
    ]);
  expectSettings();
  writer.script("BEGIN IMMEDIATE; INSERT INTO T VALUES (4); COMMIT");
  expectSettings();
  writer.script("BEGIN; ROLLBACK");
  expectSettings();
});

it("reads only, and never checkpoints", () => {
  const { reader } = pair();
  expect(() => reader.execute("INSERT INTO T VALUES (9)")).toThrow(/readonly/u);
  expect(() => reader.script("DROP TABLE T")).toThrow(/readonly/u);
  expect([pragma(reader, "query_only"), pragma(reader, "wal_autocheckpoint")]).toEqual([1, 0]);
  reader.script("BEGIN; COMMIT");
  expect([pragma(reader, "query_only"), pragma(reader, "trusted_schema")]).toEqual([1, 0]);
});

it("sees only what is committed", () => {
  const { writer, reader } = pair();
  const count = () => reader.query("SELECT count(*) FROM T").rows;
  writer.script("BEGIN IMMEDIATE; INSERT INTO T VALUES (4)");
  expect(count()).toEqual([[3]]);
  writer.script("COMMIT");
  expect(count()).toEqual([[4]]);
});

it("says whether a transaction is open", () => {
  const { writer } = pair();
  expect(writer.inTransaction).toBe(false);
  writer.script("BEGIN");
  expect(writer.inTransaction).toBe(true);
  writer.script("ROLLBACK");
  expect(writer.inTransaction).toBe(false);
});

it("does on a thread of its own what it does here", async () => {
  const { writer, reader } = pair();
  await writer.scriptAside("BEGIN IMMEDIATE; INSERT INTO T VALUES (4); INSERT INTO T VALUES (5)");
  expect([writer.inTransaction, reader.query("SELECT count(*) FROM T").rows]).toEqual([true, [[3]]]);
  await writer.scriptAside("COMMIT");
  expect([writer.inTransaction, reader.query("SELECT count(*) FROM T").rows]).toEqual([false, [[5]]]);
  await expect(writer.scriptAside("INSERT INTO U VALUES (1)")).rejects.toMatchObject({ code: "SQLITE_ERROR" });
});

it("is free for the garbage collector while a script runs aside", async () => {
  const { writer } = pair();
  for (let at = 0; at < 2_000; at++) writer.query("SELECT a FROM T WHERE a > ?", [at]);
  let turns = 0;
  // Garbage, so that it is collected.
  const timer = setInterval(() => {
    turns += Array.from({ length: 20_000 }, (_, at) => ({ at })).length > 0 ? 1 : 0;
  }, 1);
  await writer.scriptAside(
    "WITH RECURSIVE n(a) AS (SELECT 1 UNION ALL SELECT a + 1 FROM n LIMIT 500000) INSERT INTO T SELECT a FROM n",
  );
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});

it("reads with one text inside of itself", () => {
  const { writer } = pair();
  const pairs: unknown[] = [];
  for (const [a] of writer.scan("SELECT a FROM T ORDER BY a")) {
    for (const [b] of writer.scan("SELECT a FROM T ORDER BY a")) pairs.push(`${String(a)}${String(b)}`);
  }
  expect(pairs.join(" ")).toBe("11 12 13 21 22 23 31 32 33");
});

it("says of a script aside too that another writer is writing", async () => {
  const file = join(temporaryFolder(), "busy.db");
  const [writer, other] = [openWriter(file), openWriter(file)];
  open.push(writer, other);
  writer.query("PRAGMA busy_timeout=0");
  other.script("BEGIN IMMEDIATE");
  await expect(writer.scriptAside("BEGIN IMMEDIATE")).rejects.toMatchObject({ code: "SQLITE_BUSY" });
});

it("gives columns, rows and counts of changes", () => {
  const { writer } = pair();
  expect(writer.query("SELECT a, a * 2 AS b FROM T WHERE a > ?", [2])).toEqual({
    columns: [
      expect.objectContaining({ name: "a", type: "INTEGER" }),
      expect.objectContaining({ name: "b", type: null }),
    ],
    rows: [[3, 6]],
  });
  expect(writer.execute("UPDATE T SET a = a + 1 WHERE a > 1")).toBe(2);
  expect(writer.query("DELETE FROM T")).toEqual({ columns: [], rows: [] });
});

it("scans any number of rows", () => {
  const { writer, reader } = pair();
  for (const count of [0, 1, 99, 100, 101, 1000]) {
    writer.script(`DELETE FROM T; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
      INSERT INTO T SELECT i FROM n WHERE ${count} > 0`);
    expect([...reader.scan("SELECT a FROM T ORDER BY a")]).toEqual(Array.from({ length: count }, (_, at) => [at + 1]));
  }
});

it("is not held to the past by a scan left early", () => {
  const { writer, reader } = pair();
  writer.script(
    "WITH RECURSIVE n(i) AS (SELECT 4 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) INSERT INTO T SELECT i FROM n",
  );
  for (const [value] of reader.scan("SELECT a FROM T ORDER BY a")) if (value === 2) break;
  writer.execute("INSERT INTO T VALUES (-1)");
  expect(reader.query("SELECT min(a) FROM T").rows).toEqual([[-1]]);
});
