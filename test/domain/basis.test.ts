import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basesOf, periodOf } from "../../server/domain/basis.ts";
import { isRelative, type Period, parsePeriod, printPeriod } from "../../server/domain/period.ts";
import { isRefusal } from "../../server/domain/refusal.ts";

function period(label: string): Period {
  const outcome = parsePeriod(label);
  if (isRefusal(outcome) || isRelative(outcome)) throw new Error(`“${label}” is no plain period`);
  return outcome;
}

describe("the bases of a span", () => {
  it.each([
    ["2016年1月", "month year-to-date point"],
    ["2016年6月", "month point"],
    ["2016年1-2月", "year-to-date point"],
    ["2016年一季度", "year-to-date quarter point"],
    ["2016年二季度", "quarter point"],
    ["2016年上半年", "year-to-date point"],
    ["2016年前三季度", "year-to-date point"],
    ["2016年", "year year-to-date point"],
    ["2016年2-4月", "point"],
    ["2016年下半年", "point"],
    ["2015年7月-2016年6月", "point"],
    ["2015年11月-2016年1月", "point"],
    ["十三五", "point"],
  ])("%s: %s", (label, bases) => {
    expect(basesOf(period(label)).join(" ")).toBe(bases);
  });

  it("lead back to the span, but for the point", () => {
    const month = fc.integer({ min: 1900 * 12, max: 2999 * 12 + 11 });
    fc.assert(
      fc.property(month, fc.integer({ min: 0, max: 30 }), (start, length) => {
        const span = { start, end: start + length };
        for (const basis of basesOf(span)) {
          if (basis !== "point") expect(periodOf(basis, span.end)).toEqual(span);
        }
      }),
    );
  });
});

describe("the span of a basis", () => {
  it.each([
    ["month", "2016年5月"],
    ["point", "2016年5月"],
    ["year-to-date", "2016年1-5月"],
    ["quarter", "2016年二季度"],
    ["year", "2016年"],
  ] as const)("%s to May is %s", (basis, printed) => {
    expect(printPeriod(periodOf(basis, period("2016年5月").end))).toBe(printed);
  });

  it("has the basis it was made for", () => {
    for (let end = 2016 * 12; end < 2017 * 12; end++) {
      for (const basis of ["month", "year-to-date", "quarter", "year", "point"] as const) {
        expect(basesOf(periodOf(basis, end))).toContain(basis);
      }
    }
  });
});
