import { expect, it } from "vitest";

import { appendEvents, CaseMoved, type EventDraft } from "../../server/store/append-events.ts";
import { loadLedger } from "../../server/store/load-ledger.ts";
import { ANALYST, caseIn, caseOf, NAMES, TODAY } from "../support/ledger.ts";
import { temporaryDatabase } from "../support/temporary-database.ts";

const ORIGIN = { actor: ANALYST, key: "k", requestSha256: "", operation: "ledger.test", at: new Date("2016-08-10") };

const draftOf = (code: string, revision: number, part = 0): EventDraft => {
  const kind = revision === 1 ? "register" : "amend";
  return { kind, part, note: "", evidence: [], content: caseOf(code, { revision }) };
};

it("writes events with their cases, in order, and tells the audit log once", async () => {
  const database = temporaryDatabase();
  const drafts = [draftOf("A", 1), draftOf("B", 1, 1), draftOf("A", 2, 2)];
  expect(await database.write((connection) => appendEvents(connection, drafts, ORIGIN))).toBe(1);
  const events = await database.prisma.$queryRawUnsafe<object[]>(
    'SELECT "id", "batch", "part", "key" FROM "LedgerEvent"',
  );
  expect(events).toEqual([
    { id: 1, batch: 1, part: 0, key: "k" },
    { id: 2, batch: 1, part: 1, key: null },
    { id: 3, batch: 1, part: 2, key: null },
  ]);
  expect(await database.prisma.auditEntry.findMany()).toMatchObject([
    { operation: "ledger.test", subject: "1-3", details: '{"events":3,"first":1,"key":"k"}' },
  ]);
});

it("writes nothing of nothing", async () => {
  const database = temporaryDatabase();
  expect(await database.write((connection) => appendEvents(connection, [], ORIGIN))).toBeUndefined();
  expect(await database.prisma.auditEntry.count()).toBe(0);
});

it("gives up where a case is at another revision", async () => {
  const database = temporaryDatabase();
  const code = await caseIn(database, "用电紧张");
  const late = database.write((connection) => appendEvents(connection, [draftOf(code, 3)], ORIGIN));
  await expect(late).rejects.toThrow(CaseMoved);
  expect((await loadLedger(database, NAMES, TODAY)).position).toBe(1);
});
