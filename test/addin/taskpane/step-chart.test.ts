import { expect, it } from "vitest";

import { stepPoints } from "../../../addin/taskpane/step-chart.ts";

it("holds every value until the next", () => {
  expect(stepPoints([1, 3])).toBe("4.0,36.0 120.0,36.0 120.0,4.0 236.0,4.0");
});

it("puts equal values in the middle", () => {
  expect(stepPoints([2, 2])).toBe("4.0,20.0 120.0,20.0 120.0,20.0 236.0,20.0");
});
