import { expect, it } from "vitest";

import { readRange } from "../../../server/domain/sheet/cell-range.ts";
import { recordsSubmission } from "../../../server/domain/submit/records-submission.ts";
import { gridOf, type Held } from "../../support/grid-of.ts";

const NOWHERE = { top: 0, left: 0, bottom: 0, right: 0 };

function read(rows: readonly (readonly Held[])[], range: string, record: "" | "projects" = "", merges: string[] = []) {
  const grid = gridOf(
    rows,
    merges.map((one) => readRange(one) ?? NOWHERE),
  );
  const area = { sheet: "月报", range: readRange(range) ?? NOWHERE };
  return recordsSubmission(grid, area, { record, withHidden: false });
}

const HEAD = ["项目", "月份", "累计完成投资"];

it("knows the kind by the header, and sends each row with its place", () => {
  const rows = [["项目表"], ["名称", "总投资"], ["甲厂", 100], [], ["乙厂", 200]];
  expect(read(rows, "A1:B5")).toMatchObject({
    ...{ layout: "rows", record: "projects", headerRow: 2, header: ["名称", "总投资"], total: 5 },
    lines: [{ cells: ["甲厂", 100], place: { top: 2 } }, undefined, { cells: ["乙厂", 200], place: { top: 4 } }],
  });
  expect(read(rows, "A5:B5")).toMatchObject({ record: "projects", headerRow: 4, lines: [{ cells: ["乙厂", 200] }] });
});

it("takes less of a header where the kind is said, and nothing for a table with headers on two sides", () => {
  expect(
    read(
      [
        ["名称", "地区"],
        ["甲厂", "高新区"],
      ],
      "A1:B2",
    ),
  ).toBeUndefined();
  expect(
    read(
      [
        ["名称", "地区"],
        ["甲厂", "高新区"],
      ],
      "A1:B2",
      "projects",
    ),
  ).toMatchObject({ record: "projects" });
  expect(
    read(
      [
        ["指标", "2015年"],
        ["总产值", 5],
      ],
      "A1:B2",
    ),
  ).toBeUndefined();
});

it("reads dates as they are shown, in the column of months as months", () => {
  const month = { value: 42_522, numberFormat: 'yyyy"年"m"月"' };
  const progress = read([HEAD, ["甲厂", month, 5]], "A1:C2");
  expect(progress).toMatchObject({ record: "project-progress", lines: [{ cells: ["甲厂", "2016-06", 5] }] });
  const days = [
    ["名称", "总投资", "计划开工", "计划竣工"],
    ["甲厂", 5, { value: 42_536, numberFormat: "yyyy-mm-dd" }, month],
  ];
  expect(read(days, "A1:D2")?.lines[0]?.cells).toEqual(["甲厂", 5, "2016-06-15", "2016-06"]);
});

it("leaves what is ours, a month that Excel made up, and a number of several rows", () => {
  const rows = [
    HEAD,
    ["甲厂", "2016年6月", { value: 5, formula: '=PLAN.PROJECT("甲厂","累计完成投资","2016年6月")' }],
    ["乙厂", { value: 42_536, numberFormat: "m/d" }, 5],
    ["丙厂", "2016年6月", 7],
    ["丁厂", "2016年6月", null],
  ];
  const left = read(rows, "A1:C5", "", ["C4:C5"])?.left.map(({ code, places }) => [code, places.length]);
  expect(left).toEqual([
    ["HEADER", 1],
    ["PLAN_FORMULA", 1],
    ["UNSURE", 1],
    ["UNSURE", 2],
  ]);
});
