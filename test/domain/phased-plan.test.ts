import { expect, it } from "vitest";

import { phasedPlanProblems } from "../../server/domain/phased-plan.ts";
import { indicatorWith, targetWith } from "../support/progress.ts";

type Amounts = readonly (readonly [month: number, amount: number])[];

function codesOf(amounts: Amounts, target: Parameters<typeof targetWith>[0] = {}, indicator = indicatorWith()) {
  const list = amounts.map(([month, amount]) => ({ month, amount }));
  return phasedPlanProblems(targetWith(target), indicator, list).map((one) => `${one.code}@${one.at}`);
}

it.each<Amounts>([
  [[4, 15.9]],
  [
    [3, 20],
    [6, 20],
    [12, 100],
  ],
  [
    [12, 120],
    [6, 40],
  ],
])("takes %j", (...amounts) => {
  expect(codesOf(amounts)).toEqual([]);
});

it("wants at least one month", () => {
  expect(codesOf([])).toEqual(["AMOUNTS_EMPTY@-1"]);
});

it("has no more months than a year", () => {
  expect(codesOf(Array.from({ length: 13 }, (_, at) => [at, at] as const))).toEqual(["AMOUNTS_TOO_MANY@-1"]);
});

it("wants months of a year, each once", () => {
  expect(
    codesOf([
      [0, 1],
      [13, 1],
      [1.5, 1],
      [4, 1],
      [4, 2],
    ]),
  ).toEqual(["MONTH_INVALID@0", "MONTH_INVALID@1", "MONTH_INVALID@2", "MONTH_REPEATED@4"]);
});

it("wants cumulated amounts, in whatever order they come", () => {
  const amounts: Amounts = [
    [6, 10],
    [3, 20],
  ];
  expect(codesOf(amounts)).toEqual(["AMOUNT_DECREASING@0"]);
  expect(codesOf([[1, -1]])).toEqual(["AMOUNT_INVALID@0"]);
  expect(codesOf(amounts, { kind: "growth", amount: 7 })).toEqual([]);
  expect(codesOf(amounts, { kind: "share" }, indicatorWith({ kind: "share" }))).toEqual([]);
});

it("wants December to reach the target", () => {
  expect(codesOf([[12, 99.9]])).toEqual(["TARGET_MISSED@0"]);
  expect(codesOf([[12, 100]])).toEqual([]);
  expect(codesOf([[12, 100]], { operator: ">" })).toEqual(["TARGET_MISSED@0"]);
  expect(codesOf([[12, 90]], {}, indicatorWith({ direction: -1 }))).toEqual([]);
});

it("keeps arranged money below its ceiling", () => {
  expect(codesOf([[12, 100.1]], { kind: "budget" })).toEqual(["TARGET_EXCEEDED@0"]);
});

it("says what came, what was expected and what to do", () => {
  const [problem] = phasedPlanProblems(targetWith(), indicatorWith(), [{ month: 12, amount: 90 }]);
  expect(problem?.message).toBe("12月的计划数 90低于年度目标 100亿元。请改写 12 月，或只写到 12 月之前。");
});
