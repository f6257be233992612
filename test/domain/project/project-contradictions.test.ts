import { expect, it } from "vitest";

import { amountContradictions, dayContradictions } from "../../../server/domain/project/project-contradictions.ts";
import { projectOf } from "../../support/project-of.ts";

const TODAY = "2016-07-15";
const NOTHING = { yearPlan: null, completed: null, completedSinceStart: null };

it.each([
  [{ 开工: "2016-05~", 竣工: "2016-03~" }, "计划竣工（2016-03）早于计划开工（2016-05）"],
  [{ 开工: "~2016-05-02", 竣工: "~2016-05-01" }, "实际竣工（2016-05-01）早于实际开工（2016-05-02）"],
  [{ 开工: "~2016-07-16" }, "实际开工（2016-07-16）在今天（2016-07-15）之后"],
  [{ 设备进场: "~2017-01" }, "实际设备进场（2017-01）在今天（2016-07-15）之后"],
])("finds in %j that %s", (days, words) => {
  expect(dayContradictions(projectOf({}, {}, days), TODAY)).toEqual([words]);
});

it("lets days be of one month, and a stage have begun after its report", () => {
  const project = projectOf(
    {},
    { stage: "prepared", stageMonth: 2016 * 12 + 4 },
    { 开工: "2016-05~2016-06-01", 竣工: "2016-05~" },
  );
  expect(dayContradictions(project, TODAY)).toEqual([]);
});

it("finds a stage that is behind the days", () => {
  const project = projectOf({}, { stage: "prepared", stageMonth: 2016 * 12 + 5 }, { 开工: "~2016-03" });
  expect(dayContradictions(project, TODAY)).toEqual(["阶段是“前期”，却有实际开工日期（2016-03）"]);
});

it("finds more done or planned than there is in all", () => {
  expect(amountContradictions(100, { yearPlan: 200, completed: 101, completedSinceStart: 90 })).toEqual([
    "年度计划投资 200 万元超过总投资 100 万元",
    "累计完成投资 101 万元超过总投资 100 万元",
    "开工以来累计完成投资 90 万元少于本年累计 101 万元",
  ]);
  expect(amountContradictions(null, { ...NOTHING, yearPlan: 200 })).toEqual([]);
});
