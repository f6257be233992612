import { describe, expect, it } from "vitest";

import { isRefusal } from "../../server/domain/refusal.ts";
import { concretePeriod, figureOf, publishedFigure, withBasis } from "../../server/store/figure.ts";
import { readLookup } from "../../server/store/question-reader.ts";
import { FLOW_CONTENT } from "../support/flow-content.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const snapshot = (await tinyLibrary(FLOW_CONTENT)).book.current();
const { cube } = snapshot;

function measured(code: string, area = "100000") {
  const indicator = snapshot.catalogue.indicators.byCode(code);
  if (!indicator) throw new Error(code);
  return {
    indicator,
    indicatorPosition: snapshot.indicatorPosition(code),
    subjectPosition: snapshot.subjectPosition({ area, member: "" }),
  };
}

function lookup(period: string) {
  const read = readLookup(period);
  if (isRefusal(read)) throw new Error(read.message);
  return read;
}

const INVESTMENT = measured("INVESTMENT");

describe("figureOf", () => {
  it("gives what was published as it is", () => {
    expect(figureOf(cube, INVESTMENT, lookup("2016年1-6月"))).toMatchObject({
      value: 43.1,
      unit: "亿元",
      basis: "year-to-date",
      derivation: "published",
    });
  });

  it("derives months, quarters and halves of one release", () => {
    expect(figureOf(cube, INVESTMENT, lookup("2016年6月"))).toMatchObject({
      value: 10.1,
      derivation: "sum",
      basis: "month",
    });
    expect(figureOf(cube, INVESTMENT, lookup("2016年二季度"))?.value).toBe(25.3);
    expect(figureOf(cube, INVESTMENT, lookup("2015年下半年"))?.value).toBe(58.5);
  });

  it("keeps the figures that it was made of", () => {
    const terms = figureOf(cube, INVESTMENT, lookup("2016年6月"))?.terms.map(
      ({ sign, location }) => sign * location.value,
    );
    expect(terms?.sort()).toEqual([-33, 43.1]);
  });

  it("mixes no releases", () => {
    expect(figureOf(cube, INVESTMENT, lookup("2016年7月"))).toBeUndefined();
  });

  it("derives neither January nor February, nor anything but amounts", () => {
    for (const period of ["2016年1月", "2016年2月"]) expect(figureOf(cube, INVESTMENT, lookup(period))).toBeUndefined();
    expect(figureOf(cube, measured("VALUE_ADDED_GROWTH"), lookup("2016年3月"))).toBeUndefined();
    expect(figureOf(cube, measured("ENTERPRISES"), lookup("2015年6月"))).toBeUndefined();
  });

  it("sums whole years", () => {
    expect(figureOf(cube, INVESTMENT, lookup("2015年"))).toMatchObject({ value: 97.5, derivation: "published" });
    expect(figureOf(cube, INVESTMENT, lookup("2014-2015年"))).toBeUndefined();
    expect(figureOf(cube, INVESTMENT, lookup("1900-2999年"))).toBeUndefined();
  });

  it("has none where there is no series", () => {
    expect(figureOf(cube, measured("INVESTMENT", "610100"), lookup("2016年6月"))).toBeUndefined();
  });
});

it("gives on demand only what was published", () => {
  expect(publishedFigure(cube, INVESTMENT, lookup("2016年6月"))).toBeUndefined();
  expect(publishedFigure(cube, INVESTMENT, lookup("2016年1-6月"))?.value).toBe(43.1);
});

it("takes a relative period for months beside the latest figure", () => {
  expect(concretePeriod(cube, INVESTMENT, lookup("上月"))).toEqual({ start: 2016 * 12 + 5, end: 2016 * 12 + 5 });
  expect(concretePeriod(cube, measured("INVESTMENT", "610100"), lookup("最新"))).toBeUndefined();
});

it("takes a basis for the time up to the period's last month", () => {
  expect(withBasis(cube, INVESTMENT, lookup("2016年1-6月"), "month").expression).toEqual(
    lookup("2016年6月").expression,
  );
  expect(withBasis(cube, INVESTMENT, lookup("2016年6月"), "year-to-date").expression).toEqual(
    lookup("2016年1-6月").expression,
  );
  expect(withBasis(cube, measured("ENTERPRISES"), lookup("2015年"), "point").bases).toEqual(["point"]);
  expect(withBasis(cube, INVESTMENT, lookup("2016年6月"), undefined)).toEqual(lookup("2016年6月"));
});
