import { describe, expect, it } from "vitest";

import type { Database } from "../../server/store/database.ts";
import { loadLedger } from "../../server/store/load-ledger.ts";
import { submitLedgerRows } from "../../server/store/submit-ledger-rows.ts";
import { ANALYST, caseIn, NAMES, TODAY } from "../support/ledger.ts";
import { temporaryDatabase } from "../support/temporary-database.ts";

function submit(database: Database, lines: readonly string[], differences: { isDryRun?: boolean; key?: string } = {}) {
  const rows = lines.map((line, at) => ({ row: at + 10, cells: line.split(",") }));
  return submitLedgerRows(database, NAMES, {
    ...{ rows, actor: ANALYST, key: "", requestSha256: "a".repeat(64), operation: "ledger.submit", isDryRun: false },
    ...{ at: new Date(`${TODAY}T02:00:00Z`), ...differences },
  });
}

const HEAD = "编号,企业,问题,责任单位,办结期限,状态,步骤,佐证";

describe("submitting rows", () => {
  it("gives each row its receipt: new cases, steps, amendments", async () => {
    const database = temporaryDatabase();
    const known = await caseIn(database, "用电紧张", ["assign", "begin"]);
    const { ending, rows, ignored } = await submit(database, [
      ...["千人扶千企台账", `${HEAD},颜色`, ",甲公司,缺工,,,,,,红", `${known},,,,,办理,申请销号,回函`],
      ...[`${known},,用电很紧张,,,,,`, ",,,,,,,"],
    ]);
    expect([ending, ignored]).toEqual(["written", ["颜色"]]);
    expect(rows.map(({ row, outcome, code, case: one }) => [row, outcome, code, one?.state, one?.revision])).toEqual([
      [12, "registered", "QF2016-0002", "登记", 1],
      [13, "advanced", "QF2016-0001", "申请销号", 4],
      [14, "amended", "QF2016-0001", "申请销号", 5],
    ]);
  });

  it("gives each refused row its reason and column, and writes none of the others", async () => {
    const database = temporaryDatabase();
    const known = await caseIn(database, "用电紧张");
    const { ending, rows } = await submit(database, [
      ...[
        HEAD,
        ",甲公司,缺工,,,,,",
        `${known},,,,,,办理,`,
        `${known},,,,,,核验,`,
        `${known},,,,月底,,,`,
        `${known},,,,,,算了,`,
      ],
    ]);
    expect(ending).toBe("refused");
    expect(
      rows.map(({ row, outcome, columns, problems }) => [row, outcome, columns, problems.map(({ code }) => code)]),
    ).toEqual([
      [11, "registered", [], []],
      [12, "refused", ["步骤"], ["STEP_NOT_ALLOWED"]],
      [13, "refused", ["步骤"], ["STEP_NOT_ALLOWED"]],
      [14, "refused", ["办结期限"], ["FIELD_INVALID"]],
      [15, "refused", ["步骤"], ["STEP_UNKNOWN"]],
    ]);
    expect(await loadLedger(database, NAMES, TODAY)).toMatchObject({ position: 1 });
  });

  it("says the same in a dry run, and writes nothing", async () => {
    const database = temporaryDatabase();
    const outcome = await submit(database, [HEAD, ",甲公司,缺工,,,,,"], { isDryRun: true });
    expect(outcome).toMatchObject({ ending: "dry-run", rows: [{ outcome: "registered" }] });
    expect((await loadLedger(database, NAMES, TODAY)).position).toBe(0);
  });

  it("doubles nothing when it is sent again", async () => {
    const database = temporaryDatabase();
    const sheet = [HEAD, ",甲公司,缺工,,,,,", ",甲公司,缺地,,,,,"];
    const first = await submit(database, sheet, { key: "s-1" });
    const again = await submit(database, sheet, { key: "s-1" });
    expect([first.ending, again.ending]).toEqual(["written", "known"]);
    expect(again.rows).toEqual(first.rows);
    // Without a key the cases themselves are known again.
    expect(await submit(database, sheet)).toMatchObject({
      ending: "refused",
      rows: [{ problems: [{ code: "CASE_REPEATED" }] }, {}],
    });
    expect((await loadLedger(database, NAMES, TODAY)).position).toBe(2);
  });

  it("refuses a sheet without a header, and one that is too long", async () => {
    const database = temporaryDatabase();
    expect(await submit(database, ["指标,数值", "工业投资,1"])).toMatchObject({
      ending: "refused",
      rows: [{ row: 0, problems: [{ code: "HEADER_MISSING" }] }],
    });
    const long = Array.from({ length: 1001 }, (_, at) => `,甲公司,问题${at},,,,,`);
    expect(await submit(database, [HEAD, ...long])).toMatchObject({
      rows: [{ row: 0, problems: [{ code: "ROWS_TOO_MANY" }] }],
    });
  });
});
