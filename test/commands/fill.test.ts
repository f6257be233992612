import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { runCommand } from "../../server/commands/commands.ts";
import { fillCommand } from "../../server/commands/fill.ts";
import type { FillCell } from "../../server/domain/sheet/plan-fill.ts";
import { readWorkbook } from "../../server/xlsx/read-workbook.ts";

import { openSeededLibrary, type SeededLibrary } from "../support/seeded-library.ts";
import { bookOf, type WorkbookFolder, workbookFolder } from "../support/workbook-folder.ts";

let library: SeededLibrary;
let folder: WorkbookFolder;
beforeAll(async () => {
  library = await openSeededLibrary();
});
afterAll(() => library.close());
beforeEach(async () => {
  folder = workbookFolder();
  folder.file("月报.xlsx", await bookOf({ A2: "地区生产总值", B1: "2015年", C2: 7 }));
});
afterEach(() => folder.remove());

const PROPOSAL: FillCell = {
  sheet: "月报",
  row: 1,
  column: 1,
  formula: "=PLAN.METRIC($A2,B$1)",
  pattern: "",
  meaning: {
    ...{ indicator: "REGIONAL_GDP", subject: { area: "610100", member: "" }, basis: "year" },
    ...{ period: { start: 2015 * 12, end: 2015 * 12 + 11 }, unit: "亿元" },
  },
  before: { value: null, formula: "" },
  after: 5932.861,
  source: "统计公报",
  isDerived: false,
  conflict: "NONE",
};
const CONFLICT: FillCell = { ...PROPOSAL, column: 2, before: { value: 7, formula: "" }, conflict: "TYPED_DIFFERENT" };
const REFUSED = { sheet: "月报", row: 2, column: 1, code: "TEXT", text: "这一格是文字，不会改写。" };

/** What filling gives when that is planned. */
async function filled(options: Readonly<Record<string, string | boolean>>, proposals = [PROPOSAL, CONFLICT]) {
  const command = fillCommand({
    recognise: () => ({ blocks: [], questions: [], untouched: [] }),
    figuresOf: () => undefined,
    planFill: () => ({ dataVersion: "1", cells: proposals, refused: [REFUSED], unchanged: 0 }),
  });
  return command(library, [folder.file("月报.xlsx")], options);
}

/** The second row of a file's first sheet, from B. */
async function rowOf(name: string) {
  const grid = (await readWorkbook(readFileSync(folder.file(name)))).sheets[0]?.grid;
  return [1, 2].map((column) => grid?.cell(1, column)).map((cell) => [cell?.value, cell?.formula]);
}

describe("filling a workbook", () => {
  it("writes live formulas with their figures, and leaves conflicts alone", async () => {
    const { text, json } = await filled({});
    expect(await rowOf("月报-填报.xlsx")).toEqual([
      [5932.861, "=PLAN.METRIC($A2,B$1)"],
      [7, ""],
    ]);
    expect(json).toMatchObject({
      filled: 1,
      out: folder.file("月报-填报.xlsx"),
      proposals: [{ cell: "B2" }, { cell: "C2" }],
    });
    expect(text.split("\n").slice(1)).toEqual([
      "  月报!B2：空 → 5932.861（公布；统计公报）",
      "  月报!C2：7 → 5932.861（未填，与手填的数不同；统计公报）",
      "  不填 月报!B3：这一格是文字，不会改写。",
    ]);
  });

  it("writes values whose formulas can be had back", async () => {
    await filled({ values: true });
    expect(await rowOf("月报-填报.xlsx")).toEqual([
      [5932.861, ""],
      [7, ""],
    ]);
    const file = folder.file("月报-填报.xlsx");
    expect(JSON.parse(await runCommand(library, "verify", [file, "--json"]))).toMatchObject({
      frozen: 1,
      confirmed: 1,
    });
    await runCommand(library, "freeze", [file, "--undo"]);
    expect((await rowOf("月报-填报-解冻.xlsx"))[0]).toEqual([5932.861, "=PLAN.METRIC($A2,B$1)"]);
  });

  it("says that totals of the analyst's own need to be calculated", async () => {
    expect((await filled({})).text).not.toContain("重新计算");
    const total = { formula: "SUM(B2:C2)", result: 7, date1904: false };
    folder.file("月报.xlsx", await bookOf({ A2: "地区生产总值", B1: "2015年", D2: total }));
    expect((await filled({ out: folder.file("合计.xlsx") })).text).toContain("重新计算");
  });

  it("writes nothing where nothing is to be filled", async () => {
    expect((await filled({}, [CONFLICT])).text).toContain("没有可以填报的单元格，没有写文件。");
    expect(folder.names()).toEqual(["月报.xlsx"]);
  });

  it("takes an earlier state for values only", async () => {
    await expect(filled({ "as-of": "2016-12-31" })).rejects.toThrow("请同时加 --values");
    expect((await filled({ "as-of": "2016-12-31", values: true })).json).toMatchObject({ filled: 1 });
  });
});
