import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { createToken, revokeToken } from "../../server/store/access-token.ts";
import { scanAuditLog } from "../../server/store/audit-log.ts";
import { backUp } from "../../server/store/back-up.ts";
import { holdDatabase } from "../../server/store/held-database.ts";
import { openWriter } from "../../server/store/sqlite-connection.ts";
import { ADMIN } from "../support/actors.ts";
import { MIGRATIONS, temporaryDatabase, temporaryFolder } from "../support/temporary-database.ts";

async function closedDatabase() {
  const folder = temporaryFolder();
  const database = temporaryDatabase(join(folder, "open.db"));
  for (const name of ["甲", "乙"]) await createToken(database, { name, role: "viewer", expiresAt: null }, ADMIN);
  const revoked = await revokeToken(database, "甲", ADMIN);
  const file = join(folder, "plancell.db");
  await backUp(join(folder, "open.db"), file, MIGRATIONS);
  return { folder, file, keptLog: join(folder, "kept-wal"), revoked, log: [...scanAuditLog(database)] };
}

describe("a held database", () => {
  it("tells what its backup does not know", async () => {
    const { file, keptLog, revoked, log } = await closedDatabase();
    const held = await holdDatabase(file, keptLog);
    expect(held?.recall()).toEqual({
      ...{ revoked: [{ id: revoked?.id, at: expect.any(Date) }], head: log.at(-1)?.hash, waited: [] },
    });
    held?.letGo();
  });

  it("is closed to everybody until it is let go", async () => {
    const { file, keptLog } = await closedDatabase();
    const held = await holdDatabase(file, keptLog);
    await expect(holdDatabase(file, keptLog)).rejects.toMatchObject({ code: "IN_USE" });
    held?.letGo();
    openWriter(file).close();
  });

  it("is not held while somebody has it open", async () => {
    const { folder, keptLog } = await closedDatabase();
    await expect(holdDatabase(join(folder, "open.db"), keptLog)).rejects.toMatchObject({ code: "IN_USE" });
    expect(existsSync(keptLog)).toBe(false);
  });

  it("in ruins is nobody's, and its log is kept", async () => {
    const { folder, file, keptLog } = await closedDatabase();
    copyFileSync(file, join(folder, "copy.db"));
    writeFileSync(file, "ruins".repeat(2000));
    writeFileSync(`${file}-wal`, "log");
    expect(await holdDatabase(file, keptLog)).toBeUndefined();
    expect(readFileSync(keptLog, "utf8")).toBe("log");
  });
});
