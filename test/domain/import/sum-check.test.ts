import { describe, expect, it } from "vitest";

import { SumCheck } from "../../../server/domain/import/sum-check.ts";
import type { FigureSeries } from "../../../server/domain/import/who-reader.ts";
import type { Basis } from "../../../server/domain/indicator.ts";
import { monthOrdinal } from "../../../server/domain/month.ts";

import { TINY_CATALOGUE } from "../../support/tiny-catalogue.ts";

/** Figures of a series by basis and month of 2016. */
type Figures = readonly (readonly [Basis, month: number, value: number | null])[];

function seriesOf(basis: Basis, code = "VALUE_ADDED"): FigureSeries {
  const indicator = TINY_CATALOGUE.indicators.byCode(code);
  if (!indicator) throw new Error(code);
  return { indicator, area: "610100", member: "", kind: "", basis };
}

/** The sums that figures break beside what the book has. */
function broken(figures: Figures, book: Figures = [], code?: string) {
  const check = new SumCheck();
  figures.forEach(([basis, month, value], at) => {
    check.add({ series: seriesOf(basis, code), month: monthOrdinal(2016, month), value, table: 0, row: at + 2 });
  });
  const known = new Map(book.map(([basis, month, value]) => [`${basis}${monthOrdinal(2016, month)}`, value]));
  return check
    .broken(({ basis }, month) => known.get(`${basis}${month}`) ?? undefined)
    .map(({ figure, words }) => `${figure.row}: ${words}`);
}

describe("sums of an import", () => {
  it("come out with what is brought and what the book has", () => {
    expect(
      broken(
        [["year-to-date", 6, 580.12]],
        [
          ["year-to-date", 5, 480.1],
          ["month", 6, 100.02],
        ],
      ),
    ).toEqual([]);
    expect(
      broken(
        [
          ["year-to-date", 6, 600],
          ["month", 6, 100],
        ],
        [["year-to-date", 5, 480]],
      ),
    ).toEqual(["2: 1-6月累计 600 ≠ 1-5月累计 480 + 6月 100"]);
  });

  it("are looked at from each of their figures, and told once", () => {
    expect(
      broken(
        [["month", 6, 90]],
        [
          ["year-to-date", 5, 480],
          ["year-to-date", 6, 580],
        ],
      ),
    ).toHaveLength(1);
    expect(
      broken(
        [["year-to-date", 5, 400]],
        [
          ["month", 6, 100],
          ["year-to-date", 6, 580],
        ],
      ),
    ).toHaveLength(1);
    expect(broken([["year", 12, 1200]], [["year-to-date", 12, 1100]])).toEqual(["2: 2016年 1200 ≠ 1-12月累计 1100"]);
  });

  it("allow for rounding and for what is not there", () => {
    expect(
      broken(
        [["month", 2, 10.005]],
        [
          ["year-to-date", 1, 10],
          ["year-to-date", 2, 20.01],
        ],
      ),
    ).toEqual([]);
    expect(
      broken([
        ["month", 6, 90],
        ["year-to-date", 6, 580],
      ]),
    ).toEqual([]);
    expect(
      broken(
        [
          ["month", 6, null],
          ["year-to-date", 6, 580],
        ],
        [
          ["month", 6, 1],
          ["year-to-date", 5, 1],
        ],
      ),
    ).toEqual([]);
    expect(
      broken([
        ["month", 1, 5],
        ["year-to-date", 1, 7],
      ]),
    ).toEqual([]);
  });

  it("are of amounts only", () => {
    expect(
      broken(
        [
          ["month", 6, 9],
          ["year-to-date", 6, 5],
        ],
        [["year-to-date", 5, 5]],
        "VALUE_ADDED_GROWTH",
      ),
    ).toEqual([]);
  });

  it("are not looked at where there are too many", () => {
    const check = new SumCheck();
    const series = seriesOf("month");
    for (let at = 0; at <= 50_000; at++) check.add({ series, month: at, value: 1, table: 0, row: at });
    expect([check.isCut, check.broken(() => 1)]).toEqual([true, []]);
  });
});
