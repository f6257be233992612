import { expect, it } from "vitest";

import {
  citeFigure,
  citeObservation,
  originOf,
  printDerivation,
  readStyle,
  shownCitation,
} from "../../server/store/answer-source.ts";
import { type Figure, figureAt } from "../../server/store/figure.ts";
import type { Location } from "../../server/store/find-observation.ts";
import { loadCitations } from "../../server/store/load-history.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const { book, database } = await tinyLibrary();
const snapshot = book.current();

/** The figure of a series' key for January to that month of 2016. */
function locationOf(key: string, month: number): Location {
  const series = snapshot.series.findIndex((one) => one.key === key);
  const end = 2016 * 12 + month - 1;
  const period = { start: 2016 * 12, end };
  return { series, month: end, basis: "year-to-date", period, value: snapshot.cube.value(series, end) };
}

const JUNE = locationOf("VALUE_ADDED.610100.-.YTD", 6);
const FEBRUARY = locationOf("VALUE_ADDED_GROWTH.100000.-.YTD", 2);

it("reads the style, and names the styles otherwise", () => {
  expect([readStyle(""), readStyle("全文"), readStyle("SHORT"), readStyle("简短")]).toEqual([
    "full",
    "full",
    "short",
    "short",
  ]);
  expect(readStyle("长")).toMatchObject({ code: "FIELD_UNKNOWN", near: ["全文", "简短"] });
});

it("loads all citations in one question", () => {
  const citations = loadCitations(database, snapshot, [JUNE, FEBRUARY, JUNE]);
  expect(shownCitation(snapshot, citations, JUNE)).toMatchObject({
    locator: "表2!D6",
    note: "",
    publishedValue: 580.12,
    publishedUnit: "亿元",
  });
  expect(shownCitation(snapshot, citations, FEBRUARY)?.note).toBe("1-2月合并");
  expect(citations(JUNE).filter(({ publishedValue }) => publishedValue === 580.12)).toHaveLength(1);
  expect(shownCitation(snapshot, loadCitations(database, snapshot, []), JUNE)).toBeUndefined();
});

it("names release, place, period, basis, status and note", () => {
  const citation = shownCitation(snapshot, loadCitations(database, snapshot, [FEBRUARY]), FEBRUARY);
  expect(citeObservation(snapshot, FEBRUARY, citation, "full")).toBe(
    "来源：试验发布SPRING（2016-04-20）；位置：表1!B3；期间：2016年1-2月；口径：累计；状态：公布数；说明：1-2月合并",
  );
});

it("leaves out what a citation does not say", () => {
  expect(citeObservation(snapshot, JUNE, undefined, "full")).not.toMatch(/位置|说明/u);
  expect(citeObservation(snapshot, JUNE, undefined, "short")).toBe("来源：试验发布SUMMER（2016-08-20）");
});

it("says what a figure that nobody published was made of", () => {
  const sum: Figure = {
    ...figureAt(JUNE, "亿元"),
    derivation: "sum",
    period: { start: 2016 * 12 + 3, end: 2016 * 12 + 5 },
    terms: [
      { sign: 1, location: JUNE },
      { sign: -1, location: locationOf("VALUE_ADDED.610100.-.YTD", 3) },
    ],
  };
  expect(printDerivation(sum)).toBe("2016年1-6月 − 2016年1-3月");
  expect(citeFigure(snapshot, sum, () => [], "full")).toBe(
    "测算：2016年1-6月 − 2016年1-3月；来源：试验发布SUMMER（2016-08-20）",
  );
  expect(printDerivation({ ...sum, derivation: "growth", period: JUNE.period })).toBe("2016年1-6月 ÷ 2015年1-6月 − 1");
  expect(printDerivation({ ...sum, derivation: "change", period: JUNE.period })).toBe("2016年1-6月 − 2015年1-6月");
});

it("cites a published figure as an observation", () => {
  const citations = loadCitations(database, snapshot, [FEBRUARY]);
  expect(citeFigure(snapshot, figureAt(FEBRUARY, "%"), citations, "full")).toBe(
    citeObservation(snapshot, FEBRUARY, shownCitation(snapshot, citations, FEBRUARY), "full"),
  );
  expect(originOf(snapshot, FEBRUARY)).toBe("试验发布SPRING（2016-04-20）");
});
