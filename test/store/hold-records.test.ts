import { expect, it } from "vitest";

import { checkDatabase } from "../../server/store/check-database.ts";
import { loadHeldReport, loadHeldTables } from "../../server/store/hold-records.ts";
import { importTargets } from "../../server/store/import-targets.ts";
import { readMigrations } from "../../server/store/migrate.ts";

import { figureImportOf } from "../support/figure-import.ts";
import { FAR_OFF } from "../support/held-import.ts";
import { holdRecordsOf, TARGETS } from "../support/held-records.ts";
import { MIGRATIONS } from "../support/temporary-database.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

it("keeps the tables as they were read, with what the dry run said, and changes nothing else", async () => {
  const library = await tinyLibrary();
  const held = await holdRecordsOf(library, "targets", TARGETS);
  expect(held).toMatchObject({
    ...{ code: "HELD.1", kind: "targets", state: "waiting", figures: 0, judgedAt: 4, trouble: "" },
    counts: { read: 2, added: 1, changed: 1 },
  });
  const [table] = loadHeldTables(library.database, held.id);
  expect([table?.name, table?.rows.length, table?.rows[1]?.row]).toEqual(["表.csv", 3, 2]);
  expect(loadHeldReport(library.database, held.id).changes).toMatchObject([
    { row: 3, before: 7, after: 6.5, unit: "%" },
  ]);
  await library.book.reload();
  expect(library.book.current().vintage).toBe(4);
  expect(library.book.current().plan.targets.map(({ year }) => year)).not.toContain(2017);
});

it("holds the same content once, and nothing at a time that has gone by or without a yes", async () => {
  const library = await tinyLibrary();
  const send = (publishAt: { at: string; zone: string }, differences = {}) =>
    importTargets(library, figureImportOf(TARGETS, { publishAt, ...differences }));
  expect(await send({ at: "2016-01-01T00:00:00.000Z", zone: "+08:00" })).toMatchObject({ ending: "past" });
  expect(await send(FAR_OFF, { isDryRun: true })).toMatchObject({ ending: "dry-run" });
  expect(await send(FAR_OFF)).toMatchObject({ ending: "held", held: { code: "HELD.1" } });
  expect(await send(FAR_OFF)).toMatchObject({ ending: "held", held: { code: "HELD.1" } });
  expect([...library.database.scan('SELECT COUNT(*) FROM "HeldRecords"')]).toEqual([[1]]);
});

it("is sealed: a change of what is held is found", async () => {
  const { database, book } = await tinyLibrary();
  await holdRecordsOf({ database, book }, "targets", TARGETS);
  const findings = (sql: string) =>
    database.write(async (connection) => {
      connection.script(sql);
      return (await checkDatabase(connection, readMigrations(MIGRATIONS))).findings.map(({ code }) => code);
    });
  expect(await findings("SELECT 1")).toEqual([]);
  const change = `UPDATE "HeldRecords" SET "tables" = replace("tables", '1300', '9300')`;
  expect(await findings(change)).toEqual(["HELD_CHANGED"]);
});
