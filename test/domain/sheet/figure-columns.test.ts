import { describe, expect, it } from "vitest";

import { refuse } from "../../../server/domain/refusal.ts";
import { figuresOfColumns, toFigureColumns } from "../../../server/domain/sheet/figure-columns.ts";
import type { FigureRequest } from "../../../server/domain/sheet/figure-request.ts";
import type { Figures, PublishedFigure } from "../../../server/domain/sheet/figures.ts";
import type { CellMeaning } from "../../../server/domain/sheet/recognition.ts";

const CITY = { area: "610100", member: "" };
const COUNTRY = { area: "100000", member: "" };

function meaningOf(month: number, subject = CITY): CellMeaning {
  return { indicator: "PROFIT", subject, basis: "month", period: { start: month, end: month }, unit: "" };
}

function figureOf(month: number, value: number): PublishedFigure {
  return { basis: "month", month, value, status: "published", release: `${month}月快报` };
}

const PUBLISHED = [figureOf(5, 10), { ...figureOf(6, 20), status: "revised" as const }];
const DERIVED = { value: 7, isDerived: true, tolerance: 0.05, source: "测算" };
const MISSING = refuse("NOT_PUBLISHED", { received: "8月" });

const FIGURES: Figures = {
  dataVersion: "v7",
  indicator: () => undefined,
  published: (_, { area }) => (area === CITY.area ? PUBLISHED : []),
  earlier: ({ month }) => (month === 6 ? [{ value: 19, release: "6月快报" }] : []),
  figure: ({ period }) => (period.end === 7 ? DERIVED : MISSING),
};

const REQUEST: FigureRequest = {
  series: [
    { indicator: "PROFIT", subject: CITY },
    { indicator: "PROFIT", subject: COUNTRY },
  ],
  meanings: [
    { meaning: meaningOf(7), series: 0 },
    { meaning: meaningOf(8), series: 0 },
    { meaning: meaningOf(8, COUNTRY), series: 1 },
  ],
};

/** The figures after they went over the wire. */
function travelled(): Figures {
  const columns = JSON.parse(JSON.stringify(toFigureColumns(FIGURES, REQUEST)));
  return figuresOfColumns(columns, REQUEST, {
    indicators: { find: () => [], byCode: () => undefined, names: [], things: [] },
  });
}

describe("figures that went over the wire", () => {
  it("are of the same version", () => {
    expect(travelled().dataVersion).toBe("v7");
  });

  it("are published as before", () => {
    expect(travelled().published("PROFIT", CITY)).toEqual(PUBLISHED);
    expect(travelled().published("PROFIT", COUNTRY)).toEqual([]);
  });

  it("know what earlier releases had", () => {
    const place = { indicator: "PROFIT", subject: CITY, basis: "month" as const };
    expect(travelled().earlier({ ...place, month: 6 })).toMatchObject([{ value: 19, release: "6月快报" }]);
    expect(travelled().earlier({ ...place, month: 5 })).toEqual([]);
  });

  it("give each meaning its figure or its refusal, in whatever unit it is shown", () => {
    expect(travelled().figure(meaningOf(7))).toEqual(DERIVED);
    expect(travelled().figure({ ...meaningOf(7), unit: "万元" })).toEqual(DERIVED);
    expect(travelled().figure(meaningOf(8))).toEqual(MISSING);
  });

  it("refuse a meaning that was not asked for", () => {
    expect(travelled().figure(meaningOf(9))).toMatchObject({ code: "NOT_PUBLISHED" });
  });
});

it("says each text and each refusal once", () => {
  const { texts, refusals, meanings } = toFigureColumns(FIGURES, REQUEST);
  expect(texts).toEqual(["5月快报", "6月快报", "测算"]);
  expect(refusals).toEqual([MISSING]);
  expect(meanings.refusal).toEqual([-1, 0, 0]);
});
