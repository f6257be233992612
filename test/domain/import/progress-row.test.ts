import { expect, it } from "vitest";

import { readProgressRow } from "../../../server/domain/import/progress-row.ts";
import { PROGRESS_COLUMNS, PROGRESS_REQUIRED } from "../../../server/domain/import/project-columns.ts";
import { readRecords } from "../../../server/domain/import/record-table.ts";

function rowOf(head: string, row: string) {
  const rows = [head, row].map((line, at) => ({ row: at + 1, cells: line.split(",") }));
  const [record] = readRecords(rows, PROGRESS_COLUMNS, PROGRESS_REQUIRED)?.records ?? [];
  if (!record) throw new Error("no record");
  return readProgressRow(record);
}

it("says what a project has come to; a month and the span from January are the same", () => {
  for (const period of ["2016年6月", "2016年1-6月"]) {
    expect(rowOf("项目,期间,累计完成投资（亿元）,到位资金,阶段", `甲,${period},0.15,1800,在建`)).toMatchObject({
      ...{ project: "甲", month: 2016 * 12 + 5, completed: 1500, funds: 1800, stage: "building" },
      completedSinceStart: undefined,
    });
  }
});

it.each([
  ["甲,6月,1", "PERIOD_AMBIGUOUS"],
  ["甲,十三五,1", "FIELD_INVALID"],
  [",2016年6月,1", "FIELD_INVALID"],
  ["甲,2016年6月,", "VALUE_MISSING"],
  ["甲,2016年6月,#N/A", "CELL_ERROR"],
])("refuses %s", (row, code) => {
  expect(rowOf("项目,期间,累计完成投资", row)).toMatchObject([{ code, row: 2 }]);
});
