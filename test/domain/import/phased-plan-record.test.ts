import { expect, it } from "vitest";

import {
  PHASED_PLAN_COLUMNS,
  PHASED_PLAN_REQUIRED,
  readPhasedPlanRecord,
} from "../../../server/domain/import/phased-plan-record.ts";
import { readRecords } from "../../../server/domain/import/record-table.ts";

function read(...cells: readonly string[]) {
  const rows = [["目标", "月份", "累计计划数", "单位"], cells].map((one, at) => ({ row: at + 1, cells: one }));
  const [record] = readRecords(rows, PHASED_PLAN_COLUMNS, PHASED_PLAN_REQUIRED)?.records ?? [];
  if (!record) throw new Error("There is a record");
  return readPhasedPlanRecord(record);
}

it("reads a month however it is written", () => {
  const plan = { target: "招商引资额", year: 2016, month: 6, amount: 280, unit: "亿元" };
  expect(read("招商引资额", "2016年6月", "280", "亿元")).toMatchObject(plan);
  expect(read("招商引资额", "2016年1-6月", "280", "亿元")).toMatchObject(plan);
});

it("tells everything that is wrong at once", () => {
  const problems = read("", "最新", "许多");
  expect(Array.isArray(problems) && problems.map(({ column, code }) => [column, code])).toEqual([
    ["月份", "FIELD_INVALID"],
    ["累计计划数", "NUMBER_UNKNOWN"],
    ["目标", "FIELD_INVALID"],
  ]);
  expect(read("招商引资额", "6月", "")).toMatchObject([{ code: "PERIOD_AMBIGUOUS" }, { code: "VALUE_MISSING" }]);
});
