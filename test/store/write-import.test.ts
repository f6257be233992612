import { describe, expect, it } from "vitest";

import type { SqliteConnection } from "../../server/store/sqlite-connection.ts";
import { Staging } from "../../server/store/staging.ts";
import { type ImportParts, writeImport } from "../../server/store/write-import.ts";

import { STEWARD } from "../support/actors.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const CONTROL = { onPortion: () => undefined, isStopped: () => false };
const COUNTS = { read: 1, added: 0, changed: 1, same: 0, withdrawn: 0, skipped: 0, refused: 0, warnings: 0 };
const HEADING = {
  title: "试验",
  publishedOn: "",
  note: "",
  key: "K",
  sha256: "ab",
  kind: "figures",
  source: "表.csv",
  actor: STEWARD,
} as const;

/** Writes one changed figure of the first series, after that release, into a library of its own. */
async function write(differences: Partial<ImportParts> = {}, control = CONTROL) {
  const { database } = await tinyLibrary();
  const staged = async (connection: SqliteConnection) => {
    const staging = new Staging(connection);
    staging.add({
      ...{ seriesId: 1, period: 201603, value: 7, status: "revised", change: "changed" },
      ...{ writtenValue: 7, writtenUnit: "%", locator: "", note: "改", table: 0, row: 12 },
    });
    await staging.arrange();
    const parts = {
      heading: HEADING,
      counts: COUNTS,
      vintage: 4,
      series: { writeNew: async () => undefined },
      staging,
    };
    return writeImport(connection, { ...parts, ...differences }, control);
  };
  const vintage = await database.write(staged).catch((error: unknown) => String(error));
  const read = (sql: string) => [...database.scan(sql)];
  return { vintage, read };
}

describe("writing an import", () => {
  it("closes the figure before, cites the new one, and keeps a receipt", async () => {
    const { vintage, read } = await write();
    expect(vintage).toBe(5);
    const figures = read(
      'SELECT "vintage", "until", "value", "status" FROM "Observation" WHERE "seriesId" = 1 AND "period" = 201603',
    );
    expect(figures).toEqual([
      [3, 5, 5.8, "published"],
      [5, 2_147_483_647, 7, "revised"],
    ]);
    expect(read('SELECT "locator", "note", "publishedValue" FROM "Citation" WHERE "vintage" = 5')).toEqual([
      ["第12行", "改", 7],
    ]);
    expect(read('SELECT "code", "dateBasis" FROM "Release" WHERE "id" = 5')).toEqual([["IMPORT.5", "inferred"]]);
    expect(read('SELECT "releaseId", "key", "changed" FROM "Import"')).toEqual([[5, "K", 1]]);
  });

  it("writes nothing where the book has moved", async () => {
    const { vintage, read } = await write({ vintage: 3 });
    expect([vintage, read('SELECT COUNT(*) FROM "Release"')]).toEqual([undefined, [[4]]]);
  });

  it("leaves nothing of what fails half-way", async () => {
    const series = {
      writeNew: () => {
        throw new Error("disk full");
      },
    };
    const { vintage, read } = await write({ series });
    expect([vintage, read('SELECT COUNT(*) FROM "Release"')]).toEqual(["Error: disk full", [[4]]]);
  });

  it("leaves nothing of what is stopped", async () => {
    const { vintage, read } = await write({}, { ...CONTROL, isStopped: () => true });
    expect(vintage).toBeUndefined();
    expect(read('SELECT COUNT(*) FROM "Observation" WHERE "vintage" = 5')).toEqual([[0]]);
  });
});
