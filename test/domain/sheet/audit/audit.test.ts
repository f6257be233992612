import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Audit, auditSheets } from "../../../../server/domain/sheet/audit/audit.ts";
import { rangeName } from "../../../../server/domain/sheet/cell-range.ts";
import { figuresOf } from "../../../../server/store/figures-of.ts";
import { openSeededLibrary, type SeededLibrary } from "../../../support/seeded-library.ts";
import { type SheetTable, spanOf, type TableLine, understood } from "../../../support/sheet-table.ts";

let library: SeededLibrary;
beforeAll(async () => {
  library = await openSeededLibrary();
});
afterAll(() => library.close());

const COUNTRY = { area: "100000", member: "" };
const GROWTH = "ABOVE_SCALE_INDUSTRY_VALUE_ADDED_GROWTH";
const PROFIT = "ABOVE_SCALE_INDUSTRIAL_PROFIT";
const MONTHS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => `2016年1-${month}月`);
const RATES = [5.4, 5.8, 5.8, 5.9, 6, 6, 6, 6, 6, 6, 6];

const figures = () => figuresOf(library.book.current(), library.database);

function audit(table: SheetTable): Audit {
  const { grids, recognition } = understood(table);
  return auditSheets(grids, recognition, figures());
}
function line(values: TableLine["values"], differences: Partial<TableLine> = {}): TableLine {
  return { label: "规模以上工业增加值增速", indicator: GROWTH, subject: COUNTRY, values, ...differences };
}
function profit(values: TableLine["values"], differences: Partial<TableLine> = {}): TableLine {
  return { ...line(values), label: "利润总额", indicator: PROFIT, ...differences };
}
/** What a table's finding says where some of its columns are hidden. */
function toldOf(table: SheetTable, hiddenColumns: readonly number[]): string {
  const { grids, recognition } = understood(table);
  const hiding = grids.map((grid) => ({ ...grid, hiddenColumns: new Set(hiddenColumns) }));
  return auditSheets(hiding, recognition, figures())
    .findings.map(({ text }) => text)
    .join();
}
function shown({ findings }: Audit) {
  return findings.map(({ range, code, belongsTo }) => [rangeName(range), code, belongsTo]);
}
/** The published figures of the country under labels. */
function published(indicator: string, labels: readonly string[]): number[] {
  const known = figures().published(indicator, COUNTRY);
  return labels.map((label) => {
    const { start, end } = spanOf(label);
    const basis = start === end && indicator === GROWTH ? "month" : "year-to-date";
    return known.find((one) => one.basis === basis && one.month === end)?.value ?? Number.NaN;
  });
}

it("says of a finding that the analyst does not see that it is hidden", () => {
  const table = { periods: MONTHS.slice(0, 3), lines: [line([5.4, 9.9, 5.8])] };
  expect(toldOf(table, [2])).toMatch(/^C2：.*（在隐藏的行或列里）$/u);
  expect(toldOf(table, [3])).not.toContain("隐藏");
});

describe("a right table", () => {
  it("has no finding", () => {
    const audited = audit({ periods: MONTHS, lines: [line(RATES)] });
    expect(audited).toEqual({ findings: [], notes: [], checked: 11, matched: 11, unknown: 0 });
  });

  it("may round, convert and be typed as per cent or as text", () => {
    const periods = ["2016年1-2月"];
    expect(audit({ periods, lines: [profit([7807.1])] }).matched).toBe(1);
    expect(audit({ periods, lines: [profit([78070600], { unit: "万元" })] }).matched).toBe(1);
    expect(audit({ periods, lines: [profit([7807.0643])], numberFormat: "#,##0.0" }).matched).toBe(1);
    expect(audit({ periods, lines: [line([0.054])], numberFormat: "0.0%" }).matched).toBe(1);
    expect(audit({ periods, lines: [line(["5.4%"])] }).matched).toBe(1);
  });

  it("is not held against what nobody publishes, or what is not understood", () => {
    const nobody = { area: "610000", member: "36" };
    expect(audit({ periods: MONTHS, lines: [line(RATES, { subject: nobody })] })).toMatchObject({ unknown: 11 });
    expect(audit({ periods: ["2009年1-6月"], lines: [line([7])] })).toEqual({
      findings: [],
      notes: [],
      checked: 0,
      matched: 0,
      unknown: 1,
    });
    expect(audit({ periods: MONTHS, lines: [line(RATES)], confidence: 0.5 })).toMatchObject({ unknown: 11 });
  });

  it("is not audited where it holds formulas", () => {
    const values = [{ formula: "=A1*2", value: 99 }];
    expect(audit({ periods: ["2016年1-6月"], lines: [line(values)] })).toMatchObject({ checked: 0, findings: [] });
  });
});

