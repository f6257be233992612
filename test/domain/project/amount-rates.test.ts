import { expect, it } from "vitest";

import { fundsRate, investmentRate, phasedInvestmentRate } from "../../../server/domain/project/amount-rates.ts";
import type { MeasuredProject, ProjectAmounts } from "../../../server/domain/project/project-rate.ts";
import { projectOf } from "../../support/project-of.ts";

const OCTOBER = 2019 * 12 + 9;
const NOTHING: ProjectAmounts = { completed: null, funds: null, yearPlan: null, phasedPlan: null };

function measured(...amounts: readonly Partial<ProjectAmounts>[]): MeasuredProject[] {
  return amounts.map((one) => ({ project: projectOf(), amounts: { ...NOTHING, ...one } }));
}

it("is what offices publish: 629.0 of 647.4", () => {
  const projects = measured({ completed: 6_000_000, yearPlan: 6_000_000 }, { completed: 290_000, yearPlan: 474_000 });
  const rate = investmentRate(projects, OCTOBER);
  expect(rate.percent?.toFixed(1)).toBe("97.2");
  expect(rate.sentence).toBe(
    "投资完成率 97.16%：2 个项目2019年1-10月完成投资 6290000 万元，年度计划投资 6474000 万元。",
  );
});

it("leaves out projects of which one of both is not recorded, from both sums, and says how many", () => {
  const projects = measured({ completed: 50, yearPlan: 100 }, { completed: 900 }, { yearPlan: 900 }, {});
  expect(investmentRate(projects, OCTOBER)).toMatchObject({
    ...{ percent: 50, numerator: 50, denominator: 100, counted: 1, missing: 3 },
    sentence: expect.stringContaining("另有 3 个没有2019年1-10月的完成投资或年度计划投资，没有计入"),
  });
});

it("is held against the phased plan, and of funds may exceed the plan", () => {
  const projects = measured({ completed: 50, funds: 115, yearPlan: 100, phasedPlan: 40 });
  expect(phasedInvestmentRate(projects, OCTOBER)).toMatchObject({ percent: 125, denominator: 40 });
  expect(fundsRate(projects, OCTOBER).percent).toBeCloseTo(115);
});

it("says why there is none", () => {
  expect(investmentRate([], OCTOBER)).toMatchObject({ percent: null, problem: "SET_EMPTY" });
  expect(fundsRate(measured({ funds: 1 }), OCTOBER)).toMatchObject({
    problem: "NOTHING_KNOWN",
    sentence: "算不出资金到位率：1 个项目没有2019年1-10月的到位资金或年度计划投资。",
  });
  expect(investmentRate(measured({ completed: 1, yearPlan: 0 }), OCTOBER)).toMatchObject({
    problem: "PLAN_ZERO",
    numerator: null,
  });
});
