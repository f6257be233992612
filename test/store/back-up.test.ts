import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { backUp, readWhole } from "../../server/store/back-up.ts";
import { fill } from "../../server/store/fill.ts";
import { MIGRATIONS, temporaryDatabase, temporaryFolder } from "../support/temporary-database.ts";
import { TINY_CONTENT } from "../support/tiny-content.ts";

async function filled() {
  const folder = temporaryFolder();
  const file = join(folder, "plancell.db");
  const database = temporaryDatabase(file);
  await fill(database, TINY_CONTENT);
  return { folder, file, database, out: join(folder, "backup.db") };
}

describe("a backup", () => {
  it("is whole, and equals its source by checksum", async () => {
    const { file, out } = await filled();
    const report = await backUp(file, out, MIGRATIONS);
    expect(report).toMatchObject({ findings: [], releases: TINY_CONTENT.releases.length });
    expect(await readWhole(out, MIGRATIONS)).toEqual(report);
    expect((await readWhole(file, MIGRATIONS)).checksum).toBe(report.checksum);
  });

  it("leaves nothing else in the folder", async () => {
    const { folder, file, out } = await filled();
    await backUp(file, out, MIGRATIONS);
    expect(readdirSync(folder).filter((name) => !name.startsWith("plancell.db"))).toEqual(["backup.db"]);
  });

  it("overwrites nothing", async () => {
    const { folder, file, out } = await filled();
    writeFileSync(out, "mine");
    await expect(backUp(file, out, MIGRATIONS)).rejects.toMatchObject({ code: "EXISTS" });
    expect(readFileSync(out, "utf8")).toBe("mine");
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("needs a database and a folder", async () => {
    const { folder, file } = await filled();
    await expect(backUp(join(folder, "none.db"), join(folder, "b.db"), MIGRATIONS)).rejects.toMatchObject({
      code: "ABSENT",
    });
    expect(existsSync(join(folder, "none.db"))).toBe(false);
    await expect(backUp(file, join(folder, "none", "b.db"), MIGRATIONS)).rejects.toMatchObject({ code: "UNREADABLE" });
  });

  it("of a database with a silent change is written, and says so", async () => {
    const { file, out, database } = await filled();
    await database.prisma.$executeRawUnsafe(`UPDATE "Observation" SET "value" = 1 WHERE "value" = 250.5`);
    expect((await backUp(file, out, MIGRATIONS)).findings).toEqual([
      expect.objectContaining({ code: "RELEASE_CHANGED" }),
    ]);
  });
});

describe("reading a database whole", () => {
  it("refuses what is none", async () => {
    const { folder } = await filled();
    writeFileSync(join(folder, "text.db"), "no database at all, but long enough to look at");
    await expect(readWhole(join(folder, "text.db"), MIGRATIONS)).rejects.toMatchObject({ code: "CORRUPT" });
    await expect(readWhole(join(folder, "none.db"), MIGRATIONS)).rejects.toMatchObject({ code: "ABSENT" });
  });
});
