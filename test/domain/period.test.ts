import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  comparePeriods,
  isRelative,
  monthCount,
  type Period,
  parsePeriod,
  printPeriod,
  type RelativePeriod,
  shiftPeriod,
} from "../../server/domain/period.ts";
import { RELATIVE_WORDS } from "../../server/domain/period-relative.ts";
import { isRefusal, type Refusal } from "../../server/domain/refusal.ts";
import { ASKED, type Label, READ, RELATIVE, UNKNOWN } from "./period-labels.ts";

/** "2016-01..2016-06" as a period. */
function months(notation: string): Period {
  const [start = 0, end = 0] = notation.split("..").map((one) => {
    const [year = 0, month = 0] = one.split("-").map(Number);
    return year * 12 + month - 1;
  });
  return { start, end };
}

function read(label: Label): Period | RelativePeriod {
  const outcome = parsePeriod(label);
  if (isRefusal(outcome)) throw new Error(outcome.message);
  return outcome;
}

function refusalOf(label: Label): Refusal {
  const outcome = parsePeriod(label);
  if (!isRefusal(outcome)) throw new Error(`“${label}” was read as ${printPeriod(outcome)}`);
  return outcome;
}

const year = fc.integer({ min: 1900, max: 2999 });
const anyMonth = fc.integer({ min: 1900 * 12, max: 2999 * 12 + 11 });

function expectPrintsBack(period: Period): void {
  expect(parsePeriod(printPeriod(period)), printPeriod(period)).toEqual(period);
}

describe("a label of one meaning", () => {
  it.each(READ)("%s is %s", (label, notation) => {
    const period = read(label);
    expect(period).toEqual(months(notation));
    expect(parsePeriod(printPeriod(period))).toEqual(period);
  });

  it.each(RELATIVE)("%s is the relative %s", (label, printed) => {
    const period = read(label);
    expect(isRelative(period)).toBe(true);
    expect(printPeriod(period)).toBe(printed);
    expect(parsePeriod(printed)).toEqual(period);
  });

  it("means the same as a number and as its digits", () => {
    for (const [label] of [...READ, ...ASKED, ...UNKNOWN]) {
      if (typeof label === "number") expect(parsePeriod(String(label))).toEqual(parsePeriod(label));
    }
  });

  it("stands in a table of more than two hundred", () => {
    expect(READ.length + RELATIVE.length + ASKED.length + UNKNOWN.length).toBeGreaterThan(200);
    expect(ASKED.length + UNKNOWN.length).toBeGreaterThan(40);
  });
});

describe("a label that is refused", () => {
  it.each(ASKED)("%s is asked back%s", (label, question) => {
    const refusal = refusalOf(label);
    expect(refusal.code).toBe("PERIOD_AMBIGUOUS");
    expect(refusal.message).toContain(`“${label}”有歧义${question}`);
  });

  it.each(UNKNOWN)("%s is not read %s", (label, near) => {
    const refusal = refusalOf(label);
    expect(refusal.code).toBe("PERIOD_UNKNOWN");
    expect(refusal.message).toContain(`“${label}”`);
    expect(refusal.near.join("、")).toBe(near);
  });

  it.each(["", " ", "\u3000\n\t"])("of blanks only is missing", (label) => {
    expect(refusalOf(label).code).toBe("PERIOD_MISSING");
  });

  it("offers its readings as labels that read back", () => {
    expect(refusalOf("2016.1").near).toEqual(["2016年1月", "2016年10月"]);
    for (const [label] of [...ASKED, ...UNKNOWN]) {
      for (const near of refusalOf(label).near) expect(printPeriod(read(near))).toBe(near);
    }
  });

  it.each(["2016年", "1", "一", "-", " 1", "ﷺ", "2016-", "YTD", "JAN", "月末", "截至", "\u{20000}", "x\u{20000}"])(
    "is short in its sentence however long: %s",
    (piece) => {
      const refusal = refusalOf(piece.repeat(10_000));
      expect(refusal.code).toBe("PERIOD_UNKNOWN");
      expect([...refusal.message].length).toBeLessThan(100);
      expect(refusal.message).toContain("…");
      expect(() => encodeURIComponent(refusal.message)).not.toThrow();
    },
  );

  it("is refused whatever the text, never thrown", () => {
    const pieces = fc.constantFrom(
      ..."0123456789二六〇十年月季度半日末底止截至累计当上下前第全-~/. :TQHMYTDJUN“(".split(""),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (chosen) => {
        const outcome = parsePeriod(chosen.join(""));
        if (isRefusal(outcome)) return;
        expect(parsePeriod(printPeriod(outcome))).toEqual(outcome);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("a printed period", () => {
  it.each([
    ["2016-01..2016-12", "2016年"],
    ["2016-06..2016-06", "2016年6月"],
    ["2016-01..2016-06", "2016年1-6月"],
    ["2016-01..2016-03", "2016年1-3月"],
    ["2016-04..2016-06", "2016年二季度"],
    ["2016-07..2016-12", "2016年7-12月"],
    ["2016-01..2020-12", "2016-2020年"],
    ["2015-11..2016-02", "2015年11月-2016年2月"],
  ])("%s is printed %s", (notation, printed) => {
    expect(printPeriod(months(notation))).toBe(printed);
  });

  it("reads back, whatever the span", () => {
    fc.assert(
      fc.property(anyMonth, anyMonth, (a, b) => expectPrintsBack({ start: Math.min(a, b), end: Math.max(a, b) })),
      { numRuns: 2000 },
    );
  });

  it("reads back, every span of one and of two years", () => {
    const first = 2015 * 12;
    for (let start = first; start < first + 24; start++) {
      for (let end = start; end < first + 24; end++) expectPrintsBack({ start, end });
    }
  });

  it("reads back, whole years", () => {
    fc.assert(
      fc.property(year, year, (a, b) =>
        expectPrintsBack({ start: Math.min(a, b) * 12, end: Math.max(a, b) * 12 + 11 }),
      ),
    );
  });

  it("reads back, every relative word and part", () => {
    for (const relative of RELATIVE_WORDS) expect(parsePeriod(relative)).toEqual({ relative });
    for (const relative of ["今年", "去年", "前年"] as const) {
      for (let start = 0; start < 12; start++) {
        for (let end = start; end < 12; end++) {
          const part = start === 0 && end === 11 ? { relative } : { relative, part: { start, end } };
          expect(parsePeriod(printPeriod(part))).toEqual(part);
        }
      }
    }
  });
});

describe("a span of months", () => {
  it("shifts by months and back", () => {
    expect(printPeriod(shiftPeriod(months("2016-01..2016-06"), -12))).toBe("2015年1-6月");
    expect(printPeriod(shiftPeriod(months("2016-12..2016-12"), 1))).toBe("2017年1月");
  });

  it("counts its months", () => {
    expect(monthCount(months("2016-06..2016-06"))).toBe(1);
    expect(monthCount(months("2016-01..2020-12"))).toBe(60);
  });

  it("sorts by its end, then by its start", () => {
    const sorted = ["2016年", "2016年6月", "2015年", "2016年1-6月", "2016年5月"]
      .map((label) => parsePeriod(label))
      .filter(isPlain);
    expect(sorted.sort(comparePeriods).map(printPeriod)).toEqual([
      "2015年",
      "2016年5月",
      "2016年1-6月",
      "2016年6月",
      "2016年",
    ]);
  });
});

function isPlain(outcome: Period | RelativePeriod | Refusal): outcome is Period {
  return !isRefusal(outcome) && !isRelative(outcome);
}
