import { expect, it } from "vitest";

import type { ImportCell } from "../../../server/domain/import/import-row.ts";
import { findHeader } from "../../../server/domain/submit/find-header.ts";

const HEAD = ["指标", "地区", "期间", "数值（万元）"];
const ROW = ["工业投资", "西安市", "2016-07 YTD", 901];

function find(
  rows: readonly (readonly ImportCell[])[],
  top: number,
  mapping: ReadonlyMap<string, "value"> = new Map(),
) {
  const range = { top, bottom: rows.length - 1, left: 0, right: 3 };
  return findHeader(range, (row) => rows[row] ?? [], mapping);
}

it("is among the first rows of the selection, below its titles", () => {
  expect(find([["报送表"], HEAD, ROW], 0)).toMatchObject({ row: 1, cells: HEAD, missing: [] });
});

it("is the nearest above a selection of new rows only", () => {
  expect(find([HEAD, ROW, ["", "", "", ""], HEAD, ROW, ROW], 5)).toMatchObject({ row: 3, missing: [] });
});

it("is asked about where a heading that a figure needs is not known, until somebody has said what it is", () => {
  const rows = [["指标", "地区", "期间", "本月报数"], ROW];
  expect(find(rows, 0)).toMatchObject({
    missing: ["value"],
    headings: [{ field: "indicator" }, { field: "area" }, { field: "period" }, { heading: "本月报数", field: "" }],
  });
  expect(find(rows, 0, new Map([["本月报数", "value"]]))).toMatchObject({ missing: [] });
});

it("is none where a table has its periods across", () => {
  const across = ["名称", "单位", "2016年1-6月", "2016年1-7月"];
  expect(find([across, ["工业投资", "亿元", 1, 2]], 0)).toBeUndefined();
});
