import { expect, it } from "vitest";

import { saidAround, timeAround } from "../../../../server/domain/sheet/meaning/cell-heads.ts";
import { headFrom } from "../../../support/sheet-catalogue.ts";
import { cellUnder } from "../../../support/sheet-cell.ts";

const cell = cellUnder("工业产值", "2016年6月", "全国2015年");

it("looks at the items above before the lines over the table", () => {
  expect(saidAround(cell, "areas")).toMatchObject({ value: { value: ["100000"] }, isOfRow: false });
  const part = { ...cell, row: { ...cell.row, inherited: [headFrom("西安市", { row: 3, column: 0 })] } };
  expect(saidAround(part, "areas")).toMatchObject({ value: { value: ["610100"] }, isOfRow: true });
  expect(saidAround(cell, "members")).toBeUndefined();
});

it("is less sure of what stands outside the sheet", () => {
  const named = { ...cell, context: { ...cell.context, heads: [headFrom("西安市", { row: -1, column: -1 })] } };
  expect(saidAround(named, "areas")?.confidence).toBeLessThan(saidAround(cell, "areas")?.confidence ?? 0);
});

it("finds a time in the lines", () => {
  expect(timeAround(cell)?.time.year).toBe(2015);
  expect(timeAround(cellUnder("", "", "全国"))).toBeUndefined();
});

it("gives a year by itself the months that another line names", () => {
  const heads = [headFrom("2017年"), headFrom("1—8月份工业产值")];
  const { year, part } = timeAround({ ...cell, context: { ...cell.context, heads } })?.time ?? {};
  expect([year, part]).toEqual([2017, { start: 0, end: 7 }]);
});

it("gives months of a line that names no year the year of another", () => {
  const context = { ...cell.context, heads: [headFrom("前三季度工业产值"), headFrom("2017年")], year: 2017 };
  const { year, part } = timeAround({ ...cell, context })?.time ?? {};
  expect([year, part]).toEqual([2017, { start: 0, end: 8 }]);
});
