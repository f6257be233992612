import { join } from "node:path";
import { expect, it } from "vitest";

import { checkChain } from "../../server/store/audit-chain.ts";
import { appendAudit, scanAuditLog } from "../../server/store/audit-log.ts";
import { openWriter } from "../../server/store/sqlite-connection.ts";
import { writerOn } from "../../server/store/writer-on.ts";
import { STEWARD } from "../support/actors.ts";
import { temporaryDatabase, temporaryFolder } from "../support/temporary-database.ts";

it("writes and asks on a connection as Prisma does", async () => {
  const file = join(temporaryFolder(), "plancell.db");
  const database = temporaryDatabase(file);
  const connection = openWriter(file);
  connection.script("BEGIN IMMEDIATE");
  const writer = writerOn(connection);
  for (const subject of ["A", "B"]) await appendAudit(writer, { actor: STEWARD, operation: "release.import", subject });
  expect(await writer.$queryRawUnsafe('SELECT "id", "subject" FROM "AuditEntry" WHERE "id" > ?', 1)).toEqual([
    { id: 2, subject: "B" },
  ]);
  expect([...scanAuditLog(database)]).toEqual([]);
  connection.script("COMMIT");
  connection.close();
  expect(checkChain(scanAuditLog(database))).toMatchObject({ entries: 2, broken: [] });
});
