import { describe, expect, it } from "vitest";

import { basisFor, readFigurePeriod } from "../../../server/domain/import/figure-period.ts";
import { monthOrdinal } from "../../../server/domain/month.ts";

const june = monthOrdinal(2016, 6);

describe("periods of figures", () => {
  it.each([
    ["2016-06", june, "month"],
    ["2016-06 YTD", june, "year-to-date"],
    ["2016年1-6月", june, "year-to-date"],
    ["2016年上半年", june, "year-to-date"],
    ["截至2016年6月", june, "year-to-date"],
    ["2016", monthOrdinal(2016, 12), "year"],
    ["2016-12 YTD", monthOrdinal(2016, 12), "year-to-date"],
    ["2016年1-12月", monthOrdinal(2016, 12), "year-to-date"],
    ["2016-01 YTD", monthOrdinal(2016, 1), "year-to-date"],
    ["2016Q1", monthOrdinal(2016, 3), "quarter"],
    ["2016年一季度", monthOrdinal(2016, 3), "quarter"],
    ["2016-Q2", june, "quarter"],
    ["2016年1-3月", monthOrdinal(2016, 3), "year-to-date"],
    ["2016年前三季度", monthOrdinal(2016, 9), "year-to-date"],
    ["２０１６年６月", june, "month"],
    [42_550, june, "month"],
  ])("reads %s", (text, month, basis) => {
    expect(readFigurePeriod(text)).toEqual({ month, basis });
  });

  it.each([
    ["2016.1", "PERIOD_AMBIGUOUS"],
    ["6月", "PERIOD_AMBIGUOUS"],
    ["最新", "PERIOD_UNSUITABLE"],
    ["2016年7-12月", "PERIOD_UNSUITABLE"],
    ["", "PERIOD_MISSING"],
  ])("refuses %s", (text, code) => {
    expect(readFigurePeriod(text)).toMatchObject({ code });
  });

  it("takes a stock's figure for the state at the end of whatever period", () => {
    expect(basisFor("stock", { month: june, basis: "year-to-date" })).toBe("point");
    expect(basisFor("flow", { month: june, basis: "quarter" })).toBe("quarter");
  });
});
