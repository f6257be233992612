import { afterEach, describe, expect, it, vi } from "vitest";

import { readGrid } from "../../../addin/excel/read-grid.ts";
import { rollChanges, writeRoll } from "../../../addin/excel/write-roll.ts";
import { planOn } from "../../support/sheet-roll.ts";
import { stubSheets } from "./fake-sheets.ts";

afterEach(() => vi.unstubAllGlobals());

const FORMULA = '=PLAN.METRIC($A2,D$1,,"100000")';

function rows() {
  return [
    ["全国（亿元）", "2016年5月", "2016年6月", "备注"],
    ["工业产值", 1, 2, "快报"],
  ];
}

async function rolled(content: Partial<Parameters<typeof stubSheets>[0][string]> = {}) {
  const fake = stubSheets({ 月报: { rows: rows(), sizes: new Map([["column 2", 80]]), ...content } });
  const sheet = fake.sheets.月报;
  if (!sheet) throw new Error("no sheet");
  const before = await readGrid("月报");
  const plan = planOn(before);
  return { fake, sheet, write: (ports = {}) => writeRoll(plan, before, true, ports), plan };
}

describe("writing the next period", () => {
  it("makes room, writes labels and formulas, and looks as the period before", async () => {
    const { sheet, write, fake } = await rolled();
    fake.formats.set("月报!1,2", "0.0");
    const { result, write: back } = await write();
    expect(sheet.rows).toEqual([
      ["全国（亿元）", "2016年5月", "2016年6月", "2016年7月", "备注"],
      ["工业产值", 1, 2, FORMULA, "快报"],
    ]);
    expect([result.written.length, back?.name]).toEqual([2, "续写 2016年7月 2 格"]);
    expect([fake.formats.get("月报!1,3"), sheet.sizes?.get("column 3")]).toEqual(["0.0", 80]);
  });

  it("is taken out again, with nothing left of it", async () => {
    const { sheet, write } = await rolled();
    const { write: back } = await write();
    expect(await back?.undo({})).toMatchObject({ rest: null, result: { skipped: [] } });
    expect([sheet.rows, sheet.sizes?.get("column 3")]).toEqual([rows(), 50]);
  });

  it("is not taken out where something was written beside it since", async () => {
    const { sheet, write } = await rolled();
    const { write: back } = await write();
    sheet.rows[5] = ["", "", "", "我的"];
    const undone = await back?.undo({});
    expect(undone?.result.skipped[0]?.reason).toContain("续写之后改成了“我的”，没有还原");
    expect(undone?.rest).toBe(back);
    sheet.rows[5] = [];
    expect((await back?.undo({}))?.rest).toBeNull();
  });

  it("is not taken out where what was written is no longer there", async () => {
    const { sheet, write } = await rolled();
    const { write: back } = await write();
    sheet.rows[1] = ["工业产值", 1, 2, "", "快报"];
    expect((await back?.undo({}))?.result.skipped[0]?.reason).toContain("已不在这一格");
  });
});

describe("where it cannot be written", () => {
  it("does nothing to a sheet that is no longer as it was shown", async () => {
    const { sheet, write } = await rolled();
    sheet.rows[1] = ["工业产值", 1, 3, "快报"];
    const { result, write: back } = await write();
    expect([result.problems, back]).toEqual([["预览之后表格有改动，没有续写。请重新识别，再续写。"], null]);
    expect(sheet.rows[0]).toHaveLength(4);
  });

  it("puts back what was done where Excel fails half-way", async () => {
    const { sheet, write } = await rolled();
    sheet.shapeFault = "copyFrom";
    const { result, write: back } = await write();
    expect([result.problems[0]?.slice(0, 5), back, sheet.rows]).toEqual(["没有续写：", null, rows()]);
  });

  it("leaves a way back where even that fails", async () => {
    const { sheet, write, fake } = await rolled();
    let steps = 0;
    sheet.shapeFault = "copyFrom";
    fake.onSync = () => {
      if (sheet.rows[0]?.length === 5 && steps++ > 0) sheet.shapeFault = "delete";
    };
    const { result, write: back } = await write();
    expect(result.problems[0]).toContain("插入的空行列还在，请按“还原”去掉");
    sheet.shapeFault = "";
    fake.onSync = () => {};
    expect((await back?.undo({}))?.rest).toBeNull();
    expect(sheet.rows).toEqual(rows());
  });
});

it("writes what is not published yet only where that is wanted", async () => {
  const { plan } = await rolled();
  const pending = { ...plan, cells: plan.cells.map((cell) => ({ ...cell, kind: "pending" as const })) };
  expect(rollChanges(pending, true).map(({ after }) => after)).toEqual(["2016年7月", FORMULA]);
  expect(rollChanges(pending, false).map(({ after }) => after)).toEqual(["2016年7月"]);
});
