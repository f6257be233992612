import { expect, it } from "vitest";

import { readFigureHeader } from "../../../server/domain/import/figure-header.ts";

it("finds the columns of a header in Chinese, and the unit beside the values", () => {
  const header = readFigureHeader(["序号", "指标", "期间", "数值（万元）", null]);
  expect(Object.fromEntries(header?.columns ?? [])).toEqual({ indicator: 1, period: 2, value: 3 });
  expect(header).toMatchObject({ unit: "万元", ignored: ["序号"], problems: [] });
});

it("takes no row for a header that lacks what a figure needs", () => {
  expect(readFigureHeader(["指标", "数值"])).toBeUndefined();
  expect(readFigureHeader(["西安市2016年主要指标"])).toBeUndefined();
});

it("takes a bracket that is no unit for a remark", () => {
  expect(readFigureHeader(["指标", "期间", "数值（初步）"])?.unit).toBe("");
});

it("refuses a field that comes twice", () => {
  expect(readFigureHeader(["指标", "期间", "数值", "本期"])?.problems).toMatchObject([
    { code: "HEADER_REPEATED", received: "本期" },
  ]);
});

it("reads other headings as they are mapped", () => {
  const header = readFigureHeader(["经济指标", "期间", "数值"], new Map([["经济指标", "indicator"]]));
  expect(header?.columns.get("indicator")).toBe(0);
});

it("is not held up by a heading of brackets without end", () => {
  expect(readFigureHeader(["(".repeat(500_000), "指标", "期间", "数值"])?.ignored[0]?.length).toBe(201);
});
