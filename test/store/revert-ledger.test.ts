import { describe, expect, it } from "vitest";

import type { LedgerCase } from "../../server/domain/ledger/ledger-case.ts";
import { scanAuditLog } from "../../server/store/audit-log.ts";
import { checkDatabase } from "../../server/store/check-database.ts";
import type { Database } from "../../server/store/database.ts";
import { loadCaseEvents, loadLedger, loadLedgerAt } from "../../server/store/load-ledger.ts";
import { readMigrations } from "../../server/store/migrate.ts";
import { LEDGER_REVERSAL } from "../../server/store/revert-ledger.ts";
import { revertRelease } from "../../server/store/revert-release.ts";
import { STEWARD } from "../support/actors.ts";
import { caseIn, change, importCases, registrationOf, stepOf, TODAY } from "../support/ledger.ts";
import { MIGRATIONS } from "../support/temporary-database.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const HEAD = "编号,企业,问题,责任单位,办结期限,状态,佐证,登记日期";
const TABLE = `${HEAD}
A-1,试验企业,缺电,供电局,2016/9/1,申请销号,回函,2016/3/1
A-2,甲公司,缺工,,,,,2016/3/1`;

/** A ledger with a case that is at work, and an import that amends it and brings two. */
async function importedLedger() {
  const library = await tinyLibrary();
  const known = await caseIn(library.database, "缺水", ["assign", "begin"]);
  await library.book.reloadLedger();
  const imported = await importCases(library, `${TABLE}\n${known},试验企业,缺水,水务局,2016/10/1,,,`);
  if (imported.ending !== "written") throw new Error(JSON.stringify(imported));
  const revert = (code: string) => revertRelease(library, code, STEWARD);
  const cases = () => library.book.current().ledger.cases.map(bare);
  return { library, known, revert, cases };
}

/** A case without its revision, which goes on with everything that is done. */
function bare({ revision: _, ...one }: LedgerCase) {
  return one;
}

async function findingsOf(database: Database): Promise<readonly unknown[]> {
  const { findings } = await database.write((connection) => checkDatabase(connection, readMigrations(MIGRATIONS)));
  return findings;
}

describe("taking an import of cases back", () => {
  it("withdraws what it registered and puts back what it changed, as a release of its own", async () => {
    const { library, known, revert, cases } = await importedLedger();
    const before = loadLedgerAt(library.database, library.book.current().ledger.names, {
      ...library.book.current().ledger,
      position: 3,
    });
    expect(await revert("IMPORT.5")).toMatchObject({
      ending: "written",
      receipt: {
        ...{ release: "REVERT.6", kind: "ledger-reversal", reverts: "IMPORT.5", source: "IMPORT.5" },
        counts: { read: 3, added: 0, changed: 1, withdrawn: 2 },
      },
    });
    expect(cases()).toEqual(before.cases.map(bare));
    expect(library.book.current().releases.at(-1)).toMatchObject({ code: "REVERT.6", kind: "ledger" });
    expect(library.book.current().ledger.find("A-1")).toMatchObject({ state: "撤回", text: "缺电", revision: 2 });
    expect(loadCaseEvents(library.database, "A-1")).toMatchObject([
      { kind: "import", content: { state: "申请销号" } },
      { kind: "withdraw", actor: STEWARD.name, note: "撤销 IMPORT.5", content: { state: "撤回" } },
    ]);
    expect(loadCaseEvents(library.database, known).map(({ kind }) => kind)).toEqual([
      ...["register", "assign", "begin", "amend", "restore"],
    ]);
    expect(await findingsOf(library.database)).toEqual([]);
  });

  it("is told to the audit log, with the events that it wrote", async () => {
    const { library, revert } = await importedLedger();
    await revert("IMPORT.5");
    expect([...scanAuditLog(library.database)].slice(-2)).toMatchObject([
      { operation: "ledger.revert", actor: STEWARD.name, subject: "7-9", details: '{"events":3,"first":7}' },
      { operation: "release.revert", subject: "REVERT.6" },
    ]);
  });

  it("moves the data version, and leaves the past as it was", async () => {
    const { library, revert } = await importedLedger();
    const { dataVersion, ledger } = library.book.current();
    await revert("IMPORT.5");
    const now = library.book.current();
    expect([now.dataVersion === dataVersion, now.ledger.position]).toEqual([false, 9]);
    expect(loadLedgerAt(library.database, ledger.names, ledger).cases).toEqual(ledger.cases);
    const anew = await loadLedger(library.database, ledger.names, ledger.today);
    expect([anew.cases, anew.recorded]).toEqual([now.ledger.cases, now.ledger.recorded]);
  });

  it("is done once, and can itself be taken back, which brings all as it was", async () => {
    const { library, revert, cases } = await importedLedger();
    const imported = cases();
    await revert("IMPORT.5");
    const withdrawn = cases();
    expect(await revert("IMPORT.5")).toMatchObject({ ending: "known", receipt: { release: "REVERT.6" } });
    expect(await revert("REVERT.6")).toMatchObject({
      ending: "written",
      receipt: { release: "REVERT.7", counts: { added: 2, changed: 1, withdrawn: 0 } },
    });
    expect(cases()).toEqual(imported);
    expect(await revert("IMPORT.5")).toMatchObject({ ending: "written", receipt: { counts: { withdrawn: 2 } } });
    expect(cases()).toEqual(withdrawn);
    expect(await findingsOf(library.database)).toEqual([]);
  });

  it("leaves the same table to be imported again, which is then in the way of what it replaced", async () => {
    const { revert, library, cases } = await importedLedger();
    await revert("IMPORT.5");
    expect(await importCases(library, TABLE)).toMatchObject({ ending: "written", receipt: { counts: { added: 2 } } });
    expect(await revert("REVERT.6")).toMatchObject({ ending: "superseded", superseded: 2 });
    expect(await revert("IMPORT.7")).toMatchObject({ ending: "written", receipt: { counts: { withdrawn: 2 } } });
    expect(cases()).toHaveLength(1);
    expect(await revert("REVERT.6")).toMatchObject({ ending: "written", receipt: { counts: { added: 2 } } });
    expect(cases()).toHaveLength(3);
  });

  it("takes back an import that wrote nothing", async () => {
    const { revert, library } = await importedLedger();
    await importCases(library, "企业,问题\n试验企业,缺电");
    const { position } = library.book.current().ledger;
    expect(await revert("IMPORT.6")).toMatchObject({ ending: "written", receipt: { counts: { read: 0 } } });
    expect(library.book.current().ledger.position).toBe(position);
  });
});

