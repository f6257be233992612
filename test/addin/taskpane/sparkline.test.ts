import { expect, it } from "vitest";

import { sparkline, sparklinePoints } from "../../../addin/taskpane/sparkline.ts";

it.each([
  ["rises", [1, 2, 3], "3.0,33.0 120.0,18.0 237.0,3.0"],
  ["falls below zero", [1, -1], "3.0,3.0 237.0,33.0"],
  ["stays", [7, 7, 7], "3.0,18.0 120.0,18.0 237.0,18.0"],
])("draws a line that %s", (_, values, points) => {
  expect(sparklinePoints(values)).toBe(points);
});

it.each([[[]], [[7]]])("draws nothing of %j", (values) => {
  expect(sparkline(values)).toEqual([]);
});
