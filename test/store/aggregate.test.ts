import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isAggregateRefusal } from "../../server/domain/aggregate/aggregate-refusal.ts";
import type { Dimension } from "../../server/domain/aggregate/dimension.ts";
import { printPeriod } from "../../server/domain/period.ts";
import { aggregate } from "../../server/store/aggregate.ts";
import type { AggregateRequest } from "../../server/store/aggregate-request.ts";
import type { AggregateRow } from "../../server/store/aggregate-row.ts";
import type { Snapshot } from "../../server/store/snapshot.ts";
import { type MadeFigure, madeSnapshot } from "../support/made-snapshot.ts";

const JANUARY = 2016 * 12;
const YEAR = { start: JANUARY, end: JANUARY + 11 };
const QUARTER = { start: JANUARY, end: JANUARY + 2 };
const CITIES = ["610100", "610200", "610300"] as const;

/** A year of months, from `first` on. */
function yearOf(first: number, differences: Partial<MadeFigure> = {}, january = JANUARY): MadeFigure[] {
  return Array.from({ length: 12 }, (_, at) => ({ month: january + at, value: first + at, ...differences }));
}

/** Three cities in two years: 1 to 12, 11 to 22 and 21 to 32 in the second, one less in each month of the first. */
const BOOK = madeSnapshot(
  CITIES.flatMap((area, at) => [...yearOf(at * 10 + 1, { area }), ...yearOf(at * 10, { area }, JANUARY - 12)]),
);

function ask(snapshot: Snapshot, groupBy: readonly Dimension[], more: Partial<AggregateRequest> = {}) {
  return aggregate(snapshot, { groupBy, measures: ["value"], order: [], ...more });
}

function rowsOf(snapshot: Snapshot, groupBy: readonly Dimension[], more: Partial<AggregateRequest> = {}) {
  const result = ask(snapshot, groupBy, more);
  if (isAggregateRefusal(result)) throw new Error(result.message);
  return result.rows.map((row) => ({ ...row, name: result.keyOf(row, groupBy[0] as "area")?.name }));
}

const values = (rows: readonly Pick<AggregateRow, "amounts">[]) => rows.map(({ amounts }) => amounts.value);

describe("an aggregate", () => {
  it("adds months up to quarters, half-years and years", () => {
    const of = (frequency: AggregateRequest["frequency"]) => {
      const areas = new Set(["610100"]);
      return rowsOf(BOOK, ["period"], { frequency, areas, from: YEAR, to: YEAR });
    };
    expect(values(of("quarter"))).toEqual([6, 15, 24, 33]);
    expect(values(of("half-year"))).toEqual([21, 57]);
    expect(of("year").map(({ period }) => printPeriod(period))).toEqual(["2016年"]);
    expect(values(of("year"))).toEqual([78]);
  });

  it("adds areas up, in the order of the catalogue", () => {
    const rows = rowsOf(BOOK, ["area"], { from: QUARTER, to: QUARTER });
    expect(rows.map(({ name, amounts }) => [name, amounts.value])).toEqual([
      ["西安市", 6],
      ["铜川市", 36],
      ["宝鸡市", 66],
    ]);
    expect(values(rowsOf(BOOK, [], { from: QUARTER, to: QUARTER }))).toEqual([108]);
  });

  it("takes the whole of the data where no range is given", () => {
    expect(rowsOf(BOOK, ["period"], { frequency: "year" }).map(({ period }) => printPeriod(period))).toEqual([
      "2015年",
      "2016年",
    ]);
  });

  it("counts what is missing and never takes it for 0", () => {
    const holed = madeSnapshot([
      ...yearOf(1),
      ...yearOf(1, { area: "610200" }).filter(({ month }) => month !== JANUARY + 1),
    ]);
    const [first, second] = rowsOf(holed, ["period"], { frequency: "quarter" });
    expect(first?.amounts).toMatchObject({ value: 6, counted: 1, missing: 1 });
    expect(second?.amounts).toMatchObject({ value: 30, counted: 2, missing: 0 });
  });

  it("prefers what is published for the whole period to a sum of its parts", () => {
    const book = madeSnapshot([...yearOf(1), { month: JANUARY + 11, basis: "year", value: 80 }]);
    const year = { frequency: "year", from: YEAR, to: YEAR } as const;
    expect(values(rowsOf(book, ["period"], year))).toEqual([80]);
    expect(values(rowsOf(book, ["period"], { ...year, basis: "month" }))).toEqual([78]);
  });

  it("has one row for each stage of the projects that have a record, and nothing for others", () => {
    const book = madeSnapshot(yearOf(1, { member: "TRIAL" }));
    expect(rowsOf(book, ["stage"], { from: YEAR, to: YEAR }).map(({ name, amounts }) => [name, amounts.value])).toEqual(
      [["没有记录", 78]],
    );
    expect(rowsOf(book, ["cluster"], { members: "project", from: YEAR, to: YEAR })[0]?.name).toBe("汽车产业集群");
  });

  it("sees a cluster by its industries where it is asked to", () => {
    const book = madeSnapshot([...yearOf(1, { member: "36" }), ...yearOf(1, { member: "15" })]);
    const rows = rowsOf(book, ["cluster"], { members: "industry", from: YEAR, to: YEAR });
    expect(rows.map(({ name, amounts }) => [name, amounts.value])).toEqual([["汽车产业集群", 78]]);
  });

  it("tells what it looked at", () => {
    expect(ask(BOOK, ["area"], { from: YEAR, to: YEAR })).toMatchObject({ series: 3, figures: 36 });
  });
});

