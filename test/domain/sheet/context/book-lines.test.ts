import { expect, it } from "vitest";
import { yearOf } from "../../../../server/domain/month.ts";
import { bookLines } from "../../../../server/domain/sheet/context/book-lines.ts";
import { CATALOGUE, readLabel, rowsFrom, tablesFrom } from "../../../support/sheet-catalogue.ts";

/** What the first table of the last sheet is given by the others: its areas, and the years. */
function givenBy(...sheets: readonly string[]) {
  const read = sheets.map(rowsFrom);
  const [table] = tablesFrom(sheets.at(-1) ?? "");
  const lines = bookLines(read, readLabel, CATALOGUE.areas).at(-1);
  const [line] = table && lines ? lines(table).titles : [];
  const { areas = [], times = [] } = line?.row === -1 ? (line.cells[0]?.label ?? {}) : {};
  return [areas, times.flatMap((time) => (time.kind === "span" ? yearOf(time.span.start) : []))];
}

const sheet = (...lines: readonly string[]) => lines.join("\n");
const FIRST = sheet("西安市2016年1-6月主要指标", "指标 | 1-6月", "工业产值 | 1");

it("gives a table without place and year those of the workbook's first sheet", () => {
  expect(givenBy(FIRST, sheet("工业", "指标 | 1-6月", "工业产值 | 1"))).toEqual([["610100"], [2016]]);
});

it("gives nothing that the sheet says itself", () => {
  expect(givenBy(FIRST, sheet("陕西省2015年", "指标 | 1-6月", "工业产值 | 1"))).toEqual([[], []]);
});

it("gives no place where others name several, and no year where they are of several", () => {
  const other = sheet("陕西省2015年1-3月", "指标 | 1-3月", "工业产值 | 1");
  expect(givenBy(FIRST, other, sheet("工业", "指标 | 1-9月", "工业产值 | 1"))).toEqual([[], []]);
});

it("gives the year of a sheet of the same months, where others are of other years", () => {
  const other = sheet("西安市2015年1-3月", "指标 | 1-3月", "工业产值 | 1");
  expect(givenBy(FIRST, other, sheet("工业", "指标 | 1-6月", "工业产值 | 1"))).toEqual([["610100"], [2016]]);
});

it("gives the year of the day on a cover, that before where the months had not passed", () => {
  const cover = sheet("月报", "2017年2月20日");
  expect(givenBy(cover, sheet("工业", "指标 | 1-12月", "工业产值 | 1"))).toEqual([[], [2016]]);
  expect(givenBy(cover, sheet("工业", "指标 | 1-2月", "工业产值 | 1"))).toEqual([[], [2017]]);
});

it("leaves a single sheet as it is", () => {
  expect(givenBy(sheet("工业", "指标 | 1-6月", "工业产值 | 1"))).toEqual([[], []]);
});

it("takes no place of whoever made the workbook, and no year of an issue's number", () => {
  const cover = sheet("西安大学经济研究中心", "二〇一七年第1期");
  expect(givenBy(cover, sheet("工业", "指标 | 1-12月", "工业产值 | 1"))).toEqual([[], []]);
});

it("gives no year where another table of the sheet is of another", () => {
  const own = sheet("工业", "指标 | 1-9月", "工业产值 | 1", "", "2015年工业", "指标 | 2015年", "工业产值 | 1");
  expect(givenBy(FIRST, own)).toEqual([["610100"], []]);
});

it("gives no place to a company's own figures", () => {
  expect(givenBy(FIRST, sheet("公司产销情况", "指标 | 1-6月", "工业产值 | 1"))).toEqual([[], [2016]]);
});

it("gives no place to a sheet that may be called after another, and no year to one of another", () => {
  const called = (name: string) => `# sheet: ${name}\n${sheet("工业", "指标 | 1-6月", "工业产值 | 1")}`;
  expect(givenBy(FIRST, called("昆山"))).toEqual([[], [2016]]);
  expect(givenBy(FIRST, called("高新区数据"))).toEqual([[], [2016]]);
  expect(givenBy(FIRST, called("工业"))).toEqual([["610100"], [2016]]);
  expect(givenBy(FIRST, called("上年同期表"))).toEqual([["610100"], []]);
});
