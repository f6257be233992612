import { describe, expect, it } from "vitest";
import { withdrawHeld } from "../../server/store/change-held.ts";
import { checkDatabase } from "../../server/store/check-database.ts";
import { heldOfCode } from "../../server/store/held-release.ts";
import { importIndicators } from "../../server/store/import-indicators.ts";
import { importTargets } from "../../server/store/import-targets.ts";
import { loadCaseEvents } from "../../server/store/load-ledger.ts";
import { readMigrations } from "../../server/store/migrate.ts";
import { publishHeld } from "../../server/store/publish-held.ts";
import { revertRelease } from "../../server/store/revert-release.ts";
import { watchHeld } from "../../server/store/watch-held.ts";

import { ManualClock } from "../addin/client/manual-clock.ts";
import { STEWARD } from "../support/actors.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { FAR_OFF } from "../support/held-import.ts";
import { holdRecordsOf, TARGETS } from "../support/held-records.ts";
import { caseIn, change, stepOf } from "../support/ledger.ts";
import { MIGRATIONS } from "../support/temporary-database.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const ROBOTS = "code,name,unit,kind\nROBOTS,工业机器人产量,万辆,flow";
const PROJECT = "代码,项目,总投资,阶段,阶段月份\nB-8,新建工厂,900,前期,2016年6月";

async function findingsIn({ database }: Awaited<ReturnType<typeof tinyLibrary>>) {
  return (await database.write((one) => checkDatabase(one, readMigrations(MIGRATIONS)))).findings;
}

