import { describe, expect, it } from "vitest";

import { scanAuditLog } from "../../server/store/audit-log.ts";
import type { Database } from "../../server/store/database.ts";
import { recordRelease, type Seal, sealsChecksum } from "../../server/store/seal-release.ts";
import { STEWARD } from "../support/actors.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

function sealsOf(database: Database): Seal[] {
  const rows = database.scan(
    'SELECT "vintage", "part", "rows", "sha256" FROM "ReleaseSeal" ORDER BY "vintage", "part"',
  );
  return [...rows].map(([vintage, part, count, sha256]) => ({
    vintage: Number(vintage),
    part: String(part),
    rows: Number(count),
    sha256: String(sha256),
  }));
}

describe("a filled book", () => {
  it("has every release sealed in the parts that it wrote", async () => {
    const { database } = await tinyLibrary();
    const counts = sealsOf(database).map(({ vintage, part, rows }) => `${vintage} ${part} ${rows}`);
    expect(counts.filter((line) => line.includes("observations"))).toEqual([
      expect.stringMatching(/^\d observations 5$/u),
      expect.stringMatching(/^\d observations \d$/u),
      ...counts.filter((line) => line.includes("observations")).slice(2),
    ]);
    expect(counts).toEqual(
      expect.arrayContaining([expect.stringMatching(/catalogue \d+$/u), expect.stringMatching(/plan \d+$/u)]),
    );
  });

  it("has the checksum of each release's seals in the audit log", async () => {
    const { database } = await tinyLibrary();
    const seals = sealsOf(database);
    const vintages = [...new Set(seals.map(({ vintage }) => vintage))];
    const checksums = vintages.map((vintage) => sealsChecksum(seals.filter((one) => one.vintage === vintage)));
    expect([...scanAuditLog(database)].map((entry) => entry.contentSha256)).toEqual(checksums);
  });
});

describe("a seal", () => {
  it("is the same whether the series are named or not", async () => {
    const { database } = await tinyLibrary();
    const [row] = [...database.scan('SELECT MAX("id") FROM "Release"')];
    const vintage = Number(row?.[0]);
    const known = sealsOf(database).find((one) => one.vintage === vintage && one.part === "observations");
    const owners = [...database.scan('SELECT DISTINCT "seriesId" FROM "Citation" WHERE "vintage" = ?', [vintage])];
    const again = database.prisma.$transaction(async (writer) => {
      await writer.$executeRawUnsafe('DROP TRIGGER "ReleaseSeal_stay"');
      await writer.$executeRawUnsafe('DELETE FROM "ReleaseSeal" WHERE "vintage" = ?', vintage);
      const release = {
        vintage,
        code: "AGAIN",
        parts: ["observations"],
        owners: { observations: owners.map(([id]) => Number(id)) },
      } as const;
      await recordRelease(writer, release, { actor: STEWARD, operation: "release.import" });
    });
    await again;
    expect(sealsOf(database).find((one) => one.vintage === vintage && one.part === "observations")).toEqual(known);
  });

  it("is set once, and neither changed nor deleted", async () => {
    const { database } = await tinyLibrary();
    const before = sealsOf(database);
    for (const sql of [
      'UPDATE "ReleaseSeal" SET "rows" = 0',
      'DELETE FROM "ReleaseSeal"',
      `INSERT OR REPLACE INTO "ReleaseSeal" VALUES (1, 'release', 9, 'ff')`,
    ]) {
      await expect(database.prisma.$executeRawUnsafe(sql)).rejects.toThrow();
    }
    expect(sealsOf(database)).toEqual(before);
  });

  it("stands in no order", async () => {
    const seals = sealsOf((await tinyLibrary()).database);
    expect(sealsChecksum([...seals].reverse())).toBe(sealsChecksum(seals));
    expect(sealsChecksum(seals.slice(1))).not.toBe(sealsChecksum(seals));
  });
});