describe("what cannot be added", () => {
  const codeOf = (figures: readonly MadeFigure[], groupBy: readonly Dimension[], more?: Partial<AggregateRequest>) => {
    const result = ask(madeSnapshot(figures), groupBy, more);
    return isAggregateRefusal(result) ? result.code : "adds up";
  };
  const range = { from: YEAR, to: YEAR };

  it("are an area and one in it, a whole and its parts", () => {
    const province = [...yearOf(1), ...yearOf(9, { area: "610000" })];
    expect(codeOf(province, [], range)).toBe("AREAS_OVERLAP");
    expect(codeOf(province, ["area"], range)).toBe("adds up");
    const section = [...yearOf(1, { member: "36" }), ...yearOf(9, { member: "C" })];
    expect(codeOf(section, ["area"], { ...range, members: "industry" })).toBe("MEMBERS_OVERLAP");
    expect(codeOf([...yearOf(1), ...section], ["area"], range)).toBe("adds up");
  });

  it("are several indicators", () => {
    const two = [...yearOf(1), ...yearOf(1, { indicator: "VALUE_ADDED" })];
    expect([codeOf(two, [], range), codeOf(two, ["indicator"], range)]).toEqual(["INDICATORS_MIXED", "adds up"]);
  });

  it("are rates of several, but not one alone", () => {
    const growth = (area: string) => yearOf(1, { indicator: "INVESTMENT_GROWTH", area });
    const two = [...growth("610100"), ...growth("610200")];
    expect(codeOf(two, ["period"], range)).toBe("RATE_NOT_ADDITIVE");
    expect(codeOf(two, ["area", "period"], range)).toBe("adds up");
    expect(codeOf(two, ["area"], { from: YEAR, to: { start: JANUARY + 12, end: JANUARY + 23 } })).toBe(
      "RATE_OVER_TIME",
    );
  });

  it("are stocks over time, which are read at the end", () => {
    const stock = yearOf(1, { indicator: "ENTERPRISES", basis: "point" });
    expect(codeOf(stock, [], { from: YEAR, to: { start: JANUARY + 12, end: JANUARY + 23 } })).toBe("STOCK_OVER_TIME");
    expect(values(rowsOf(madeSnapshot(stock), ["period"], { ...range, frequency: "quarter" }))).toEqual([3, 6, 9, 12]);
    expect(values(rowsOf(madeSnapshot(stock), [], range))).toEqual([12]);
  });

  it("are running totals over time", () => {
    const toDate = yearOf(1, { basis: "year-to-date" });
    const further = [...toDate, ...yearOf(1, { basis: "year-to-date" }, JANUARY + 12)];
    const both = { from: YEAR, to: { start: JANUARY + 12, end: JANUARY + 23 } };
    expect(codeOf(further, [], both)).toBe("CUMULATIVE_OVER_TIME");
    expect(codeOf(further, [], { ...both, basis: "year-to-date" })).toBe("CUMULATIVE_OVER_TIME");
    const rows = rowsOf(madeSnapshot(toDate), ["period"], { ...range, frequency: "quarter" });
    expect(rows.map(({ period, amounts }) => [printPeriod(period), amounts.value])).toEqual([
      ["2016年1-3月", 3],
      ["2016年1-6月", 6],
      ["2016年1-9月", 9],
      ["2016年", 12],
    ]);
  });

  it("is a year's figure in quarters", () => {
    const year: MadeFigure[] = [{ month: JANUARY + 11, basis: "year", value: 5 }];
    expect(codeOf(year, ["period"], { ...range, frequency: "quarter" })).toBe("FREQUENCY_UNAVAILABLE");
    expect(codeOf(yearOf(1), ["period"], { from: QUARTER, to: QUARTER, frequency: "year" })).toBe("RANGE_TOO_SHORT");
  });

  it("is nothing, or too much", () => {
    expect(codeOf(yearOf(1), [], { areas: new Set(["610200"]) })).toBe("NOTHING_SELECTED");
    const far = [...yearOf(1), { month: JANUARY + 12 * 900, value: 1 }];
    expect(codeOf(far, ["period"])).toBe("GROUPS_TOO_MANY");
    const long = { start: 0, end: 12 * 2_000_000 - 1 };
    expect(codeOf(yearOf(1), [], { from: long, to: long })).toBe("FIGURES_TOO_MANY");
    expect(codeOf(yearOf(1), [], { top: 0 })).toBe("TOP_INVALID");
  });
});

