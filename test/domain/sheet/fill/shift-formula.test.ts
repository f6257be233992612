import { describe, expect, it } from "vitest";

import { shiftFormula } from "../../../../server/domain/sheet/fill/shift-formula.ts";

describe("a formula that is copied down one and right two", () => {
  it.each([
    ["=A1+$A1+A$1+$A$1", "=C2+$A2+C$1+$A$1"],
    ["=SUM(B2:C9,月报!D4,'一 月'!E5)", "=SUM(D3:E10,月报!F5,'一 月'!G6)"],
    ['=PLAN.METRIC($A2,B$1&"A1年")', '=PLAN.METRIC($A3,D$1&"A1年")'],
    ["=LOG10(A1)+ATAN2(1,2)", "=LOG10(C2)+ATAN2(1,2)"],
    ["=SUM(A:B,$A:B,1:3,$1:2)", "=SUM(C:D,$A:D,2:4,$1:3)"],
    ["=销售A1+x.A1+Q1_计划", "=销售A1+x.A1+Q1_计划"],
    ["=表1[A1]+A1!B2", "=表1[A1]+A1!D3"],
    ["=XFE1+A0+A1048577", "=XFE1+A0+A1048577"],
    ["=XFC1+XFD1+A1048576", "=#REF!+#REF!+#REF!"],
    ["=1+1", "=1+1"],
  ])("%s reads %s", (formula, shifted) => {
    expect(shiftFormula(formula, 1, 2)).toBe(shifted);
  });
});

it("says #REF! for what would leave the sheet at its beginning", () => {
  expect(shiftFormula("=A1+B2", -1, -1)).toBe("=#REF!+A1");
  expect(shiftFormula("=A1", 0, 0)).toBe("=A1");
});
