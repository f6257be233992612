import { describe, expect, it } from "vitest";

import { openDatabase } from "../../server/store/database.ts";
import { loadCaseEvents, loadLedger } from "../../server/store/load-ledger.ts";
import { STEWARD } from "../support/actors.ts";
import { ANALYST, caseIn, change, NAMES, OTHER_STEWARD, registrationOf, stepOf, TODAY } from "../support/ledger.ts";
import { MIGRATIONS, temporaryDatabase, temporaryFolder } from "../support/temporary-database.ts";

const ledgerOf = (database: ReturnType<typeof temporaryDatabase>) => loadLedger(database, NAMES, TODAY);

describe("changing the ledger", () => {
  it("takes a case from its registration to its closing, each step an event", async () => {
    const database = temporaryDatabase();
    const code = await caseIn(database, "用电紧张", ["assign", "begin", "apply", "verify", "close"]);
    expect(code).toBe("QF2016-0001");
    expect((await ledgerOf(database)).find(code)).toMatchObject({
      state: "销号",
      owner: "市工信委",
      revision: 6,
      appliedBy: "",
    });
    const events = loadCaseEvents(database, code).map(({ kind, actor, role, evidence }) => [
      kind,
      actor,
      role,
      evidence,
    ]);
    expect(events).toEqual([
      ["register", "the analyst", "analyst", []],
      ["assign", "the analyst", "analyst", []],
      ["begin", "the analyst", "analyst", []],
      ["apply", "the analyst", "analyst", ["回执"]],
      ["verify", "the steward", "steward", []],
      ["close", "the steward", "steward", []],
    ]);
    const log = await database.prisma.auditEntry.findMany();
    expect(log.map(({ operation, subject }) => [operation, subject])).toEqual(
      events.map(() => ["ledger.test", "QF2016-0001"]),
    );
  });

  it("lets one of two win that follow the same revision, and tells the other what changed", async () => {
    const file = `${temporaryFolder()}/plancell.db`;
    const database = temporaryDatabase(file);
    const other = openDatabase(file, MIGRATIONS);
    const code = await caseIn(database, "用电紧张", ["assign"]);
    const due = stepOf(code, "amend", { fields: { dueOn: "2016-12-01" }, expectedRevision: 2 });
    const begin = stepOf(code, "begin", { expectedRevision: 2 });
    const outcomes = await Promise.all([change(database, [due]), change(database, [begin], { actor: STEWARD })]);
    expect(outcomes.map(({ ending }) => ending).sort()).toEqual(["refused", "written"]);
    const [lost] = outcomes.filter(({ ending }) => ending === "refused");
    expect(lost?.results[0]).toMatchObject({ case: { revision: 3 }, problems: [{ code: "REVISION_STALE" }] });
    expect(lost?.results[0]?.problems[0]?.message).toMatch(
      /^“QF2016-0001”已被别人改动：您依据的是第 2 版，现在是第 3 版、状态“(交办|办理)”；第 3 版由the (analyst|steward)于 2016-08-10 02:00（UTC）(更正（改了办结期限）|办理)。请刷新/u,
    );
    expect(loadCaseEvents(database, code)).toHaveLength(3);
    // From another process likewise.
    expect(await change(other, [begin])).toMatchObject({ results: [{ problems: [{ code: "REVISION_STALE" }] }] });
    await other.close();
  });

  it("doubles nothing when a request comes again, and gives what came of it", async () => {
    const database = temporaryDatabase();
    const request = { key: "k-1", requestSha256: "a".repeat(64) };
    const first = await change(database, [registrationOf("用电紧张")], request);
    const again = await change(database, [registrationOf("用电紧张")], request);
    expect([first.ending, again.ending]).toEqual(["written", "known"]);
    expect(again.results).toEqual(first.results);
    expect(await ledgerOf(database)).toMatchObject({ position: 1 });
    const taken = await change(database, [registrationOf("缺工")], { ...request, requestSha256: "b".repeat(64) });
    expect(taken).toMatchObject({ ending: "key-taken", results: [{ problems: [{ code: "KEY_TAKEN" }] }] });
  });

  it("writes all changes of a request, or none", async () => {
    const database = temporaryDatabase();
    const changes = [registrationOf("用电紧张"), registrationOf("缺工"), stepOf("QF2016-0009", "begin")];
    const outcome = await change(database, changes);
    expect([outcome.ending, ...outcome.results.map((one) => one.outcome)]).toEqual([
      ...["refused", "registered", "registered", "refused"],
    ]);
    expect((await ledgerOf(database)).position).toBe(0);
    expect(await database.prisma.auditEntry.count()).toBe(0);
  });

  it("judges each change by what the ones before it make of the ledger", async () => {
    const database = temporaryDatabase();
    const changes = [
      registrationOf("用电紧张", { code: "a-7" }),
      stepOf("A-7", "assign", { fields: { owner: "供电局", dueOn: "2016-09-01" } }),
      stepOf("A-7", "begin"),
      registrationOf("缺工"),
      registrationOf("缺地"),
    ];
    const { ending, results } = await change(database, changes);
    expect([ending, ...results.map(({ code, case: one }) => `${code} ${one?.state}`)]).toEqual([
      ...["written", "A-7 登记", "A-7 交办", "A-7 办理", "QF2016-0001 登记", "QF2016-0002 登记"],
    ]);
    expect(await database.prisma.auditEntry.findMany()).toMatchObject([{ subject: "1-5", operation: "ledger.test" }]);
  });

  it("only says what would come of it in a dry run", async () => {
    const database = temporaryDatabase();
    const outcome = await change(database, [registrationOf("用电紧张")], { isDryRun: true });
    expect(outcome).toMatchObject({ ending: "dry-run", results: [{ outcome: "registered", code: "QF2016-0001" }] });
    expect((await ledgerOf(database)).position).toBe(0);
  });

  it("takes a blank step for a new case or an amendment, whichever it is", async () => {
    const database = temporaryDatabase();
    const blank = (fields: object) => ({ ...stepOf("B-1", ""), fields: { enterprise: "甲", text: "缺电", ...fields } });
    const outcomes = [];
    for (const one of [blank({}), blank({ area: "雁塔" }), blank({})]) {
      outcomes.push((await change(database, [one])).results[0]?.outcome);
    }
    expect(outcomes).toEqual(["registered", "amended", "same"]);
  });

  it("refuses what is registered already, and states that somebody wrote", async () => {
    const database = temporaryDatabase();
    await caseIn(database, "用电紧张");
    const problemOf = async (one: Parameters<typeof change>[1][number]) =>
      (await change(database, [one])).results[0]?.problems[0]?.message;
    expect(await problemOf(registrationOf("用电紧张"))).toBe(
      "同一企业的同一问题已登记为“QF2016-0001”，还没有销号。请用这个编号。",
    );
    expect(await problemOf(registrationOf("缺工", { code: "QF2016-0001" }))).toMatch(/^编号“QF2016-0001”已经登记过/u);
    expect(await problemOf(registrationOf("缺工", { code: "第一号" }))).toMatch(/^编号“第一号”不符合要求/u);
    expect(await problemOf(stepOf("QF2016-0001", "", { shownState: "销号" }))).toMatch(/^状态不能直接改成“销号”/u);
    expect(await problemOf(stepOf("QF2016-0002", "begin"))).toMatch(/^台账里没有编号为“QF2016-0002”的问题/u);
  });

  it("lets nobody close what they applied for", async () => {
    const database = temporaryDatabase();
    const code = await caseIn(database, "用电紧张", ["assign", "begin"]);
    await change(database, [stepOf(code, "apply", { evidence: ["回函"] })], { actor: STEWARD });
    const verify = (actor: typeof STEWARD) => change(database, [stepOf(code, "verify")], { actor });
    expect(await verify(STEWARD)).toMatchObject({ results: [{ problems: [{ code: "SAME_PERSON" }] }] });
    expect(await verify(ANALYST)).toMatchObject({ results: [{ problems: [{ code: "ROLE_TOO_LOW" }] }] });
    expect(await verify(OTHER_STEWARD)).toMatchObject({ ending: "written", results: [{ outcome: "advanced" }] });
  });

  it("leaves nothing behind where the disk fails in the middle", async () => {
    const database = temporaryDatabase();
    const failing = {
      scan: database.scan,
      write: (work: Parameters<typeof database.write>[0]) =>
        database.write((connection) =>
          work({
            ...connection,
            get inTransaction() {
              return connection.inTransaction;
            },
            execute(sql, values) {
              if (sql.includes("AuditEntry")) throw new Error("disk I/O error");
              return connection.execute(sql, values);
            },
          }),
        ),
    } as Pick<typeof database, "scan" | "write">;
    await expect(change(failing, [registrationOf("用电紧张")])).rejects.toThrow("disk I/O error");
    expect((await ledgerOf(database)).position).toBe(0);
    expect((await change(database, [registrationOf("用电紧张")])).ending).toBe("written");
  });
});
