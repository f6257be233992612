import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";

import { readQuestion } from "../../../../addin/cell/input.ts";
import { isRefusal } from "../../../../server/domain/refusal.ts";
import { cellName, readRange } from "../../../../server/domain/sheet/cell-range.ts";
import { planFill } from "../../../../server/domain/sheet/fill/plan-fill.ts";
import type { Grid } from "../../../../server/domain/sheet/grid.ts";
import type { RecognisedCell, Recognition } from "../../../../server/domain/sheet/recognition.ts";
import { figuresOf } from "../../../../server/store/figures-of.ts";
import { gridOf, type Held } from "../../../support/grid-of.ts";
import { openSeededLibrary, type SeededLibrary } from "../../../support/seeded-library.ts";
import { type SheetTable, understood } from "../../../support/sheet-table.ts";
import { answersOf } from "../../../support/tiny-book.ts";

let library: SeededLibrary;
beforeAll(async () => {
  library = await openSeededLibrary();
});
afterAll(() => library.close());

const COUNTRY = { area: "100000", member: "" };
const XIAN = { area: "610100", member: "" };
const GROWTH = "ABOVE_SCALE_INDUSTRY_VALUE_ADDED_GROWTH";
const PROFIT = "ABOVE_SCALE_INDUSTRIAL_PROFIT";

function plan(grids: readonly Grid[], recognition: Recognition) {
  const snapshot = library.book.current();
  return planFill(grids, recognition, figuresOf(snapshot, library.database), snapshot.catalogue);
}
function planTable(table: SheetTable) {
  const { grids, recognition } = understood(table);
  return plan(grids, recognition);
}
/** A row of the country's growth for January to May and June, holding those things. */
function growth(values: readonly Held[], differences: Partial<SheetTable> = {}) {
  const grid = gridOf([
    ["全国", "2016年1-5月", "2016年1-6月"],
    ["规模以上工业增加值增速", ...values],
  ]);
  const table = {
    periods: ["2016年1-5月", "2016年1-6月"],
    lines: [{ label: "规模以上工业增加值增速", indicator: GROWTH, subject: COUNTRY, values: [] }],
    ...differences,
  };
  return plan([grid], understood(table).recognition);
}
/** What a formula of ours asks, with the cells it refers to. */
function asked(formula: string, grid: Grid) {
  const [, inner = ""] = /^=PLAN\.METRIC\((.*)\)$/u.exec(formula) ?? [];
  const given = inner.split(",").map((argument) => {
    const pieces = argument === "" ? [] : argument.split("&").map((piece) => pieceValue(piece, grid));
    return pieces.length > 1 ? pieces.join("") : (pieces[0] ?? null);
  });
  const question = readQuestion("METRIC", given);
  if (isRefusal(question)) throw new Error(question.message);
  return question;
}
function pieceValue(piece: string, grid: Grid) {
  const range = readRange(piece);
  return range ? grid.cell(range.top, range.left)?.value : piece.slice(1, -1);
}

it("proposes live formulas for blank cells and placeholders", () => {
  const { cells, refused, dataVersion } = growth([null, "—"]);
  expect(cells.map((cell) => [cellName(cell), cell.formula, cell.after, cell.conflict])).toEqual([
    ["B2", '=PLAN.METRIC($A2,B$1,,"100000")', 5.9, "NONE"],
    ["C2", '=PLAN.METRIC($A2,C$1,,"100000")', 6, "NONE"],
  ]);
  expect(cells[1]).toMatchObject({ before: { value: "—", formula: "" }, isDerived: false, sheet: "月报" });
  expect(cells[0]?.source).toMatch(/^来源：/u);
  expect([refused, dataVersion]).toEqual([[], library.book.current().dataVersion]);
});

it("proposes typed numbers as conflicts", () => {
  expect(growth([5.9, 9.9]).cells.map(({ conflict }) => conflict)).toEqual(["TYPED_SAME", "TYPED_DIFFERENT"]);
});

it("leaves blank cells whose typed neighbours are in another unit", () => {
  const periods = ["2014年", "2015年", "2016年"];
  const line = { label: "实际使用外资", indicator: "FOREIGN_DIRECT_INVESTMENT_USED", subject: XIAN };
  const { cells, refused } = planTable({ periods, lines: [{ ...line, values: [37.03, 40.08, null] }] });
  expect(cells).toEqual([]);
  expect(refused[2]).toMatchObject({ code: "UNIT_CONTRADICTION", row: 1, column: 3 });
  expect(refused[2]?.text).toContain("像是以亿美元为单位");
  const said = planTable({ periods, lines: [{ ...line, values: [37.03, 40.08, null], unit: "亿美元" }] });
  expect(said.cells.map(({ conflict, after }) => [conflict, after])).toEqual([
    ["TYPED_SAME", 37.031],
    ["TYPED_SAME", 40.0833],
    ["NONE", 46.0988],
  ]);
});

it("leaves the analyst's formulas and texts, and what it is not sure of", () => {
  const codes = (values: readonly Held[], confidence = 1) =>
    growth(values, { confidence }).refused.map(({ code, text }) => [code, text.length > 5]);
  expect(codes([{ value: 1, formula: "=A1/2" }, "见附表"])).toEqual([
    ["OWN_FORMULA", true],
    ["TEXT", true],
  ]);
  expect(codes([null, null], 0.8)).toEqual([
    ["UNSURE", true],
    ["UNSURE", true],
  ]);
});