describe("one wrong number", () => {
  it.each([
    [6.1, "WRONG_PERIOD", "2015-06 YTD", "2016年1-6月"],
    [-6, "WRONG_SIGN", "", "2016年1-6月"],
    [60000, "WRONG_UNIT", "", "2016年1-6月"],
    [9.6, "DIFFERENT", "", "2016年1-6月"],
  ])("is explained: %s", (value, code, _, label) => {
    const values = RATES.map((rate, at) => (MONTHS[at] === label ? value : rate));
    const [finding, ...others] = audit({ periods: MONTHS, lines: [line(values)] }).findings;
    expect(others).toEqual([]);
    if (code !== "WRONG_PERIOD") expect(finding).toMatchObject({ code, belongsTo: "", typed: value, published: 6 });
    expect(finding).toMatchObject({ period: "2016-06 YTD", cells: [{ row: 1, column: 5 }] });
  });

  it("may be the figure of the same month otherwise covered", () => {
    const audited = audit({ periods: ["2017年1-6月"], lines: [line([7.6])] });
    expect(shown(audited)).toEqual([["B2", "WRONG_PERIOD", "2017-06"]]);
    expect(audited.findings[0]?.text).toBe(
      "B2：填的是 7.6，2017年1-6月（累计）公布的是 6.9，这个数是2017年6月（当月）的，请改正。",
    );
  });

  it("may be of any period when its digits tell", () => {
    expect(shown(audit({ periods: ["2017年1-6月"], lines: [profit([63554])] }))).toEqual([
      ["B2", "WRONG_PERIOD", "2015-12 YTD"],
    ]);
  });

  it("stands where nothing is published", () => {
    const audited = audit({ periods: ["2016年1月", "2016年2月", "2016年3月"], lines: [line([5.6, null, 6.8])] });
    expect(shown(audited)).toEqual([["B2", "NOT_PUBLISHED", ""]]);
    expect(audited.findings[0]).toMatchObject({ typed: 5.6, published: null, period: "2016-01" });
  });

  it("is unknown in a gap of the server's, and stands where no figure can be yet", () => {
    const budget = { indicator: "REGIONAL_GDP_GROWTH", subject: { area: "610100", member: "" } };
    const typed = (label: string) => audit({ periods: [label], lines: [line([8.5], budget)] });
    expect(typed("2030年").findings).toMatchObject([{ code: "NOT_PUBLISHED" }]);
    expect(audit({ periods: ["2016年一季度"], basis: "quarter", lines: [line([8.5], budget)] })).toMatchObject({
      findings: [],
      unknown: 1,
    });
  });

  it("is held against what can be worked out, with the rounding of its parts", () => {
    const quarter = (value: number) => audit({ periods: ["2016年二季度"], lines: [profit([value])] });
    const [march = 0, june = 0] = published(PROFIT, ["2016年1-3月", "2016年1-6月"]);
    expect(quarter(Number((june - march).toFixed(2)))).toMatchObject({ matched: 1 });
    expect(quarter(Number((june - march + 0.01).toFixed(2)))).toMatchObject({ matched: 1 });
    expect(quarter(Number((june - march + 10).toFixed(2))).findings).toMatchObject([{ code: "DIFFERENT" }]);
  });
});

