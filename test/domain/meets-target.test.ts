import { expect, it } from "vitest";

import { meetsTarget } from "../../server/domain/meets-target.ts";
import { factsWith, shareFacts } from "../support/progress.ts";

it.each([
  ["=", 34.99, false],
  ["=", 35, true],
  [">=", 34.99, false],
  [">=", 35, true],
  [">", 35, false],
  [">", 35.0000001, true],
] as const)("%s 35 with %d: %s", (operator, actual, expected) => {
  expect(meetsTarget(shareFacts({ actual, target: { operator, amount: 35 } }))).toBe(expected);
});

it("less meets it where less is better", () => {
  const of = (actual: number) => meetsTarget(factsWith({ actual, indicator: { direction: -1 } }));
  expect([90, 100, 110].map(of)).toEqual([true, true, false]);
});

it("arranged money meets it exactly or not at all", () => {
  const of = (actual: number) => meetsTarget(factsWith({ actual, target: { kind: "budget" } }));
  expect([99.9, 100, 100.1].map(of)).toEqual([false, true, false]);
});
