import { expect, it } from "vitest";

import { rangeName } from "../../../server/domain/sheet/cell-range.ts";
import { formulaKind, referencesOf } from "../../../server/domain/sheet/formula-kind.ts";

it.each([
  ["=PLAN.METRIC($A4,D$2)", "PLAN_FORMULA"],
  ["=IFNA(PLAN.METRIC($A4,D$2),0)", "PLAN_FORMULA"],
  ["=SUM(B2:B4)", "SUBTOTAL"],
  ["=B2+B3+B4", "SUBTOTAL"],
  ["=B2/B3-1", "OWN_FORMULA"],
  ["=STDEV.S(B2:B9)", "OWN_FORMULA"],
  ["=_xlfn.STDEV.S(B2:B9)", "OWN_FORMULA"],
  ['="WSD(1)"&A1', "OWN_FORMULA"],
  ['=WSD("000001.SZ","close")', "OTHER_ADDIN_FORMULA"],
  ['=@EDB("M0000545")', "OTHER_ADDIN_FORMULA"],
  ['=PALO.DATA("db","cube",A1)', "OTHER_ADDIN_FORMULA"],
  ['=CUBEVALUE("model",A1)', "OTHER_ADDIN_FORMULA"],
])("takes %s for %s", (formula, kind) => {
  expect(formulaKind(formula)).toBe(kind);
});

it("finds the cells of its own sheet that a formula reads", () => {
  expect(referencesOf("=$A1&B$2+SUM(C3:D4)*LOG10(5)").map(rangeName)).toEqual(["A1", "B2", "C3:D4"]);
  expect(referencesOf('=其他!A1+"B2"')).toEqual([]);
});
