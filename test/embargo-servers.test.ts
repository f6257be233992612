import { join } from "node:path";

import { afterAll, expect, it } from "vitest";

import { readWhole } from "../server/store/back-up.ts";
import { openBook } from "../server/store/book.ts";
import { openDatabase } from "../server/store/database.ts";
import { hold } from "./support/held-import.ts";
import { seed, startServer, temporaryFolder } from "./support/server-process.ts";
import { MIGRATIONS } from "./support/temporary-database.ts";

/** Two servers on one database, and a time that comes while they start or run: it is published once, and both show it. */

const home = temporaryFolder();
const file = join(home.folder, "plancell.db");
afterAll(() => home.remove());

const TABLE = "indicator,area,period,value\n工业投资,西安市,2016年1-7月,901.25";

async function holdSoon(text: string): Promise<void> {
  const database = openDatabase(file, MIGRATIONS);
  const publishAt = { at: new Date(Date.now() + 1500).toISOString(), zone: "+08:00" };
  await hold({ database, book: await openBook(database) }, text, { publishAt });
  await database.close();
}

async function sequenceOf(url: string): Promise<number> {
  const body = JSON.stringify({ query: "{ status { sequence } }" });
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${url}/graphql`, { method: "POST", headers, body });
  return (await answer.json()).data.status.sequence;
}

async function untilBothShow(urls: readonly string[], sequence: number): Promise<void> {
  while ((await Promise.all(urls.map(sequenceOf))).some((one) => one !== sequence)) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

it("is published once, in its time, by whichever server is first", async () => {
  seed(home.folder);
  await holdSoon(TABLE);
  const servers = await Promise.all([startServer(home.folder), startServer(home.folder)]);
  const urls = servers.map(({ url }) => url);
  await untilBothShow(urls, 24);
  await holdSoon(TABLE.replace("901.25", "902.5"));
  await untilBothShow(urls, 25);
  for (const server of servers) await server.stop();
  const database = openDatabase(file, MIGRATIONS);
  const published = database.scan(
    `SELECT "actor", "subject" FROM "AuditEntry" WHERE "operation" = 'held.publish' ORDER BY "id"`,
  );
  expect([...published]).toEqual([
    ["schedule", "IMPORT.24"],
    ["schedule", "IMPORT.25"],
  ]);
  await database.close();
  expect((await readWhole(file, MIGRATIONS)).findings).toEqual([]);
  expect(servers.map(({ output }) => output()).join("")).not.toMatch(/90[12]\.|"level":"error"/u);
});