it("rewrites its own formulas, and counts those that stand already", () => {
  const stands = { value: 5.9, formula: '=PLAN.METRIC($A2,B$1,,"100000")' };
  const { cells, unchanged } = growth([stands, { value: 1, formula: "=PLAN.METRIC($A2,B$1)" }]);
  expect([cells.map(cellName), unchanged]).toEqual([["C2"], 1]);
});

it("says why there is no figure", () => {
  const line = { label: "规模以上工业增加值增速", indicator: GROWTH, subject: COUNTRY, values: [] };
  const { refused } = planTable({ periods: ["2016年1月"], lines: [line] });
  expect(refused).toMatchObject([{ code: "NOT_PUBLISHED", row: 1, column: 1 }]);
  expect(refused[0]?.text).toContain("1月和2月合并发布");
  const households = { ...line, unit: "户" };
  expect(planTable({ periods: ["2016年1-6月"], lines: [households] }).refused).toMatchObject([
    { code: "UNIT_MISMATCH" },
  ]);
});

it("divides by a hundred in a blank cell that shows per cent", () => {
  const { cells } = growth([{ value: null, numberFormat: "0.0%" }, null]);
  expect(cells.map(({ formula, after }) => [formula, after])).toEqual([
    ['=PLAN.METRIC($A2,B$1,,"100000")/100', 0.059],
    ['=PLAN.METRIC($A2,C$1,,"100000")', 6],
  ]);
});

it("divides where the cell shows per cent", () => {
  const { cells } = growth([{ value: 0.05, numberFormat: "0.0%" }]);
  expect(cells[0]).toMatchObject({
    formula: '=PLAN.METRIC($A2,B$1,,"100000")/100',
    after: 0.059,
    conflict: "TYPED_DIFFERENT",
  });
});

it("marks what is worked out, and converts to the unit of the sheet", () => {
  const line = { label: "规模以上工业企业利润总额", indicator: PROFIT, subject: COUNTRY, values: [], unit: "万元" };
  const { cells } = planTable({ periods: ["2016年二季度"], lines: [line] });
  expect(cells).toMatchObject([
    { formula: '=PLAN.METRIC($A2,B$1,,"100000","万元")', isDerived: true, after: 165767200 },
  ]);
  expect(cells[0]?.source).toMatch(/^测算：/u);
});

it("has one pattern for a block of cells", () => {
  const line = { label: "规模以上工业增加值增速", indicator: GROWTH, subject: COUNTRY, values: [] };
  const other = { ...line, label: "规模以上工业企业利润总额", indicator: PROFIT };
  const periods = ["2016年1-5月", "2016年1-6月", "2016年1-7月"];
  const patterns = planTable({ periods, lines: [line, other], isDown: true }).cells.map(({ pattern }) => pattern);
  expect(new Set(patterns)).toEqual(new Set(['=PLAN.METRIC(R1C,RC1,,"100000")']));
});

it("writes formulas that the server answers with what was shown, whatever the labels are", async () => {
  const { catalogue, cube, series, indicatorPosition } = library.book.current();
  const known = series.filter((one) => indicatorPosition(one.indicator) >= 0);
  const labels = (code: string) => {
    const indicator = catalogue.indicators.byCode(code);
    return [code, ...(indicator ? [indicator.name, `${indicator.name}†`, ...indicator.aliases] : [])];
  };
  const sample = fc.record({
    series: fc.constantFrom(...known),
    which: fc.nat(200),
    label: fc.nat(10),
    subjectLabel: fc.constantFrom("", "其中：某行业", "全国"),
    periodLabel: fc.nat(3),
    isScaled: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(sample, async (given) => {
      const { first, last } = cube.span(series.indexOf(given.series));
      const month = first + (given.which % (last - first + 1));
      fc.pre(!Number.isNaN(cube.value(series.indexOf(given.series), month)));
      const { indicator, subject, basis } = given.series;
      const unit = catalogue.indicators.byCode(indicator)?.unit === "亿元" && given.isScaled ? "万元" : "";
      const names = labels(indicator);
      const year = Math.floor(month / 12);
      const periodLabels = [`${year}年${(month % 12) + 1}月`, year, `${(month % 12) + 1}月`, "合计"];
      const grid = gridOf([
        [given.subjectLabel, periodLabels[given.periodLabel] ?? ""],
        [names[given.label % names.length] ?? ""],
      ]);
      const start = basis === "year-to-date" || basis === "year" ? year * 12 : month;
      const cell: RecognisedCell = {
        row: 1,
        column: 1,
        meaning: { indicator, subject, basis, period: { start, end: month }, unit },
        labels: { indicator: { row: 1, column: 0 }, period: [{ row: 0, column: 1 }], subject: { row: 0, column: 0 } },
        confidence: 1,
        reason: "",
      };
      const range = { top: 0, left: 0, bottom: 1, right: 1 };
      const blocks = [{ sheet: "月报", range, orientation: "periods-across", cells: [cell] }] as const;
      const { cells, refused } = plan([grid], { blocks, questions: [], untouched: [] });
      expect(refused).toEqual([]);
      const [answer] = await answersOf(library, [asked(cells[0]?.formula ?? "", grid)]);
      expect(answer).toBe(cells[0]?.after);
    }),
    { numRuns: 150 },
  );
});
