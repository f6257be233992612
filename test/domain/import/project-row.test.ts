import { describe, expect, it } from "vitest";

import { PROJECT_COLUMNS, PROJECT_REQUIRED } from "../../../server/domain/import/project-columns.ts";
import { readProjectRow } from "../../../server/domain/import/project-row.ts";
import { readRecords } from "../../../server/domain/import/record-table.ts";

function rowOf(head: string, row: string) {
  const rows = [head, row].map((line, at) => ({ row: at + 1, cells: line.split(",") }));
  const [record] = readRecords(rows, PROJECT_COLUMNS, PROJECT_REQUIRED)?.records ?? [];
  if (!record) throw new Error("no record");
  return readProjectRow(record);
}

describe("a row of a project", () => {
  it("says what its cells say, and nothing of blank ones", () => {
    const head =
      "项目,代码,阶段,阶段月份,总投资(亿元),年度,年度计划投资,1月累计计划,6月累计计划,专项,市级重点,计划开工,实际开工日期,里程碑";
    const row =
      "甲项目,a-1,在建,2016年6月,1.2,2016,3000,100,900,X|Y,是,2016-04,2016-04-05,设备进场=2016-05-01~2016-05-20|试生产=2016-10";
    expect(rowOf(head, row)).toMatchObject({
      ...{ name: "甲项目", code: "A-1", stage: "building", stageMonth: 2016 * 12 + 5, totalInvestment: 12_000 },
      yearPlan: { month: 2016 * 12 + 11, amount: 3000 },
      phasedPlan: [
        { month: 2016 * 12, amount: 100 },
        { month: 2016 * 12 + 5, amount: 900 },
      ],
      ...{ programmes: ["X", "Y"], isKey: true, owner: undefined, action: "merge" },
      milestones: [
        { name: "开工", plannedOn: "2016-04", actualOn: "2016-04-05" },
        { name: "设备进场", plannedOn: "2016-05-01", actualOn: "2016-05-20" },
        { name: "试生产", plannedOn: "2016-10", actualOn: "" },
      ],
    });
  });

  it.each([
    ["项目,代码", "甲,a b", "代码"],
    ["项目,代码", ",A", "项目"],
    ["项目,操作", "甲,改", "操作"],
    ["项目,年度,年度计划投资", "甲,十六,1", "年度"],
    ["项目,年度,1月累计计划,2月累计计划", "甲,2016,5,4", "2月累计计划"],
    ["项目,里程碑", "甲,开工=2016-05", "里程碑"],
    ["项目,里程碑", "甲,试生产", "里程碑"],
    ["项目,阶段月份", "甲,最新", "阶段月份"],
  ])("is refused where it cannot be read: %s / %s", (head, row, column) => {
    expect(rowOf(head, row)).toMatchObject([{ row: 2, column }]);
  });
});