describe("measures", () => {
  const all = ["value", "growth", "share", "rank", "contribution"] as const;
  const range = { from: YEAR, to: YEAR };

  it("hold each row against the sum of all", () => {
    const [city] = rowsOf(BOOK, ["area"], { ...range, measures: all });
    expect(city).toMatchObject({ rank: 3, change: 12, amounts: { value: 78, before: 66 } });
    expect(city?.share).toBeCloseTo((78 / 594) * 100, 10);
    expect(city?.contribution).toBeCloseTo((12 / 36) * 100, 10);
    expect(city?.pull).toBeCloseTo((12 / 558) * 100, 10);
    expect(city?.derivedGrowth).toBeCloseTo((78 / 66 - 1) * 100, 10);
    expect(city?.officialGrowth).toMatchObject({ code: "GROWTH_NOT_OFFICIAL" });
  });

  it("hold each row against the published whole that is named", () => {
    const province = yearOf(100, { area: "610000" });
    const book = madeSnapshot([...yearOf(1), ...province, ...yearOf(0, {}, JANUARY - 12)]);
    const more = { ...range, measures: all, areas: new Set(["610100"]), whole: { area: "610000", member: "" } };
    const [city] = rowsOf(book, ["area"], more);
    expect(city?.share).toBeCloseTo((78 / 1266) * 100, 10);
    expect(city?.contribution).toMatchObject({ code: "VALUE_ABSENT" });
    expect(ask(book, ["area"], { ...more, whole: { area: "610200", member: "" } })).toMatchObject({
      code: "WHOLE_UNRELATED",
      message: expect.stringContaining("“铜川市”不包括“西安市”"),
    });
  });

  it("give the official growth beside the derived one, never one for the other", () => {
    const official = yearOf(6, { indicator: "INVESTMENT_GROWTH" });
    const book = madeSnapshot([...yearOf(2), ...official, ...yearOf(1, {}, JANUARY - 12)]);
    const more = { indicators: new Set(["INVESTMENT"]), from: YEAR, to: YEAR, measures: all } as const;
    const [january] = rowsOf(book, ["period"], more);
    expect(january).toMatchObject({ officialGrowth: 6, derivedGrowth: 100 });
  });

  it("withhold ranks and shares where rows overlap", () => {
    const book = madeSnapshot([...yearOf(1), ...yearOf(9, { area: "610000" })]);
    const result = ask(book, ["area"], { ...range, measures: all, top: 1 });
    expect(result).toMatchObject({
      rows: [{ rank: null, share: { code: "AREAS_OVERLAP" } }],
      unavailable: [
        { field: "rank", reason: { code: "AREAS_OVERLAP" } },
        { field: "others", reason: { code: "AREAS_OVERLAP" } },
      ],
    });
  });

  it("withhold shares where a part of the whole is missing", () => {
    const book = madeSnapshot([...yearOf(1), ...yearOf(1, { area: "610200" }).slice(1)]);
    const [city] = rowsOf(book, ["area"], { ...range, measures: all });
    expect(city?.share).toMatchObject({ code: "PARTS_MISSING", message: expect.stringContaining("缺 1 个数") });
  });

  it("compare a sum only with the same parts of the year before", () => {
    const book = madeSnapshot([...yearOf(1), ...yearOf(1, { area: "610200" }), ...yearOf(1, {}, JANUARY - 12)]);
    const [sum] = rowsOf(book, [], { ...range, measures: all });
    expect(sum?.derivedGrowth).toMatchObject({ code: "PARTS_DIFFER" });
  });
});