describe("many wrong numbers", () => {
  it("are one finding when a row was shifted, equal neighbours or not", () => {
    const audited = audit({ periods: MONTHS, lines: [line([6.1, ...RATES.slice(0, -1)])] });
    expect(shown(audited)).toEqual([["B2:F2", "WRONG_PERIOD", "2015-12 YTD"]]);
    expect(audited.findings[0]?.figures.map(({ belongsTo }) => belongsTo).slice(1)).toEqual([
      "2016-02 YTD",
      "2016-04 YTD",
      "2016-05 YTD",
    ]);
  });

  it("are one finding when a whole table was shifted", () => {
    const amounts = published(PROFIT, MONTHS);
    const growth = published("ABOVE_SCALE_INDUSTRIAL_PROFIT_GROWTH", MONTHS);
    const shift = (values: readonly number[]) => [...values.slice(1), null];
    const lines = [
      profit(shift(amounts)),
      profit(shift(growth), { indicator: "ABOVE_SCALE_INDUSTRIAL_PROFIT_GROWTH" }),
      line(shift(RATES)),
    ];
    const across = audit({ periods: MONTHS, lines });
    expect(shown(across)).toEqual([["B2:K4", "WRONG_PERIOD", "2016-03 YTD"]]);
    expect(shown(audit({ periods: MONTHS, lines, isDown: true }))).toEqual([["B2:D11", "WRONG_PERIOD", "2016-03 YTD"]]);
  });

  it("are one finding when quarters were permuted", () => {
    const quarters = ["2016年二季度", "2016年三季度", "2016年四季度"];
    const [march = 0, june = 0, september = 0, december = 0] = published(
      PROFIT,
      [3, 6, 9, 12].map((month) => `2016年1-${month}月`),
    );
    const amounts = [june - march, september - june, december - september].map((value) => Number(value.toFixed(2)));
    const [two = 0, three = 0, four = 0] = amounts;
    expect(audit({ periods: quarters, lines: [profit(amounts)] }).findings).toEqual([]);
    expect(shown(audit({ periods: quarters, lines: [profit([three, two, four])] }))).toEqual([
      ["B2:C2", "WRONG_PERIOD", "2016-Q3"],
    ]);
    expect(shown(audit({ periods: quarters, lines: [profit([three, four, two])] }))).toEqual([
      ["B2:D2", "WRONG_PERIOD", "2016-Q3"],
    ]);
  });

  it("are one finding when all are of last year, or in another unit, or shifted to another row", () => {
    const amounts = published(PROFIT, MONTHS);
    const earlier = published(
      PROFIT,
      MONTHS.map((label) => label.replace("2016", "2015")),
    );
    expect(shown(audit({ periods: MONTHS, lines: [profit(earlier)] }))).toEqual([
      ["B2:L2", "WRONG_PERIOD", "2015-02 YTD"],
    ]);
    const scaled = amounts.map((amount) => Math.round(amount * 10_000));
    const unit = audit({ periods: MONTHS, lines: [line(RATES), profit(scaled)] });
    expect(shown(unit)).toEqual([["B3:L3", "WRONG_UNIT", ""]]);
    expect(unit.findings[0]?.text).toContain("共 11 个数，计量单位不对");
  });

  it("of swapped rows belong to the other row", () => {
    const mining = { area: "100000", member: "B" };
    const rates = figures()
      .published(GROWTH, mining)
      .filter(({ basis, month }) => basis === "year-to-date" && Math.floor(month / 12) === 2016)
      .map(({ value }) => value);
    const lines = [line(rates), line(RATES, { subject: mining })];
    const audited = audit({ periods: MONTHS, lines });
    expect(shown(audited)).toEqual([["B2:L3", "DIFFERENT", `${GROWTH} 100000·B 2016-02 YTD`]]);
  });

  it("that contradict a label are reported as they were asked about", () => {
    const { grids, recognition } = understood({ periods: MONTHS, lines: [line(RATES)] });
    const cells = [{ row: 1, column: 3 }];
    const questions = [
      { sheet: "月报", cells, code: "LABEL_CONTRADICTION", text: "标签互相矛盾", candidates: [] },
      { sheet: "月报", cells, code: "YEAR_MISSING", text: "没有年份", candidates: [] },
    ] as const;
    expect(shown(auditSheets(grids, { ...recognition, questions }, figures()))).toEqual([
      ["D2", "LABEL_CONTRADICTION", ""],
    ]);
  });
});

