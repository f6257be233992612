import { describe, expect, it } from "vitest";

import { type FigureHeader, readFigureHeader } from "../../../server/domain/import/figure-header.ts";
import type { ImportCell } from "../../../server/domain/import/import-row.ts";
import { createFigureReader } from "../../../server/domain/import/read-figure.ts";
import { monthOrdinal } from "../../../server/domain/month.ts";

import { TINY_CATALOGUE } from "../../support/tiny-catalogue.ts";

const HEADER = readFigureHeader(
  "indicator,area,industry,project,period,value,unit,status,source,note,action".split(","),
) as FigureHeader;

interface Written {
  readonly indicator: ImportCell;
  readonly area: ImportCell;
  readonly industry: ImportCell;
  readonly project: ImportCell;
  readonly period: ImportCell;
  readonly value: ImportCell;
  readonly unit: ImportCell;
  readonly status: ImportCell;
  readonly source: ImportCell;
  readonly note: ImportCell;
  readonly action: ImportCell;
}

const PLAIN: Written = {
  ...{ indicator: "VALUE_ADDED", area: "西安市", industry: "", project: "", period: "2016-06", value: "12.5" },
  ...{ unit: "", status: "", source: "", note: "", action: "" },
};

const reader = createFigureReader({ catalogue: TINY_CATALOGUE, header: HEADER, area: "", action: "merge" });

function read(differences: Partial<Written> = {}) {
  return reader({ row: 7, cells: Object.values({ ...PLAIN, ...differences }) });
}

describe("reading a row", () => {
  it("reads a figure with everything that is written beside it", () => {
    expect(read({ source: "月报 表1", note: "初步", status: "初步", action: "替换" })).toEqual({
      row: 7,
      series: expect.objectContaining({ area: "610100", member: "", basis: "month" }),
      month: monthOrdinal(2016, 6),
      ...{ value: 12.5, status: "preliminary", action: "replace", writtenValue: 12.5, writtenUnit: "亿元" },
      ...{ source: "月报 表1", note: "初步" },
    });
  });

  it("brings a figure into the canonical unit and keeps what was written", () => {
    expect(read({ value: "125,000", unit: "万元" })).toMatchObject({
      value: 12.5,
      writtenValue: 125_000,
      writtenUnit: "万元",
    });
    expect(read({ indicator: "VALUE_ADDED_GROWTH", value: "6.9%" })).toMatchObject({ value: 6.9, writtenUnit: "%" });
  });

  it("takes no per cent for an amount, whatever unit stands beside it", () => {
    expect(read({ value: "12%" })).toMatchObject([{ code: "UNIT_MISMATCH", column: "unit" }]);
    expect(read({ value: "12%", unit: "亿元" })).toMatchObject([{ code: "UNIT_MISMATCH", column: "unit" }]);
    expect(read({ indicator: "VALUE_ADDED_GROWTH", value: "6.9%", unit: "%" })).toMatchObject({ value: 6.9 });
  });

  it("quotes no more of a text than a name may have", () => {
    const long = "长".repeat(500_000);
    const problems = read({ indicator: long, period: long, unit: long, status: long, action: long, value: long });
    expect(JSON.stringify(problems).length).toBeLessThan(5000);
  });

  it("takes a stock's year for its end", () => {
    expect(read({ indicator: "ENTERPRISES", period: 2016, value: 1100 })).toMatchObject({
      series: { basis: "point" },
      month: monthOrdinal(2016, 12),
    });
  });

  it("takes no value for a value unless the row says so", () => {
    expect(read({ value: "" })).toMatchObject([{ code: "VALUE_MISSING", row: 7, column: "value" }]);
    expect(read({ value: "", status: "未公布" })).toMatchObject({ value: null, status: "not-published" });
    expect(read({ value: "", status: "修订" })).toMatchObject({ value: null, status: "revised" });
    expect(read({ value: "", status: "修订", action: "替换" })).toMatchObject([{ code: "VALUE_MISSING" }]);
    expect(read({ value: 3, status: "未公布" })).toMatchObject([{ code: "VALUE_UNEXPECTED", received: "3" }]);
    expect(read({ value: "", action: "删除" })).toMatchObject({ action: "delete" });
  });

  it("tells everything that is wrong with a row at once, in the order of the columns", () => {
    const problems = read({ indicator: "没有", period: "某月", value: "很多", status: "或许", action: "改" });
    expect(Array.isArray(problems) && problems.map(({ code, column }) => [column, code])).toEqual([
      ["indicator", "INDICATOR_UNKNOWN"],
      ["period", "PERIOD_UNKNOWN"],
      ["value", "NUMBER_UNKNOWN"],
      ["status", "STATUS_UNKNOWN"],
      ["action", "ACTION_UNKNOWN"],
    ]);
  });

  it("refuses a unit that measures something else", () => {
    expect(read({ unit: "户" })).toMatchObject([{ code: "UNIT_MISMATCH", column: "unit" }]);
  });

  it("leaves blank rows, remarks and totals out", () => {
    expect(reader({ row: 1, cells: ["", null] })).toEqual({ skipped: undefined });
    expect(reader({ row: 1, cells: ["注：初步核算数"] })).toMatchObject({ skipped: { code: "NOTE_ROW" } });
    expect(read({ area: "合计", value: "x" })).toMatchObject({ skipped: { code: "TOTAL_ROW", column: "area" } });
    expect(read({ indicator: "", area: "", note: "合计", period: "", value: "" })).toMatchObject({
      skipped: { code: "TOTAL_ROW", received: "合计", column: "" },
    });
  });

  it("refuses a row that is wider than its header, unless nothing is there", () => {
    const wide = [...Object.values(PLAIN), "", "x"];
    expect(reader({ row: 2, cells: wide })).toMatchObject([{ code: "ROW_TOO_WIDE" }]);
    expect(reader({ row: 2, cells: [...Object.values(PLAIN), "", ""] })).toMatchObject({ value: 12.5 });
  });

  it("keeps no text without an end", () => {
    expect(read({ note: "长".repeat(5000) })).toMatchObject({ note: expect.stringMatching(/^长{499}…$/u) });
  });
});
