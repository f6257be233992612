import { expect, it } from "vitest";

import { withPlaceOf } from "../../../../server/domain/sheet/context/first-line-place.ts";
import { labelled } from "../../../../server/domain/sheet/table/sheet-rows.ts";
import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

/** Areas and how many times the lines over the second table of a sheet name. */
function places(...lines: readonly string[]) {
  const [first, one] = findTables(rowsFrom(lines.join("\n")));
  if (!first || !one) throw new Error("The sheet has no two tables");
  expect(withPlaceOf(first, first)).toBe(first);
  const labels = withPlaceOf(first, one).titles.flatMap(labelled);
  return labels.map(({ label }) => [label?.areas.join(), label?.times.length]);
}

const TABLE = "指标 | 累计\n工业产值 | 1";
const MONTHS = "指标 | 1-3月 | 1-6月\n销售收入 | 2 | 1";

it("gives a table that names no place that of the first line, and months without a year its time", () => {
  expect(places("西安市2016年1-9月工业产值", TABLE, "", MONTHS)).toEqual([["610100", 1]]);
  expect(places("西安市2016年工业产值", TABLE, "", "指标 | 2015年 | 2014年\n销售收入 | 2 | 1")).toEqual([
    ["610100", 0],
  ]);
});

it("gives a table of months over a line of its own the year alone", () => {
  const lines = ["西安市2016年7月工业产值", TABLE, "", "补充资料（1-6月）", MONTHS];
  const [first, one] = findTables(rowsFrom(lines.join("\n")));
  const [time] = first && one ? (withPlaceOf(first, one).titles[0]?.cells[0]?.label?.times ?? []) : [];
  expect(time?.kind === "span" && time.span.end - time.span.start).toBe(11);
});

it("takes the place from who signs below the first line", () => {
  expect(places("主要经济指标", "陕西省统计局编", TABLE, "", MONTHS)).toEqual([["610000", 0]]);
});

it("leaves a table that names a place, and all below a line that names none or two", () => {
  expect(places("西安市2016年工业产值", TABLE, "", "指标 | 陕西省 | 全国\n销售收入 | 2 | 1")).toEqual([]);
  expect(places("2016年工业产值", TABLE, "", MONTHS)).toEqual([]);
  expect(places("西安市和陕西省工业产值", TABLE, "", MONTHS)).toEqual([]);
});
