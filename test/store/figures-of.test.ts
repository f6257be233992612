import { beforeAll, expect, it } from "vitest";

import { isRefusal } from "../../server/domain/refusal.ts";
import { auditSheets } from "../../server/domain/sheet/audit/audit.ts";
import type { Figures } from "../../server/domain/sheet/figures.ts";
import { figuresOf } from "../../server/store/figures-of.ts";
import { FLOW_CONTENT } from "../support/flow-content.ts";
import { spanOf, understood } from "../support/sheet-table.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

let figures: Figures;
let library: Awaited<ReturnType<typeof tinyLibrary>>;
beforeAll(async () => {
  library = await tinyLibrary(FLOW_CONTENT);
  figures = figuresOf(library.book.current(), library.database);
});

const CITY = { area: "610100", member: "" };
const COUNTRY = { area: "100000", member: "" };
const MARCH = 2016 * 12 + 2;

function meaning(indicator: string, subject: typeof CITY, label: string) {
  return { indicator, subject, basis: "year-to-date" as const, period: spanOf(label), unit: "" };
}

it("gives what is published of a series, with the release that brought it", () => {
  expect(figures.published("VALUE_ADDED", CITY)).toEqual([
    { basis: "year-to-date", month: MARCH, value: 251.25, status: "revised", release: "试验发布SUMMER" },
    { basis: "year-to-date", month: MARCH + 3, value: 580.12, status: "published", release: "试验发布SUMMER" },
  ]);
  expect(figures.published("VALUE_ADDED", { area: "1", member: "" })).toEqual([]);
  expect([figures.indicator("VALUE_ADDED")?.decimals, figures.indicator("NONE")]).toEqual([2, undefined]);
});

it("gives earlier versions where they had another value", () => {
  const place = { indicator: "VALUE_ADDED", subject: CITY, basis: "year-to-date", month: MARCH } as const;
  expect(figures.earlier(place)).toEqual([{ value: 250.5, release: "试验发布SPRING" }]);
  expect(figures.earlier({ ...place, indicator: "VALUE_ADDED_GROWTH", subject: COUNTRY })).toEqual([]);
  expect(figures.earlier({ ...place, basis: "point" })).toEqual([]);
});

it("gives the figure of a meaning as its formula would", () => {
  expect(figures.figure(meaning("VALUE_ADDED", CITY, "2016年1-3月"))).toEqual({
    value: 251.25,
    isDerived: false,
    tolerance: 0,
    source: "来源：试验发布SUMMER（2016-08-20）",
  });
  expect(figures.figure(meaning("INVESTMENT", COUNTRY, "2016年二季度"))).toEqual({
    value: 25.3,
    isDerived: true,
    tolerance: 0.01,
    source: "测算：2016年1-6月 − 2016年1-3月；来源：试验发布TOTALS（2016-09-01）",
  });
});

it("says why there is none", () => {
  const refused = figures.figure(meaning("VALUE_ADDED", CITY, "2016年1-9月"));
  expect(isRefusal(refused) && refused.code).toBe("NOT_PUBLISHED");
  const moment = figures.figure({ ...meaning("INVESTMENT", COUNTRY, "2016年二季度"), basis: "point" });
  expect(isRefusal(moment) && moment.code).toBe("NOT_PUBLISHED");
  const unknown = figures.figure(meaning("NONE", CITY, "2016年"));
  expect(isRefusal(unknown) && unknown.code).toBe("INDICATOR_UNKNOWN");
});

it("lets an audit find a number that was revised since", () => {
  const line = { label: "增加值", indicator: "VALUE_ADDED", subject: CITY, values: [250.5, 580.12] };
  const { grids, recognition } = understood({ periods: ["2016年1-3月", "2016年1-6月"], lines: [line] });
  const { findings } = auditSheets(grids, recognition, figures);
  expect(findings).toMatchObject([{ code: "STALE", typed: 250.5, published: 251.25 }]);
  expect(findings[0]?.text).toContain("试验发布SPRING");
});