describe("publishing held records", () => {
  it("imports them as one release, which can be taken back like any other", async () => {
    const library = await tinyLibrary();
    await holdRecordsOf(library, "targets", TARGETS);
    expect(await findingsIn(library)).toEqual([]);
    expect(await publishHeld(library, "HELD.1", STEWARD)).toMatchObject({
      ending: "published",
      held: { state: "published", release: "IMPORT.5", kind: "targets" },
      receipt: { release: "IMPORT.5", kind: "targets", counts: { added: 1, changed: 1 } },
    });
    expect(library.book.current().plan.targets.at(-1)).toMatchObject({ code: "2017.INVESTMENT", amount: 1300 });
    expect([...library.database.scan('SELECT "tables", "report" FROM "HeldRecords"')]).toEqual([["[]", "{}"]]);
    const log = library.database.scan('SELECT "operation", "subject" FROM "AuditEntry" ORDER BY "id" DESC LIMIT 1');
    expect([...log]).toEqual([["held.publish", "IMPORT.5"]]);
    expect(await publishHeld(library, "HELD.1", STEWARD)).toMatchObject({ ending: "ended" });
    expect(await importTargets(library, figureImportOf(TARGETS))).toMatchObject({ ending: "known" });
    expect(await revertRelease(library, "IMPORT.5", STEWARD)).toMatchObject({ ending: "written" });
    expect(await findingsIn(library)).toEqual([]);
  });

  it("takes every kind: indicators, their targets and phased plans, projects and their progress, and cases", async () => {
    const library = await tinyLibrary();
    const held = [
      ["indicators", ROBOTS],
      ["projects", PROJECT],
      ["phased-plans", "目标,期间,计划数,单位\nG2,2016年6月,20,户"],
      ["project-progress", "项目,期间,累计完成投资,阶段\n试验项目,2016年6月,10,在建"],
      ["ledger-cases", "企业,问题\n甲公司,缺工"],
    ] as const;
    for (const [kind, text] of held) await holdRecordsOf(library, kind, text);
    for (const at of held.keys()) {
      expect(await publishHeld(library, `HELD.${at + 1}`, STEWARD)).toMatchObject({ ending: "published" });
    }
    const { catalogue, projects, phasedPlan, ledger, vintage } = library.book.current();
    expect(catalogue.indicator("工业机器人产量")).toMatchObject({ code: "ROBOTS" });
    expect(projects.map(({ code, record }) => [code, record.stage])).toEqual([
      ["TRIAL", "building"],
      ["B-8", "prepared"],
    ]);
    expect([phasedPlan("G2").length, ledger.cases.length, vintage]).toEqual([1, 1, 9]);
    expect(await findingsIn(library)).toEqual([]);
  });

  it("writes the steps of cases as the importer's, of the time when they are published", async () => {
    const library = await tinyLibrary();
    const known = await caseIn(library.database, "缺电", ["assign"]);
    await library.book.reloadLedger();
    const importer = { kind: "token", name: "甲", role: "steward" } as const;
    const text = `编号,企业,问题,责任单位,登记日期\n${known},试验企业,缺电,供电局,\n,甲公司,缺工,,2016/3/1`;
    const { heading } = figureImportOf(text);
    const held = await holdRecordsOf(library, "ledger-cases", text, { heading: { ...heading, actor: importer } });
    expect(held).toMatchObject({ kind: "ledger-cases", counts: { added: 1, changed: 1 } });
    expect(library.book.current()).toMatchObject({ vintage: 4, ledger: { position: 2 } });
    const code = await caseIn(library.database, "缺地");
    await library.book.reloadLedger();
    const before = new Date().toISOString();
    expect(await publishHeld(library, "HELD.1", STEWARD)).toMatchObject({
      ...{ ending: "published", receipt: { kind: "ledger-cases", counts: { added: 1, changed: 1 } } },
    });
    expect(library.book.current().ledger.cases.map((one) => [one.code, one.owner])).toEqual([
      [known, "供电局"],
      [code, ""],
      ["QF2016-0003", ""],
    ]);
    const [event] = loadCaseEvents(library.database, "QF2016-0003");
    expect(event).toMatchObject({ kind: "import", actorKind: "token", actor: "甲", role: "steward" });
    expect((event?.at ?? "") >= before).toBe(true);
    expect(await findingsIn(library)).toEqual([]);
    expect(await revertRelease(library, "IMPORT.5", STEWARD)).toMatchObject({ ending: "written" });
    expect(await findingsIn(library)).toEqual([]);
  });

  it("keeps cases that do not fit any more because one was closed meanwhile, whole", async () => {
    const library = await tinyLibrary();
    const known = await caseIn(library.database, "缺电", ["assign", "begin", "apply", "verify"]);
    await library.book.reloadLedger();
    await holdRecordsOf(library, "ledger-cases", `编号,企业,问题\n${known},试验企业,很缺电\nA-1,甲公司,缺工`);
    await change(library.database, [stepOf(known, "close")], { actor: STEWARD });
    await library.book.reloadLedger();
    const { ending, held } = await publishHeld(library, "HELD.1", STEWARD);
    expect([ending, held?.state]).toEqual(["misfit", "waiting"]);
    expect(held?.trouble).toMatch(/^有 1 行现在不能导入。第 2 行：现在不能更正：问题已经销号/u);
    expect(library.book.current()).toMatchObject({ vintage: 4, ledger: { position: 6 } });
    expect(await withdrawHeld(library.database, "HELD.1", STEWARD)).toMatchObject({ ending: "withdrawn" });
    expect([...library.database.scan('SELECT "tables" FROM "HeldRecords"')]).toEqual([["[]"]]);
  });

  it("publishes cases after a step that was taken while they were judged", async () => {
    const library = await tinyLibrary();
    const known = await caseIn(library.database, "缺电", ["assign"]);
    await library.book.reloadLedger();
    await holdRecordsOf(library, "ledger-cases", `编号,企业,问题,责任单位\n${known},试验企业,缺电,供电局`);
    // The book has not seen it yet.
    await change(library.database, [stepOf(known, "begin")]);
    expect(await publishHeld(library, "HELD.1", STEWARD)).toMatchObject({ ending: "published" });
    expect(library.book.current().ledger.find(known)).toMatchObject({ state: "办理", owner: "供电局", revision: 4 });
  });

  it("keeps what does not fit any more, with the reason, and publishes it once it fits again", async () => {
    const library = await tinyLibrary();
    await holdRecordsOf(library, "indicators", ROBOTS);
    await importIndicators(library, figureImportOf("code,name,unit,kind\nOTHER,工业机器人产量,个,flow"));
    const { ending, held, receipt } = await publishHeld(library, "HELD.1", STEWARD);
    expect([ending, held?.state, receipt]).toEqual(["misfit", "waiting", undefined]);
    expect(held?.trouble).toMatch(/^有 1 行现在不能导入。第 2 行：“工业机器人产量”已经是“OTHER”的名称/u);
    expect(library.book.current().vintage).toBe(5);
    await revertRelease(library, "IMPORT.5", STEWARD);
    expect(await publishHeld(library, "HELD.1", STEWARD)).toMatchObject({ ending: "published", held: { trouble: "" } });
  });

  it("is tried by the server when its time comes, and then only when the book has changed", async () => {
    const library = await tinyLibrary();
    await importIndicators(library, figureImportOf("code,name,unit,kind\nOTHER,工业机器人产量,个,flow"));
    await library.database.write(async (one) =>
      one.execute(`UPDATE "Indicator" SET "name" = 'x' WHERE "code" = 'OTHER'`),
    );
    await library.book.reload();
    await holdRecordsOf(library, "indicators", ROBOTS);
    await library.database.write(async (one) =>
      one.execute(`UPDATE "Indicator" SET "name" = '工业机器人产量' WHERE "code" = 'OTHER'`),
    );
    await library.book.reload();
    const clock = new ManualClock();
    const faults: unknown[] = [];
    const now = () => Date.parse(FAR_OFF.at) + clock.now();
    const onFault = (error: unknown) => faults.push(error);
    const stop = await watchHeld({ ...library, after: clock.after, now, onFault });
    expect(heldOfCode(library.database, "HELD.1")?.trouble).toContain("已经是“OTHER”的名称");
    await library.database.write(async (one) => one.execute('DELETE FROM "HeldTrouble"'));
    await clock.pass(3000);
    expect(heldOfCode(library.database, "HELD.1")?.trouble).toBe("");
    expect(faults.map(String)).toEqual([expect.stringContaining("HELD.1 cannot be published: 有 1 行")]);
    await stop();
  });
});
