import { describe, expect, it } from "vitest";

import { asCellText, metricFormula, numberFormat } from "../../../addin/excel/formula.ts";

describe("formula", () => {
  it("names indicator and period as texts", () => {
    const wanted = { indicator: "GYTZ", period: "2016年1-6月", subject: "" };
    expect(metricFormula(wanted)).toBe('=PLAN.METRIC("GYTZ","2016年1-6月")');
  });

  it("names a subject other than the city", () => {
    const wanted = { indicator: "GYTZ", period: "2016年", subject: "全国·汽车制造业" };
    expect(metricFormula(wanted)).toBe('=PLAN.METRIC("GYTZ","2016年",,"全国·汽车制造业")');
  });

  it("cannot be broken out of by a quote", () => {
    expect(metricFormula({ indicator: 'A"&B1&"', period: "最新", subject: "" })).toBe(
      '=PLAN.METRIC("A""&B1&""","最新")',
    );
  });

  it.each([
    [0, "#,##0"],
    [1, "#,##0.0"],
    [3, "#,##0.000"],
  ])("formats %i decimals as %s", (decimals, format) => {
    expect(numberFormat(decimals)).toBe(format);
  });

  it.each([
    ["工业投资", "工业投资"],
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["+1", "'+1"],
    ["-", "'-"],
    ["@SUM", "'@SUM"],
    ["'quoted", "''quoted"],
    ["0012", "'0012"],
    ["2016年1-2月", "'2016年1-2月"],
    ["TRUE", "'TRUE"],
    ["%", "%"],
  ])("writes the text %s as %s", (text, content) => {
    expect(asCellText(text)).toBe(content);
  });
});
