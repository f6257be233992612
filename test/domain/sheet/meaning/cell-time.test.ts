import { expect, it } from "vitest";

import { printPeriod } from "../../../../server/domain/period.ts";
import { periodCode } from "../../../../server/domain/period-code.ts";
import { cellTime } from "../../../../server/domain/sheet/meaning/cell-time.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE, headFrom } from "../../../support/sheet-catalogue.ts";
import { cellUnder, settlingWith } from "../../../support/sheet-cell.ts";

function timeOf(row: string, column: string, title = "", answers: Record<string, string> = {}) {
  const { span, issue } = cellTime(cellUnder(row, column, title), settlingWith(answers));
  return [span ? printPeriod(span) : "", issue?.code ?? ""];
}

it("joins a year and a month of both axes, or of a line over the table", () => {
  expect(timeOf("2016年", "6月")).toEqual(["2016年6月", ""]);
  expect(timeOf("工业产值", "1-6月", "2016年")).toEqual(["2016年1-6月", ""]);
  expect(timeOf("工业产值", "累计", "2016年1-6月")).toEqual(["2016年1-6月", ""]);
});

it("takes the months of a line over the table for those of its years, but no single month and no whole years", () => {
  expect(timeOf("工业产值", "2016年", "1-11月")).toEqual(["2016年1-11月", ""]);
  expect(timeOf("工业产值", "2016年", "3月")).toEqual(["2016年", ""]);
  expect(timeOf("工业产值", "2016年全年", "1-11月")).toEqual(["2016年", ""]);
});

it.each([
  [undefined, "", ["PERIOD_AMBIGUOUS"]],
  ["不填", "", []],
  ["1-6月", "2016-06 YTD", []],
  ["全年", "2016", []],
])("asks whether a sheet's name says the months of its years, and takes %s", (answer, period, asked) => {
  const grids = readSheets("# sheet: 1-6月\n西安市\n指标 | 2016年\n工业产值 | 5");
  const answers = answer ? [{ sheet: "1-6月", cell: "B3", code: "PERIOD_AMBIGUOUS", answer } as const] : [];
  const { blocks, questions } = recognise(grids, CATALOGUE, answers);
  const [cell] = blocks.flatMap(({ cells }) => cells);
  expect(cell ? periodCode(cell.meaning.period, cell.meaning.basis) : "").toBe(period);
  expect(questions.map(({ code }) => code)).toEqual(asked);
});

it.each([
  ["2016", "2016年6月"],
  ["二〇一六年", "2016年6月"],
  ["２０１６年", "2016年6月"],
  ["16年", ""],
  ["-5", ""],
  ["9999999999", ""],
])("takes only a year for the year that is missing: %s", (answer, period) => {
  expect(timeOf("工业产值", "6月", "", { "YEAR_MISSING A1:B9": answer })[0]).toBe(period);
});

it("goes a year back for 上年同期", () => {
  expect(timeOf("工业产值", "上年同期", "2016年1-6月")).toEqual(["2015年1-6月", ""]);
});

it("asks for what is missing, open or contradicting", () => {
  expect(timeOf("工业产值", "6月")).toEqual(["", "YEAR_MISSING"]);
  expect(timeOf("工业产值", "累计")).toEqual(["", "PERIOD_AMBIGUOUS"]);
  expect(timeOf("工业产值", "2016.1")).toEqual(["", "PERIOD_AMBIGUOUS"]);
  expect(timeOf("2016年3月", "2016年4月")).toEqual(["", "LABEL_CONTRADICTION"]);
});

it("asks which year of several a figure is of", () => {
  expect(timeOf("工业产值", "累计", "2014-2016年")).toEqual(["", "PERIOD_AMBIGUOUS"]);
  expect(timeOf("工业产值", "2015年", "2014-2016年")).toEqual(["2015年", ""]);
  const answers = { "PERIOD_AMBIGUOUS A1:B9": "2016年" };
  expect(timeOf("工业产值", "累计", "2014-2016年", answers)).toEqual(["2016年", ""]);
});

it("offers both sides of a contradiction and takes the answer", () => {
  const { issue } = cellTime(cellUnder("2016年3月", "2016年4月"), settlingWith());
  expect(issue?.candidates).toEqual(["2016年3月", "2016年4月"]);
  expect(timeOf("2016年3月", "2016年4月", "", { "LABEL_CONTRADICTION A5 B2": "2016年4月" })).toEqual(["2016年4月", ""]);
  expect(timeOf("工业产值", "6月", "", { "YEAR_MISSING A1:B9": "2016" })).toEqual(["2016年6月", ""]);
});

it("gives a year below 本月 or 累计 the months of the line over the table", () => {
  const under = (basis: string) => {
    const heads = cellUnder("工业产值", "2017年", "2018年4月");
    const column = { ...heads.column, basis: headFrom(basis).basis };
    const { span } = cellTime({ ...heads, column }, settlingWith());
    return span && printPeriod(span);
  };
  expect([under("本月"), under("累计"), under("全年")]).toEqual(["2017年4月", "2017年4月", "2017年"]);
});
