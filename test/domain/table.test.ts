import { expect, it } from "vitest";

import { isRefusal } from "../../server/domain/refusal.ts";
import { layOut, MAX_TABLE_ROWS, readLayout } from "../../server/domain/table.ts";

const HEADING = ["期间", "数值"];
const ROWS = [
  ["2015年", 1],
  ["2016年", 2],
  ["2017年", 3],
];

function laidOut(text: string) {
  const layout = readLayout(text);
  return isRefusal(layout) ? layout : layOut(HEADING, ROWS, layout);
}

it("has a heading and goes downwards by itself", () => {
  expect(laidOut("")).toEqual([HEADING, ...ROWS]);
});

it("leaves the heading out, turns the order, goes across", () => {
  expect(laidOut("表头=无")).toEqual(ROWS);
  expect(laidOut("表头=0;顺序=降序")).toEqual([...ROWS].reverse());
  expect(laidOut("方向=行")).toEqual([
    ["期间", "2015年", "2016年", "2017年"],
    ["数值", 1, 2, 3],
  ]);
});

it("says in its last row that it was cut", () => {
  expect(laidOut("最多=2")).toEqual([HEADING, ROWS[0], ROWS[1], ["已截断：共 3 行，只列出 2 行，请缩小范围", null]]);
  expect(laidOut("最多=3")).toEqual([HEADING, ...ROWS]);
});

it("never spills more rows than a sheet can bear", () => {
  const layout = readLayout("最多=99999999");
  if (isRefusal(layout)) throw new Error(layout.message);
  const rows = Array.from({ length: MAX_TABLE_ROWS + 5 }, (_, at) => [`${at}`, at]);
  expect(layOut(HEADING, rows, layout)).toHaveLength(MAX_TABLE_ROWS + 2);
});

it("refuses limits that are no counts, and options it does not have", () => {
  for (const text of ["最多=0", "最多=-3", "最多=很多", "最多=1.5"]) {
    expect(readLayout(text), text).toMatchObject({ code: "OPTION_INVALID" });
  }
  expect(readLayout("颜色=红")).toMatchObject({ code: "OPTION_UNKNOWN" });
});
