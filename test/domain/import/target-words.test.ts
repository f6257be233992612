import { describe, expect, it } from "vitest";

import { kindInWords, operatorOf, targetKindOf, wordsAround } from "../../../server/domain/import/target-words.ts";

describe("how a target compares", () => {
  it.each([
    ["不低于", ">="],
    ["达到…以上", ">="],
    ["以上", ">="],
    ["≥", ">="],
    ["＞＝", ">="],
    ["超过", ">"],
    ["突破", ">"],
    ["净增", "="],
    ["新增", "="],
    ["增长", "="],
    ["＝", "="],
    ["不超过", undefined],
    ["不高于", undefined],
    ["控制在…以内", undefined],
    ["低于", undefined],
    ["左右", undefined],
  ])("%s is %s", (words, operator) => {
    expect(operatorOf(words)).toBe(operator);
  });
});

describe("the words around an amount", () => {
  it.each([
    ["全市完成招商引资任务不低于600亿元", 600, "不低于"],
    ["覆盖家庭达到360万户以上", 360, "达到…以上"],
    ["99%以上的行政村通宽带", 99, "以上"],
    ["净增规模以上工业企业40户", 40, ""],
    ["力争净增４０户", 40, "净增"],
    ["总投资不超过1,400亿元", 1400, "不超过"],
    ["2017年增长8%", 8, "增长"],
    ["全年完成600.5亿元", 600, undefined],
  ])("of %j", (quote, amount, words) => {
    expect(wordsAround(quote, amount)).toBe(words);
  });
});

it("knows kinds by their names, and by the words of a sentence", () => {
  expect(["增速", "Level", "净增", "占比", "安排资金", "文字", "别的"].map(targetKindOf)).toEqual([
    ...["growth", "level", "increment", "share", "budget", "text", undefined],
  ]);
  expect(["净增", "同比增长", "安排", "不低于"].map(kindInWords)).toEqual(["increment", "growth", "budget", undefined]);
});
