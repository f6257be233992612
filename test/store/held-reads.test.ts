import { expect, it } from "vitest";

import { scanAuditLog } from "../../server/store/audit-log.ts";
import { noteHeldRead } from "../../server/store/held-reads.ts";

import { STEWARD } from "../support/actors.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

it("writes down who reads what", async () => {
  const { database } = await tinyLibrary();
  const details = { first: 100, after: "" };
  await noteHeldRead(database, { actor: STEWARD, what: "figures", code: "HELD.1", details });
  expect([...scanAuditLog(database)].at(-1)).toMatchObject({
    ...{ actor: "the steward", role: "steward", operation: "held.read-figures", subject: "HELD.1" },
    details: JSON.stringify(details),
  });
});

it("lets nobody read where it cannot write", async () => {
  const { database } = await tinyLibrary();
  const write: typeof database.write = (work) =>
    database.write((connection) => {
      connection.script("PRAGMA query_only=ON");
      return work(connection).finally(() => connection.script("PRAGMA query_only=OFF"));
    });
  await expect(noteHeldRead({ write }, { actor: STEWARD, what: "list", code: "" })).rejects.toThrow("readonly");
});
