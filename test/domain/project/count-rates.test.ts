import { describe, expect, it } from "vitest";

import { completionRate, startDueRate, startRate } from "../../../server/domain/project/count-rates.ts";
import type { Project } from "../../../server/domain/project/project.ts";
import { projectOf } from "../../support/project-of.ts";

const JUNE = 2016 * 12 + 5;
const OCTOBER = 2019 * 12 + 9;

function many(count: number, project: Project): Project[] {
  return Array.from({ length: count }, () => project);
}

describe("the rate of starts", () => {
  it("is what offices publish: 206 of 255 that are planned for the year, 223 of them by October", () => {
    const projects = [
      ...many(206, projectOf({}, {}, { 开工: "2019-05~2019-06-01" })),
      ...many(17, projectOf({}, { stage: "prepared", stageMonth: OCTOBER }, { 开工: "2019-09" })),
      ...many(32, projectOf({}, { stage: "prepared", stageMonth: OCTOBER }, { 开工: "2019-11" })),
    ];
    expect(startRate(projects, OCTOBER)).toMatchObject({
      ...{ numerator: 206, denominator: 255, counted: 255, missing: 0, problem: undefined },
      sentence: "开工率 80.78%：2019年计划开工 255 个，截至10月底已开工 206 个。",
    });
    expect(startDueRate(projects, OCTOBER)).toMatchObject({ numerator: 206, denominator: 223, outside: 32 });
  });

  it("leaves out who was to start in another year, and counts nobody of whom it is not known", () => {
    const projects = [
      projectOf({}, {}, { 开工: "2016-04~2016-04-01" }),
      projectOf({}, {}, { 开工: "2015-04~2015-04-01" }),
      projectOf({}, {}, { 开工: "2016-05" }),
      projectOf({}, { stage: "building", stageMonth: JUNE - 12 }),
      projectOf({}, { stage: "building", stageMonth: JUNE }),
      projectOf(),
    ];
    expect(startRate(projects, JUNE)).toMatchObject({
      ...{ percent: 100, numerator: 1, denominator: 1, counted: 1, missing: 3, outside: 2 },
      sentence:
        "开工率 100%：2016年计划开工 1 个，截至6月底已开工 1 个；另有 3 个没有计划开工日期，或不知道是否开工，没有计入。",
    });
  });

  it("says why there is none", () => {
    expect(startRate([], JUNE)).toMatchObject({
      percent: null,
      problem: "SET_EMPTY",
      sentence: "算不出开工率：没有符合条件的项目。",
    });
    expect(startRate([projectOf()], JUNE)).toMatchObject({ percent: null, problem: "NOTHING_KNOWN" });
    const later = projectOf({}, {}, { 开工: "2017-04" });
    expect(startRate([later], JUNE)).toMatchObject({ percent: null, denominator: null, problem: "NOTHING_DUE" });
  });
});

describe("the rate of completions on time", () => {
  it("counts those that were completed no later than planned, of those that were to be by now", () => {
    const projects = [
      projectOf({}, {}, { 竣工: "2016-06-15~2016-06-15" }),
      projectOf({}, {}, { 竣工: "2016-06-15~2016-06-16" }),
      projectOf({}, {}, { 竣工: "2016-06~2016-06-30" }),
      projectOf({}, { stage: "building", stageMonth: JUNE }, { 竣工: "2016-03" }),
      projectOf({}, { stage: "completed", stageMonth: JUNE - 1 }, { 竣工: "2016-05" }),
      projectOf({}, { stage: "completed", stageMonth: JUNE }, { 竣工: "2016-05" }),
      projectOf({}, {}, { 竣工: "2016-12" }),
      projectOf({}, {}, { 竣工: "~2015-12-01" }),
    ];
    expect(completionRate(projects, JUNE)).toMatchObject({
      ...{ numerator: 3, denominator: 5, percent: 60, missing: 1, outside: 2 },
      sentence:
        "按期竣工率 60%：2016年1-6月应竣工 5 个，截至6月底按期竣工 3 个；另有 1 个没有计划竣工日期，或不知道是否、何时竣工，没有计入。",
    });
  });
});
