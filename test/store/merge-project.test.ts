import { expect, it } from "vitest";

import { PROJECT_COLUMNS, PROJECT_REQUIRED } from "../../server/domain/import/project-columns.ts";
import { readProjectRow } from "../../server/domain/import/project-row.ts";
import { readRecords } from "../../server/domain/import/record-table.ts";
import { mergeProject } from "../../server/store/merge-project.ts";
import { createProjectPlaces } from "../../server/store/project-places.ts";
import { projectLibrary } from "../support/project-library.ts";

const snapshot = (await projectLibrary()).book.current();
const before = snapshot.projects.find(({ code }) => code === "B-2");

function merged(head: string, line: string) {
  const rows = [head, line].map((text, at) => ({ row: at + 1, cells: text.split(",") }));
  const [record] = readRecords(rows, PROJECT_COLUMNS, PROJECT_REQUIRED)?.records ?? [];
  const row = record && readProjectRow(record);
  if (!row || Array.isArray(row)) throw new Error("no row");
  return mergeProject(row, {
    ...{ code: "B-2", name: row.name, isNew: false, before, snapshot },
    ...{ places: createProjectPlaces(snapshot), reportedOn: "2016-08-15" },
  });
}

it("changes what a row says", () => {
  expect(merged("项目,总投资,实际竣工,年度,年度计划投资", "第二项目,9000,2016-07-01,2016,4000")).toMatchObject({
    change: {
      record: { totalInvestment: 9000, owner: "工信局", stage: "building", stageMonth: 2016 * 12 + 5 },
      milestones: [{ name: "竣工", plannedOn: "2017-06", actualOn: "2016-07-01" }],
      figures: [],
    },
    after: { milestones: [{ name: "开工" }, { name: "竣工" }] },
  });
});

it("dates a new stage by the day of the release, and leaves the month of one that is repeated", () => {
  expect(merged("项目,阶段", "第二项目,竣工")).toMatchObject({ change: { record: { stageMonth: 2016 * 12 + 7 } } });
  expect(merged("项目,阶段", "第二项目,在建")).toMatchObject({ change: { record: undefined } });
});

it("gives a problem for every place that nobody knows", () => {
  expect(merged("项目,集群,地区", "第二项目,没有的,也没有")).toMatchObject([{ column: "集群" }, { column: "地区" }]);
});
