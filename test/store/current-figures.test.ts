import { expect, it } from "vitest";

import type { FigureSeries } from "../../server/domain/import/who-reader.ts";
import { monthOrdinal } from "../../server/domain/month.ts";
import { currentFigures } from "../../server/store/current-figures.ts";

import { tinyLibrary } from "../support/tiny-book.ts";

it("tells what the book has, what it says is not published, and what it knows nothing of", async () => {
  const snapshot = (await tinyLibrary()).book.current();
  const [added, growth] = ["VALUE_ADDED", "VALUE_ADDED_GROWTH"].map((code) =>
    snapshot.catalogue.indicators.byCode(code),
  );
  if (!added || !growth) throw new Error("The tiny content has them");
  const current = currentFigures(snapshot);
  const toDate: FigureSeries = { indicator: added, area: "610100", member: "", kind: "", basis: "year-to-date" };
  const june = monthOrdinal(2016, 6);
  expect(current.at(toDate, june)).toEqual({ value: 580.12, status: "published" });
  expect(current.at({ ...toDate, indicator: growth, basis: "month" }, june)).toEqual({
    value: null,
    status: "not-published",
  });
  expect([current.at(toDate, june + 1), current.at({ ...toDate, area: "610000" }, june)]).toEqual([
    undefined,
    undefined,
  ]);
});

it("finds a figure to compare sizes with", async () => {
  const snapshot = (await tinyLibrary()).book.current();
  const indicator = snapshot.catalogue.indicators.byCode("VALUE_ADDED");
  if (!indicator) throw new Error("The tiny content has it");
  const current = currentFigures(snapshot);
  const series: FigureSeries = { indicator, area: "610100", member: "", kind: "", basis: "year-to-date" };
  const months = [monthOrdinal(2016, 3), monthOrdinal(2017, 3), monthOrdinal(2016, 12)];
  expect(months.map((month) => current.comparable(series, month))).toEqual([251.25, 251.25, 580.12]);
  expect(current.comparable({ ...series, area: "610000" }, monthOrdinal(2016, 3))).toBeUndefined();
});