describe("any table", () => {
  const YEARS = [2015, 2016, 2017];
  const LABELS = YEARS.flatMap((year) => MONTHS.map((label) => label.replace("2016", String(year))));
  const table = fc.record({
    from: fc.nat(LABELS.length - 8),
    length: fc.integer({ min: 6, max: LABELS.length }),
    isDown: fc.boolean(),
    isReversed: fc.boolean(),
    decimals: fc.integer({ min: 0, max: 2 }),
    isThousandth: fc.boolean(),
  });
  type Sample = typeof table extends fc.Arbitrary<infer Value> ? Value : never;

  function sampleOf({ from, length, isDown, isReversed, decimals, isThousandth }: Sample) {
    const periods = LABELS.slice(from, from + length);
    if (isReversed) periods.reverse();
    const scale = isThousandth ? 10_000 : 1;
    const values = published(PROFIT, periods).map((value) =>
      Number((value * scale).toFixed(isThousandth ? 0 : decimals)),
    );
    const unit = isThousandth ? "万元" : "亿元";
    return {
      periods,
      values,
      of: (changed: readonly (number | null)[]) =>
        audit({ periods, isDown, basis: "year-to-date", lines: [profit(changed, { unit })] }),
    };
  }

  it("laid out right has no finding", () => {
    fc.assert(
      fc.property(table, (sample) => {
        const { of, values } = sampleOf(sample);
        expect(of(values)).toMatchObject({ findings: [], matched: values.length });
      }),
      { numRuns: 40 },
    );
  });

  it("that was shifted by one has that finding", () => {
    fc.assert(
      fc.property(table, fc.boolean(), (sample, isLeft) => {
        const { of, values, periods } = sampleOf(sample);
        const shifted = isLeft ? [...values.slice(1), null] : [null, ...values.slice(0, -1)];
        const { findings } = of(shifted);
        expect(findings).toMatchObject([{ code: "WRONG_PERIOD" }]);
        expect(findings[0]?.cells).toHaveLength(values.length - 1);
        const [source, first] = isLeft ? [periods[1], 0] : [periods[0], 1];
        expect(findings[0]?.figures[0]).toMatchObject({ typed: shifted[first], belongsTo: codeOf(source ?? "") });
      }),
      { numRuns: 40 },
    );
  });

  it("in which two were swapped has that finding", () => {
    fc.assert(
      fc.property(table, fc.nat(), fc.nat(), (sample, one, other) => {
        const { of, values, periods } = sampleOf(sample);
        const [a, b] = [one % values.length, other % values.length];
        fc.pre(a < b);
        const swapped = values.map((value, at) => (at === a ? values[b] : at === b ? values[a] : value) ?? null);
        const { findings } = of(swapped);
        expect(findings).toMatchObject([{ code: "WRONG_PERIOD", belongsTo: codeOf(periods[b] ?? "") }]);
        expect(findings[0]?.figures.map(({ typed }) => typed)).toEqual([values[b], values[a]]);
      }),
      { numRuns: 40 },
    );
  });

  it("with one number in a wrong scale, sign or digit has that finding", () => {
    const faults = [
      ["WRONG_UNIT", (value: number) => Number((value * 10_000).toFixed(4))],
      ["WRONG_UNIT", (value: number) => Number((value / 10_000).toFixed(6))],
      ["WRONG_SIGN", (value: number) => -value],
      ["DIFFERENT", (value: number) => Number(`${value}`.replace(/\d/u, (digit) => String((Number(digit) % 9) + 1)))],
    ] as const;
    fc.assert(
      fc.property(table, fc.nat(), fc.constantFrom(...faults), (sample, which, [code, spoil]) => {
        const { of, values } = sampleOf(sample);
        const at = which % values.length;
        const spoilt = values.map((value, place) => (place === at ? spoil(value) : value));
        const { findings, matched } = of(spoilt);
        expect(findings).toMatchObject([{ code, typed: spoilt[at], belongsTo: "" }]);
        expect([findings[0]?.cells.length, matched]).toEqual([1, values.length - 1]);
      }),
      { numRuns: 60 },
    );
  });

  function codeOf(label: string): string {
    const [, year, month = ""] = /(\d{4})年1-(\d+)月/u.exec(label) ?? [];
    return `${year}-${month.padStart(2, "0")} YTD`;
  }
});
