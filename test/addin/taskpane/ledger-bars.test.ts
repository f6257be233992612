import { expect, it } from "vitest";

import { barWidths } from "../../../addin/taskpane/ledger-bars.ts";

it("divides a bar into closed, overdue and other open cases", () => {
  const count = { key: "", name: "", total: 4, closed: 1, open: 3, overdue: 2, closureRate: 25 };
  expect(barWidths(count, 4)).toEqual([60, 120, 60]);
  expect(barWidths(count, 8).reduce((sum, width) => sum + width)).toBe(120);
});