describe("what stands in the way of it", () => {
  it("is a step that somebody has taken since: the case and the step are named, and nothing is written", async () => {
    const { library, revert } = await importedLedger();
    await change(library.database, [stepOf("A-2", "assign", { fields: { owner: "人社局", dueOn: "2099-01-01" } })]);
    await library.book.reloadLedger();
    expect(await revert("IMPORT.5")).toMatchObject({
      ending: "blocked",
      receipt: undefined,
      obstacles: [
        {
          ...{ code: "CASE_MOVED", subject: "A-2" },
          message: expect.stringContaining(
            "问题 A-2 后来又有变动：第 2 版由the analyst于 2016-08-10 02:00（UTC）交办（改了责任单位、办结期限）。",
          ),
        },
      ],
    });
    expect(library.book.current()).toMatchObject({ vintage: 5, ledger: { position: 7 } });
  });

  it("is a later import of the same case, until that is taken back", async () => {
    const { library, revert } = await importedLedger();
    await importCases(library, "编号,企业,问题,责任单位\nA-1,试验企业,缺电,发改委");
    expect(await revert("IMPORT.5")).toMatchObject({
      ...{ ending: "superseded", superseded: 1 },
      obstacles: [
        { code: "LATER_RELEASE", subject: "IMPORT.6" },
        { code: "CASE_MOVED", subject: "A-1" },
      ],
    });
    await revert("IMPORT.6");
    expect(library.book.current().ledger.find("A-1")).toMatchObject({ owner: "供电局" });
    expect(await revert("IMPORT.5")).toMatchObject({ ending: "written" });
  });

  it("is a case registered meanwhile of the same enterprise and words, where the withdrawn would come back", async () => {
    const { library, revert } = await importedLedger();
    await revert("IMPORT.5");
    const [made] = (await change(library.database, [registrationOf("缺电")])).results;
    expect(await revert("REVERT.6")).toMatchObject({
      ending: "blocked",
      obstacles: [{ code: "CASE_REPEATED", subject: "A-1", message: expect.stringContaining(`“${made?.code}”`) }],
    });
  });

  it("is a step of another process that comes after it was judged", async () => {
    const { library } = await importedLedger();
    const { database, book } = library;
    const [release] = book.current().releases.slice(-1);
    if (!release) throw new Error("There is one");
    await change(database, [stepOf("A-2", "amend", { fields: { owner: "人社局" } })]);
    const reversing = { vintage: 5, actor: STEWARD, patience: database.patience };
    expect(await database.write((one) => LEDGER_REVERSAL.write(one, release, reversing))).toBeUndefined();
    expect(await loadLedger(database, book.current().ledger.names, TODAY)).toMatchObject({ position: 7 });
  });

  it("is a step that comes while it is being written", async () => {
    const { library, revert } = await importedLedger();
    const step = change(library.database, [
      stepOf("A-2", "assign", { fields: { owner: "人社局", dueOn: "2099-01-01" } }),
    ]);
    expect(await revert("IMPORT.5")).toMatchObject({ ending: "blocked", obstacles: [{ subject: "A-2" }] });
    expect((await step).ending).toBe("written");
  });
});
