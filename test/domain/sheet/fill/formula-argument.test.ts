import { expect, it } from "vitest";

import {
  argumentValue,
  type FormulaArgument,
  fixedShare,
  printArgument,
  printRelative,
} from "../../../../server/domain/sheet/fill/formula-argument.ts";
import { gridOf } from "../../../support/grid-of.ts";

const at = { row: 2, column: 2 };
const cell = (row: number, column: number) => ({ cell: { row, column } });
const grid = gridOf([
  [2016, "6月", true],
  [0, null],
]);

it.each<[FormulaArgument, string, string]>([
  [[cell(2, 0)], "$A3", "RC1"],
  [[cell(1, 2)], "C$2", "R2C"],
  [[cell(0, 1)], "$B$1", "R1C2"],
  [[cell(0, 1), cell(1, 2)], "$B$1&C$2", "R1C2&R2C"],
  [[{ text: '2016"年' }, cell(2, 0)], '"2016""年"&$A3', '"2016""年"&RC1'],
  [[], "", ""],
])("writes %j as %s", (argument, absolute, relative) => {
  expect([printArgument(argument, at), printRelative(argument, at)]).toEqual([absolute, relative]);
});

it("gives what the formula gets", () => {
  expect(argumentValue([cell(0, 0)], grid)).toBe(2016);
  expect(argumentValue([cell(0, 0), { text: "年" }, cell(0, 1), cell(5, 5)], grid)).toBe("2016年6月");
  expect([argumentValue([cell(0, 2)], grid), argumentValue([cell(1, 0)], grid), argumentValue([], grid)]).toEqual([
    "TRUE",
    null,
    null,
  ]);
});

it("tells how much does not follow the labels", () => {
  expect([[], [cell(0, 0)], [{ text: "年" }, cell(0, 0)], [{ text: "年" }]].map(fixedShare)).toEqual([0, 0, 1, 2]);
});
