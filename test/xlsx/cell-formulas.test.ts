import { expect, it } from "vitest";

import { createFormulaReader } from "../../server/xlsx/cell-formulas.ts";

it("gives shared formulas as each cell would have them", () => {
  const reader = createFormulaReader();
  const shared = { t: "shared", si: "3" };
  expect(reader.formula({ row: 0, column: 0 }, { t: "shared", si: "9" }, "")).toBe("=");
  expect(reader.formula({ row: 1, column: 1 }, { ...shared, ref: "B2:B9" }, "_xldudf_PLAN_METRIC($A2,B$1)")).toBe(
    "=PLAN.METRIC($A2,B$1)",
  );
  expect(reader.formula({ row: 4, column: 2 }, shared, "")).toBe("=PLAN.METRIC($A5,C$1)");
});

it("remembers arrays only as long as their rows go on", () => {
  const reader = createFormulaReader();
  reader.formula({ row: 0, column: 0 }, { t: "array", ref: "A1:B2" }, "C1:D2");
  reader.formula({ row: 0, column: 5 }, { t: "array", ref: "F1" }, "1");
  expect(reader.filledBy({ row: 1, column: 1 })).toBe("=C1:D2");
  expect(reader.filledBy({ row: 1, column: 2 })).toBe("");
  expect(reader.filledBy({ row: 2, column: 1 })).toBe("");
  expect(reader.arrays).toHaveLength(2);
});
