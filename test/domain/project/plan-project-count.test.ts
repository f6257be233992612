import { describe, expect, it } from "vitest";

import { planProjectCount, programmeOfCount } from "../../../server/domain/project/plan-project-count.ts";
import type { Target } from "../../../server/domain/target.ts";
import { projectOf } from "../../support/project-of.ts";

const ANCHOR = { passage: 1, start: 0, end: 1, quote: "甲" };

function targetOf(indicator: string, amount: number): Target & { readonly amount: number } {
  return {
    ...{ code: `T.${indicator}`, indicator, task: "", year: 2016, kind: "count", operator: "=", amount },
    ...{ unit: "个", operatorWords: "", anchor: ANCHOR, quote: "", source: "", vintage: 1 },
  };
}

const KEY = { isKey: true } as const;
const PROJECTS = [
  projectOf({}, { ...KEY, vintage: 3, totalInvestment: 5001 }, { 竣工: "~2016-05-01" }),
  projectOf({}, { ...KEY, vintage: 3, totalInvestment: 5000, stage: "building", stageMonth: 2016 * 12 + 5 }),
  projectOf({}, { ...KEY, vintage: 3 }, { 竣工: "~2015-05-01" }),
  projectOf({ programmes: ["KEY_INDUSTRIAL_PROJECTS_2016"] }),
  projectOf({}, { vintage: 3, isKey: false, totalInvestment: 90_000 }),
];

describe("a count that the plan promises", () => {
  it("is held against the records that stand behind it", () => {
    const target = targetOf("KEY_INDUSTRIAL_PROJECTS", 140);
    expect(planProjectCount(PROJECTS, { target, wantedInvestment: null })).toMatchObject({
      ...{ wanted: 140, known: 4, recorded: 3, fulfilled: 1, undecided: 2 },
      sentence: "目标 140 个，已知 4 个项目（有档案 3 个），其中总投资过 5000 万元 1 个，2 个的档案不足以判断。",
    });
  });

  it("of completions counts the year's alone", () => {
    const target = targetOf("KEY_INDUSTRIAL_PROJECTS_COMPLETED", 30);
    expect(planProjectCount(PROJECTS, { target, wantedInvestment: null })).toMatchObject({
      ...{ known: 4, fulfilled: 1, undecided: 1 },
    });
  });

  it("tells the investment of the set, as far as it is recorded", () => {
    const target = targetOf("MAJOR_INVITED_PROJECTS", 12);
    const invited = (totalInvestment: number | null) =>
      projectOf({}, { totalInvestment, programmes: ["MAJOR_INVITED_PROJECTS_2016"] });
    const count = (...projects: readonly (number | null)[]) =>
      planProjectCount(projects.map(invited), { target, wantedInvestment: 9_273_000 })?.sentence;
    expect(count(null)).toBe(
      "目标 12 个，已知 1 个项目（有档案 0 个），其中有名称 1 个；文件写明总投资 927.3 亿元，档案里没有一个项目的总投资。",
    );
    expect(count(100_000, null)).toContain("档案里 1 个项目合计 10 亿元，1 个没有记录总投资");
    expect(count()).toContain("已知 0 个项目（有档案 0 个）；文件写明");
  });

  it("is none for other targets", () => {
    const target = targetOf("GDP", 1);
    expect([programmeOfCount(target), planProjectCount([], { target, wantedInvestment: null })]).toEqual([
      undefined,
      undefined,
    ]);
    expect(programmeOfCount(targetOf("toString", 1))).toBeUndefined();
  });
});
