import { expect, it } from "vitest";

import { continuedFormula } from "../../../../server/domain/sheet/fill/roll-formula.ts";
import { rollOf } from "../../../support/rolled-table.ts";

it("takes the new period for the one it was about, and that for the one before", () => {
  const roll = rollOf(["2016年5月", "2016年6月"]);
  const next = (formula: string) => continuedFormula(formula, { row: 4, column: 2 }, roll);
  expect(["=C3/B3-1", "=SUM(C3:C4)", "=C3/$B3"].map(next)).toEqual(["=D3/C3-1", "=SUM(D3:D4)", "=D3/$B3"]);
});

it("leaves labels beside the table, and follows what moves away", () => {
  const roll = rollOf(["2016年5月", "2016年6月"]);
  const next = (formula: string) => continuedFormula(formula, { row: 4, column: 2 }, roll);
  expect(["=C3*A3", "=C3/$H3", "=C3*表2!C3"].map(next)).toEqual(["=D3*A3", "=D3/$I3", "=D3*表2!D3"]);
});

it("goes on before the newest period where that stands first", () => {
  const roll = rollOf(["2016年6月", "2016年5月"]);
  expect(continuedFormula("=B3/C3-1", { row: 4, column: 1 }, roll)).toBe("=B3/C3-1");
});

it("follows columns of two kinds, each to its own successor", () => {
  const roll = rollOf(["2016年1-5月", "2016年1-6月", "2016年5月", "2016年6月"]);
  // 1-6月 stands in C, 6月 in E; then 1-7月 in D, 6月 in F and 7月 in G.
  expect(continuedFormula("=E3/D3", { row: 4, column: 4 }, roll)).toBe("=G3/F3");
});
