import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { readWhole } from "../../server/store/back-up.ts";
import { openBook } from "../../server/store/book.ts";
import { moveHeld, withdrawHeld } from "../../server/store/change-held.ts";
import { openDatabase } from "../../server/store/database.ts";
import { fill } from "../../server/store/fill.ts";

import { STEWARD } from "../support/actors.ts";
import { hold } from "../support/held-import.ts";
import { MIGRATIONS, temporaryFolder } from "../support/temporary-database.ts";
import { TINY_CONTENT } from "../support/tiny-content.ts";

const LATER = { publishAt: { at: "2999-06-01T00:00:00.000Z", zone: "+00:00" }, actor: STEWARD };

async function withHeld() {
  const folder = temporaryFolder();
  const file = `${folder}/plancell.db`;
  const database = openDatabase(file, MIGRATIONS);
  await fill(database, TINY_CONTENT);
  await hold({ database, book: await openBook(database) });
  return { folder, file, database, findings: async () => (await readWhole(file, MIGRATIONS)).findings };
}

describe("verifying a database with held releases", () => {
  it("finds them as they were written, also moved and withdrawn", async () => {
    const { database, findings } = await withHeld();
    expect(await findings()).toEqual([]);
    await moveHeld(database, "HELD.1", LATER);
    expect(await findings()).toEqual([]);
    await withdrawHeld(database, "HELD.1", STEWARD);
    expect(await findings()).toEqual([]);
    await database.close();
  });

  it.each([
    ['UPDATE "HeldFigure" SET "value" = 591 WHERE "value" = 590', "的数据与封存时不同"],
    ['DELETE FROM "HeldFigure" WHERE "value" = 590', "封存时 3 个，现在 2 个"],
    [`UPDATE "HeldSeries" SET "unit" = '万元' WHERE "number" > 5`, "的数据与封存时不同"],
    [`UPDATE "HeldRelease" SET "publishAt" = '2016-01-01T00:00:00.000Z'`, "HELD.1 与审计日志不符"],
    [`UPDATE "HeldRelease" SET "state" = 'withdrawn'`, "HELD.1 与审计日志不符"],
    [`UPDATE "HeldRelease" SET "code" = 'HELD.8'`, "审计日志里的 HELD.1 不见了"],
  ])("finds a silent change: %s", async (sql, sentence) => {
    const { database, findings } = await withHeld();
    await database.write(async (connection) => connection.execute(sql));
    const found = await findings();
    expect(found.map(({ code }) => code)).toContain("HELD_CHANGED");
    expect(found.map(({ text }) => text).join()).toContain(sentence);
    await database.close();
  });
});

describe("a database of before there were held releases", () => {
  it("is verified as it is, and takes them on when it is opened", async () => {
    const folder = temporaryFolder();
    const [file, older] = [join(folder, "plancell.db"), join(folder, "migrations")];
    cpSync(MIGRATIONS, older, { recursive: true, filter: (path) => !path.endsWith("_held_releases") });
    const before = openDatabase(file, older);
    await fill(before, TINY_CONTENT);
    const rows = [...before.scan('SELECT * FROM "Observation"')];
    await before.close();
    expect((await readWhole(file, older)).findings).toEqual([]);
    const after = openDatabase(file, MIGRATIONS);
    expect([...after.scan('SELECT * FROM "Observation"')]).toEqual(rows);
    expect(await hold({ database: after, book: await openBook(after) })).toMatchObject({ code: "HELD.1" });
    await after.close();
    expect((await readWhole(file, MIGRATIONS)).findings).toEqual([]);
  });
});
