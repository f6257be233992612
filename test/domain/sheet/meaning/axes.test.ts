import { expect, it } from "vitest";
import { printPeriod } from "../../../../server/domain/period.ts";
import { readAxes } from "../../../../server/domain/sheet/meaning/axes.ts";
import { tableFrom } from "../../../support/sheet-catalogue.ts";

it("gives months the year of the label before them, on both axes", () => {
  const { columns } = readAxes(tableFrom("指标 | 2016年11月 | 12月\n工业产值 | 1 | 2"));
  expect(columns.map(({ column, head }) => [column, head.time.span && printPeriod(head.time.span)])).toEqual([
    [1, "2016年11月"],
    [2, "2016年12月"],
  ]);
  const { rows } = readAxes(tableFrom("时间 | 工业产值\n2016年2月 | 1\n1月 | 2"));
  expect(rows.map(({ row, own }) => [row, own.time.span && printPeriod(own.time.span)])).toEqual([
    [1, "2016年2月"],
    [2, "2016年1月"],
  ]);
});

it("gives columns the month before them, though one row is of other months", () => {
  const spans = (last: string) =>
    readAxes(tableFrom(`指标 | 2016年1-10月 | 同比（%）\n工业产值 | 1 | 2\n社零 | 1 | 2\n${last} | 1 | 2`)).columns.map(
      ({ head }) => head.time.span && printPeriod(head.time.span),
    );
  expect(spans("利润（1-9月）")).toEqual(["2016年1-10月", "2016年1-10月"]);
});

it("blocks nothing yet", () => {
  const { rows, columns } = readAxes(tableFrom("指标 | 2016年\n不知何物 | 1"));
  expect([...rows, ...columns].map(({ blocked }) => blocked)).toEqual([undefined, undefined]);
});