describe("an order", () => {
  const range = { from: YEAR, to: YEAR };

  it("is that of the keys, or what is asked for", () => {
    const order = [{ by: "value", isDescending: true }] as const;
    expect(rowsOf(BOOK, ["area"], { ...range, order }).map(({ name }) => name)).toEqual(["宝鸡市", "铜川市", "西安市"]);
    const periods = [{ by: "period", isDescending: true }] as const;
    expect(values(rowsOf(BOOK, ["area", "period"], { ...range, frequency: "half-year", order: periods }))).toEqual([
      ...[57, 117, 177],
      ...[21, 81, 141],
    ]);
  });

  it("puts the rest after the top into one row", () => {
    const rows = rowsOf(BOOK, ["area"], { ...range, top: 1, measures: ["value", "share", "rank"] });
    expect(rows.map(({ name, merged, amounts, rank }) => [name, merged.length, amounts.value, rank])).toEqual([
      ["宝鸡市", 0, 318, 1],
      ["其他", 2, 276, null],
    ]);
    expect(rows.reduce((sum, { share }) => sum + Number(share), 0)).toBeCloseTo(100, 10);
  });

  it("has a top for each period", () => {
    const rows = rowsOf(BOOK, ["area", "period"], { ...range, top: 1, frequency: "half-year" });
    expect(rows.map(({ name, amounts }) => [name, amounts.value])).toEqual([
      ["宝鸡市", 141],
      ["其他", 102],
      ["宝鸡市", 177],
      ["其他", 174],
    ]);
  });
});

describe("whatever the figures", () => {
  const FIGURE = fc.record({
    area: fc.constantFrom(...CITIES),
    member: fc.constantFrom("36", "15", "06"),
    month: fc.integer({ min: JANUARY, max: JANUARY + 11 }),
    value: fc.option(fc.integer({ min: -1e6, max: 1e9 }).map((whole) => whole / 100)),
  });
  const FIGURES = fc.uniqueArray(FIGURE, {
    selector: ({ area, member, month }) => `${area} ${member} ${month}`,
    minLength: 1,
    maxLength: 80,
  });
  const PARTITIONS = [
    ["area"],
    ["industry"],
    ["period"],
    ["area", "industry"],
    ["industry", "period", "area"],
  ] as const;
  const monthly = { members: "industry", basis: "month", frequency: "month", from: YEAR, to: YEAR } as const;

  it("a partition comes to the whole, to the last decimal, with as many parts", () => {
    fc.assert(
      fc.property(FIGURES, fc.constantFrom(...PARTITIONS), (figures, groupBy) => {
        const rows = rowsOf(madeSnapshot(figures), [...groupBy, "period"].filter(isFirst) as Dimension[], monthly);
        const known = figures.flatMap(({ value }) => (value === null ? [] : Math.round(value * 100)));
        const sum = rows.reduce((total, { amounts }) => total + Math.round((amounts.value ?? 0) * 100), 0);
        expect(sum).toBe(known.reduce((total, one) => total + one, 0));
        expect(rows.reduce((total, { amounts }) => total + amounts.counted, 0)).toBe(known.length);
      }),
    );
  });

  it("periods of any length come to the same where nothing is missing", () => {
    const whole = fc.array(fc.integer({ min: 0, max: 1e8 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(whole, fc.constantFrom("month", "quarter", "half-year", "year"), (cents, frequency) => {
        const figures = cents.map((cent, at) => ({ month: JANUARY + at, value: cent / 100 }));
        const rows = rowsOf(madeSnapshot(figures), ["period"], { from: YEAR, to: YEAR, frequency });
        const sum = rows.reduce((total, { amounts }) => total + Math.round((amounts.value ?? 0) * 100), 0);
        expect(sum).toBe(cents.reduce((total, one) => total + one, 0));
      }),
    );
  });

  it("the top and 其他 come to the same as all rows", () => {
    fc.assert(
      fc.property(FIGURES, fc.integer({ min: 1, max: 9 }), (figures, top) => {
        const book = madeSnapshot(figures);
        const groupBy = ["industry", "area", "period"] as const;
        const [all, some] = [rowsOf(book, groupBy, monthly), rowsOf(book, groupBy, { ...monthly, top })];
        const total = (rows: typeof all) =>
          rows.reduce((sum, { amounts }) => sum + Math.round((amounts.value ?? 0) * 100), 0);
        expect(total(some)).toBe(total(all));
        const count = (rows: typeof all) => rows.reduce((sum, row) => sum + (row.merged.length || 1), 0);
        expect(count(some)).toBe(all.length);
      }),
    );
  });

  it("the same question has the same answer", () => {
    fc.assert(
      fc.property(FIGURES, (figures) => {
        const rows = () => rowsOf(madeSnapshot(figures), ["area", "industry", "period"], monthly);
        expect(rows()).toEqual(rows());
      }),
      { numRuns: 20 },
    );
  });
});

function isFirst(one: string, at: number, all: readonly string[]): boolean {
  return all.indexOf(one) === at;
}
