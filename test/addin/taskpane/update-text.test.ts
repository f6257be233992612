import { describe, expect, it } from "vitest";

import { answerText, changeText, questionText } from "../../../addin/taskpane/update-text.ts";
import { refuse } from "../../../server/domain/refusal.ts";
import { questionOf } from "../client/fake-server.ts";

describe("a change", () => {
  it.each([
    [629, 647.4, "629 → 647.4（+18.4）"],
    [647.4, 629, "647.4 → 629（−18.4）"],
    [0.1, 0.3, "0.1 → 0.3（+0.2）"],
    [-1.5, -2, "−1.5 → −2（−0.5）"],
    [1234567.25, 1234567.5, "1,234,567.25 → 1,234,567.5（+0.25）"],
    ["旧", "新", "“旧” → “新”"],
    ["旧", 1, "“旧” → 1"],
  ])("from %j to %j is %s", (before, after, text) => {
    expect(changeText(before, after)).toBe(text);
  });

  it("from a refusal says why there was nothing", () => {
    const before = refuse("NOT_PUBLISHED", { received: "2016年7月" });
    expect(changeText(before, 5)).toBe("无数（2016年7月没有公布数据） → 5");
  });

  it("of long texts is cut", () => {
    expect(answerText("长".repeat(60))).toBe(`“${"长".repeat(40)}…”`);
  });
});

it("names what was asked for", () => {
  const question = { ...questionOf("工业投资", "2016年1-6月"), subject: "全国", measure: "同比", asOf: "2016-08-01" };
  expect(questionText(question)).toBe("工业投资，全国，2016年1-6月，同比，版本 2016-08-01");
  expect(questionText(questionOf("工业投资"))).toBe("工业投资，2016年");
});
