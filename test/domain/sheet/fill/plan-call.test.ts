import { describe, expect, it } from "vitest";
import {
  figureCall,
  questionOfCall,
  shownAnswer,
  shownRefusal,
} from "../../../../server/domain/sheet/fill/plan-call.ts";
import { createGrid } from "../../../../server/domain/sheet/grid.ts";

const sheet = createGrid({
  sheet: "月报",
  cells: [
    { row: 0, column: 1, value: "2016年" },
    { row: 1, column: 1, value: "6月" },
    { row: 1, column: 0, value: " 工业增加值 " },
    { row: 2, column: 0, value: 2016 },
    { row: 3, column: 0, value: "#N/A", isError: true },
  ],
});
const other = createGrid({ sheet: "对 象", cells: [{ row: 0, column: 0, value: "西安市" }] });
const place = { sheet: "月报", grids: new Map([sheet, other].map((grid) => [grid.sheet, grid])) };

describe("the question of a formula", () => {
  it.each([
    ["=PLAN.METRIC($A2,B$1&B$2)", { ask: "METRIC", indicator: "工业增加值", period: "2016年6月", measure: "" }],
    [
      '=PLAN.METRIC("A""B","2016年",,\'对 象\'!A1,"亿元")',
      { indicator: 'A"B', subject: "西安市", unit: "亿元", measure: "" },
    ],
    ["=@PLAN.METRIC($A2,B$1)", { ask: "METRIC", period: "2016年" }],
    ['=PLAN.LIVE(A2,2016,"同比")', { ask: "METRIC", period: "2016", measure: "同比" }],
    ["=plan.target(A2,A3)", { ask: "TARGET", period: "2016" }],
    ['=PLAN.PROGRESS(月报!A2,2016,"时间进度")', { ask: "PROGRESS", pace: "时间进度" }],
    ['=PLAN.METRIC("a,b(c",B9)', { indicator: "a,b(c", period: "" }],
  ])("%s", (formula, question) => {
    expect(questionOfCall(formula, place)).toMatchObject(question);
  });

  it.each([
    "=PLAN.METRIC(A2,B1)/2",
    "=PLAN.METRIC(A2,B1)+PLAN.METRIC(A2,B1)",
    "=IFERROR(PLAN.METRIC(A2,B1),0)",
    "=PLAN.METRIC(A2,TEXT(B1,0))",
    "=PLAN.METRIC(A2:A3,B1)",
    "=PLAN.METRIC(A4,B1)",
    "=PLAN.METRIC(无!A2,B1)",
    "=PLAN.METRIC(1,2,3,4,5,6,7)",
    "=PLAN.LIVE(1,2,3,4,5,6)",
    "=PLAN.HISTORY(A2,B1,B2)",
    "=PLAN.METRIC(A2,B1",
  ])("%s is for Excel to work out", (formula) => {
    expect(questionOfCall(formula, place)).toBeUndefined();
  });
});

describe("the figure of a formula", () => {
  it("may be a hundredth of the answer, where the cell shows per cent", () => {
    const whole = figureCall("=PLAN.METRIC(A2,B1)", place);
    const hundredth = figureCall("=PLAN.METRIC(A2,B1)/100", place);
    expect(whole?.question).toEqual(hundredth?.question);
    expect(hundredth && shownAnswer(hundredth, 5.9)).toBe(0.059);
    expect(hundredth && shownAnswer(hundredth, "—")).toBe("—");
    expect(whole && shownAnswer(whole, 5.9)).toBe(5.9);
  });

  it.each([
    ['=IFNA(PLAN.METRIC($A2,B$1&B$2),"—")', 1],
    ['=IFERROR( PLAN.METRIC(A2,"a,b(")/100 ,IF(A1="",1,2))', 100],
    ["=IFERROR(IFNA(PLAN.TARGET(A2,A3),0),B9)", 1],
  ])("may have something else ready for want of it: %s", (formula, divisor) => {
    expect(figureCall(formula, place)).toMatchObject({ divisor, question: { indicator: "工业增加值" } });
  });

  it.each([
    ["=PLAN.METRIC(A2,B1)", { value: undefined, refusal: "没有" }],
    ['=IFNA(PLAN.METRIC(A2,B1),"—")', { value: "—", refusal: "没有" }],
    ["=IFERROR(IFNA(PLAN.METRIC(A2,B1),-1),0)", { value: -1, refusal: "没有" }],
    ["=IFERROR(PLAN.METRIC(A2,B1),B9)", undefined],
  ])("that is refused is what %s has ready instead", (formula, shown) => {
    const call = figureCall(formula, place);
    expect(call && shownRefusal(call, "没有")).toEqual(shown);
  });

  it.each(["=IFERROR(PLAN.METRIC(A2,B1))", "=IFERROR(PLAN.METRIC(A2,B1),0)*2", "=IF(PLAN.METRIC(A2,B1),0)"])(
    "is not what %s gives",
    (formula) => {
      expect(figureCall(formula, place)).toBeUndefined();
    },
  );

  it("is for Excel to work out where it is divided by anything else", () => {
    expect(figureCall("=PLAN.METRIC(A2,B1)/1000", place)).toBeUndefined();
    expect(figureCall("=PLAN.METRIC(A2,B1)/100/100", place)).toBeUndefined();
  });
});
