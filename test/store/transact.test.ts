import { join } from "node:path";
import { expect, it } from "vitest";

import { PATIENCE, WriterBusy } from "../../server/store/patience.ts";
import { openWriter } from "../../server/store/sqlite-connection.ts";
import { transact } from "../../server/store/transact.ts";

import { temporaryFolder } from "../support/temporary-database.ts";

/** Two writers of one table, as of two processes, and how many rows there are. */
function twoWriters() {
  const file = join(temporaryFolder(), "two.db");
  const [one, other] = [openWriter(file), openWriter(file)];
  for (const writer of [one, other]) writer.query("PRAGMA busy_timeout=0");
  one.script("CREATE TABLE T (a INTEGER)");
  return { one, other, count: () => other.query("SELECT count(*) FROM T").rows[0]?.[0] };
}

it("keeps what was written, and gives what the work gives", async () => {
  const { one, count } = twoWriters();
  expect(await transact(one, () => one.execute("INSERT INTO T VALUES (1), (2)"))).toBe(2);
  expect([count(), one.inTransaction]).toEqual([2, false]);
});

it("keeps nothing that is not to be kept, and nothing of what fails", async () => {
  const { one, count } = twoWriters();
  await transact(one, () => one.execute("INSERT INTO T VALUES (1)"), { isKept: (changed) => changed > 1 });
  const failing = transact(one, () => {
    one.execute("INSERT INTO T VALUES (1)");
    throw new Error("half way");
  });
  await expect(failing).rejects.toThrow("half way");
  expect([count(), one.inTransaction]).toEqual([0, false]);
});

it("bears a transaction that has ended by itself", async () => {
  const { one } = twoWriters();
  const ended = transact(one, () => {
    one.script("ROLLBACK");
    throw new Error("disk full");
  });
  await expect(ended).rejects.toThrow("disk full");
});

it("waits for another process that writes, and gives up after a while", async () => {
  const { one, other, count } = twoWriters();
  other.script("BEGIN IMMEDIATE");
  let waits = 0;
  const pause = async () => {
    waits++;
    if (waits === 3) other.script("ROLLBACK");
  };
  const insert = () => one.execute("INSERT INTO T VALUES (1)");
  await transact(one, insert, { patience: { ...PATIENCE, pause } });
  expect([waits, count()]).toEqual([3, 1]);
  other.script("BEGIN IMMEDIATE");
  const impatient = transact(one, insert, { patience: { ...PATIENCE, most: 0 } });
  await expect(impatient).rejects.toThrow(WriterBusy);
});

it("lets others have their turn while it commits", async () => {
  const { one } = twoWriters();
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const rows =
    "WITH RECURSIVE n(a) AS (SELECT 1 UNION ALL SELECT a + 1 FROM n LIMIT 300000) INSERT INTO T SELECT a FROM n";
  await transact(one, async () => {
    one.execute(rows);
    turns = 0;
  });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(0);
});
