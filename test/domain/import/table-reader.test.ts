import { describe, expect, it } from "vitest";

import type { ImportCell } from "../../../server/domain/import/import-row.ts";
import { createTableReader } from "../../../server/domain/import/table-reader.ts";

import { TINY_CATALOGUE } from "../../support/tiny-catalogue.ts";

function readerOf(rows: readonly (readonly ImportCell[])[]) {
  const reader = createTableReader({ catalogue: TINY_CATALOGUE, mapping: new Map(), area: "610100", action: "merge" });
  return { ...reader, outcomes: rows.map((cells, at) => reader.read({ row: at + 1, cells })) };
}

describe("reading a table", () => {
  it("finds the header below titles", () => {
    const { outcomes, problems, notices } = readerOf([
      ["西安市主要指标"],
      ["单位：亿元"],
      ["序号", "指标", "期间", "数值"],
      [1, "VALUE_ADDED", "2016-06", 12.5],
    ]);
    expect(outcomes).toMatchObject([undefined, undefined, undefined, { row: 4, value: 12.5 }]);
    expect(problems()).toEqual([]);
    expect(notices()).toMatchObject([{ code: "COLUMN_IGNORED", column: "序号", row: 0 }]);
  });

  it("takes the unit that stands above the table for that of its numbers", () => {
    const header = ["指标", "期间", "数值"];
    const row = ["VALUE_ADDED", "2016-06", "125000"];
    for (const note of [["单位：万元"], ["主要指标（单位:万元）"], ["", "计量单位： 万元"]]) {
      expect(readerOf([note, header, row]).outcomes.at(-1)).toMatchObject({ value: 12.5, writtenUnit: "万元" });
    }
    expect(readerOf([["单位：万元、%"], header, row]).problems()).toMatchObject([{ code: "UNIT_NOTE" }]);
    const own = readerOf([["单位：万元"], [...header, "单位"], [...row, "亿元"]]);
    expect(own.outcomes.at(-1)).toMatchObject({ value: 125_000 });
  });

  it("says which columns it needs where there is no header", () => {
    const { outcomes, problems } = readerOf(Array.from({ length: 40 }, () => ["VALUE_ADDED", "2016-06", 12.5]));
    expect(outcomes.at(-1)).toEqual({ skipped: undefined });
    expect(problems()).toMatchObject([{ code: "HEADER_MISSING", row: 0 }]);
    expect(problems()[0]?.message).toContain("indicator、period、value");
  });

  it("places the problems of a header in its row", () => {
    expect(readerOf([["表"], ["指标", "期间", "数值", "值"]]).problems()).toMatchObject([
      { code: "HEADER_REPEATED", row: 2 },
    ]);
  });
});
