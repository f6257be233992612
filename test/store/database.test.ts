import { copyFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

import { databaseFile, openDatabase } from "../../server/store/database.ts";
import { openWriter } from "../../server/store/sqlite-connection.ts";
import { MIGRATIONS, temporaryDatabase, temporaryFolder } from "../support/temporary-database.ts";

function newFile() {
  return join(temporaryFolder(), "plancell.db");
}

/** The file of a database that was filled and closed; that one file, copied to a folder of its own. */
async function closedFile(): Promise<string> {
  const file = newFile();
  const { prisma, close } = openDatabase(file, MIGRATIONS);
  await prisma.area.create({ data: { id: 1, code: "1", name: "甲", shortName: "甲", level: "country" } });
  await close();
  const copy = newFile();
  copyFileSync(file, copy);
  return copy;
}

function openingOf(file: string): unknown {
  try {
    openDatabase(file, MIGRATIONS);
    return "opened";
  } catch (error) {
    return error;
  }
}

/** Opening is refused with one sentence, and no byte of the file changes. */
function expectRefused(file: string, code: string) {
  const before = readFileSync(file);
  expect(openingOf(file)).toMatchObject({ name: "DatabaseFault", code, message: expect.stringMatching(/请.*。$/u) });
  expect(readFileSync(file).equals(before)).toBe(true);
}

it("makes the folder, the file and its shape", async () => {
  const { prisma } = temporaryDatabase(join(temporaryFolder(), "new", "folder", "plancell.db"));
  expect(await prisma.observation.count()).toBe(0);
});

it("holds all that was written in one file once closed", async () => {
  const { prisma } = temporaryDatabase(await closedFile());
  expect((await prisma.area.findMany()).map((one) => one.name)).toEqual(["甲"]);
});

it("refuses a file that is no database", () => {
  const file = newFile();
  writeFileSync(file, "指标,期间,数值\n".repeat(500));
  expectRefused(file, "CORRUPT");
});

it("refuses a database cut short", async () => {
  const file = await closedFile();
  truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096);
  expectRefused(file, "CORRUPT");
});

it("refuses a database with a damaged page", async () => {
  const file = await closedFile();
  const bytes = readFileSync(file);
  bytes.fill(0xee, 4096 * 2, 4096 * 8);
  writeFileSync(file, bytes);
  expectRefused(file, "CORRUPT");
});

it("refuses a newer database of Prisma's own tools", () => {
  const file = newFile();
  const connection = openWriter(file);
  connection.script(`PRAGMA journal_mode = DELETE;
    CREATE TABLE "_prisma_migrations" ("migration_name" TEXT, "checksum" TEXT, "finished_at" DATETIME, "rolled_back_at" DATETIME);
    INSERT INTO "_prisma_migrations" VALUES ('29990101_later', 'x', '2999-01-01', NULL)`);
  connection.close();
  expectRefused(file, "NEWER");
});

it("refuses a file in the place of its folder", () => {
  const file = newFile();
  writeFileSync(file, "x");
  expect(openingOf(join(file, "plancell.db"))).toMatchObject({
    code: "UNREADABLE",
    message: expect.stringContaining(file),
  });
});

it("refuses a folder in the place of its file", () => {
  expect(openingOf(temporaryFolder())).toMatchObject({ code: "UNREADABLE" });
});

it("can be opened after a refusal once the cause is gone", async () => {
  const file = await closedFile();
  const whole = readFileSync(file);
  truncateSync(file, 4096 * 30);
  expect(openingOf(file)).toMatchObject({ code: "CORRUPT" });
  rmSync(file);
  writeFileSync(file, whole);
  expect(await temporaryDatabase(file).prisma.area.count()).toBe(1);
});

it("takes its file from DATABASE_URL, else the data folder", () => {
  expect(databaseFile("data", undefined)).toBe("data/plancell.db");
  expect(databaseFile("data", "")).toBe("data/plancell.db");
  expect(databaseFile("data", "file:./other.db")).toBe("./other.db");
  expect(databaseFile("data", "file:/srv/plan.db?connection_limit=1")).toBe("/srv/plan.db");
});

it("refuses other databases and repeats no password", () => {
  for (const url of [
    "postgresql://user:secret@host/db",
    "mysql://root:secret@host",
    "plan.db",
    "file:",
    "file::memory:",
  ]) {
    let message = "";
    try {
      databaseFile("data", url);
    } catch (error) {
      message = String(error);
    }
    expect(message, url).toMatch(/DATABASE_URL 只支持 file: 开头/u);
    expect(message, url).not.toContain("secret");
  }
});

it("scans rows beside Prisma", async () => {
  const database = temporaryDatabase(await closedFile());
  expect([...database.scan('SELECT "name" FROM "Area" WHERE "id" = ?', [1])]).toEqual([["甲"]]);
});
