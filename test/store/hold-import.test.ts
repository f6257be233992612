import { describe, expect, it } from "vitest";

import { importFigures } from "../../server/store/import-figures.ts";

import { figureImportOf } from "../support/figure-import.ts";
import { FAR_OFF, hold, JUNE_AND_JULY } from "../support/held-import.ts";
import { answersOf, questionOf, tinyLibrary } from "../support/tiny-book.ts";

const june = questionOf({ indicator: "VALUE_ADDED", period: "2016年1-6月", subject: "西安市" });

/** All rows of every table that held releases have nothing to do with. */
function publicRows({ database }: Awaited<ReturnType<typeof tinyLibrary>>): string {
  const tables = Array.from(
    database.scan("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"),
    ([name]) => String(name),
  ).filter((name) => !/^(Held|AuditEntry)/u.test(name));
  expect(tables.length).toBeGreaterThan(15);
  return JSON.stringify(tables.map((name) => [name, ...database.scan(`SELECT * FROM "${name}"`)]));
}

describe("holding an import", () => {
  it("changes no table but its own and the audit log", async () => {
    const library = await tinyLibrary();
    const [before, book] = [publicRows(library), library.book.current()];
    const held = await hold(library);
    expect(held).toMatchObject({
      ...{ code: "HELD.1", state: "waiting", publishAt: FAR_OFF.at, zone: "+08:00", figures: 3, judgedAt: 4 },
      counts: { read: 3, added: 2, changed: 1 },
    });
    expect(publicRows(library)).toBe(before);
    await library.book.reload();
    expect(library.book.current().dataVersion).toBe(book.dataVersion);
    expect(await answersOf(library, [june])).toEqual([580.12]);
    const [[operation, subject, details] = []] = library.database.scan(
      'SELECT "operation", "subject", "details" FROM "AuditEntry" ORDER BY "id" DESC',
    );
    expect([operation, subject]).toEqual(["held.hold", "HELD.1"]);
    expect(JSON.parse(String(details))).toEqual({ publishAt: FAR_OFF.at, source: "表.csv", figures: 3 });
  });

  it("is done once for a key or content, also by an import that is not to wait", async () => {
    const library = await tinyLibrary();
    const first = await hold(library);
    expect(await hold(library)).toEqual(first);
    const atOnce = figureImportOf(JUNE_AND_JULY);
    expect(await importFigures(library, atOnce)).toMatchObject({ ending: "held", held: { code: "HELD.1" } });
    const keyed = { ...atOnce.heading, key: "K-1" };
    const second = await hold(library, `${JUNE_AND_JULY}\n`, { heading: { ...keyed, sha256: "ab" } });
    expect(second).toMatchObject({ code: "HELD.2", key: "K-1" });
    const other = { ...atOnce, heading: { ...keyed, sha256: "cd" } };
    expect(await importFigures(library, other)).toMatchObject({ ending: "key-taken", held: { code: "HELD.2" } });
    expect(library.book.current().vintage).toBe(4);
  });

  it("refuses a time that has passed, and rows as any import does", async () => {
    const library = await tinyLibrary();
    const past = { publishAt: { at: "2016-07-20T01:30:00.000Z", zone: "+08:00" } };
    expect(await importFigures(library, figureImportOf(JUNE_AND_JULY, past))).toMatchObject({ ending: "past" });
    const wrong = figureImportOf(JUNE_AND_JULY.replace("西安市", "东京"), { publishAt: FAR_OFF });
    expect(await importFigures(library, wrong)).toMatchObject({
      ending: "refused",
      report: { counts: { refused: 1 } },
    });
    const looked = figureImportOf(JUNE_AND_JULY, { publishAt: FAR_OFF, isDryRun: true });
    expect(await importFigures(library, looked)).toMatchObject({ ending: "dry-run" });
    expect([...library.database.scan('SELECT COUNT(*) FROM "HeldRelease"')]).toEqual([[0]]);
  });

  it("is stopped with nothing held", async () => {
    const library = await tinyLibrary();
    let phase = "";
    const control = {
      onProgress(now: string) {
        phase = now;
      },
      isStopped: () => phase === "sort",
    };
    const request = figureImportOf(JUNE_AND_JULY, { publishAt: FAR_OFF, isConfirmed: true });
    expect(await importFigures(library, request, control)).toMatchObject({ ending: "stopped" });
    expect([...library.database.scan('SELECT COUNT(*) FROM "HeldRelease"')]).toEqual([[0]]);
  });
});
