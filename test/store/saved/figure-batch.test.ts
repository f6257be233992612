import { beforeAll, expect, it } from "vitest";
import { cellAt } from "../../../server/domain/saved/rows.ts";
import { createFigureBatches, type FigureBatches } from "../../../server/store/saved/figure-batch.ts";
import { figureWords } from "../../../server/store/saved/figure-words.ts";
import type { Snapshot } from "../../../server/store/snapshot.ts";
import { tinyLibrary } from "../../support/tiny-book.ts";

let snapshot: Snapshot;
let batchOf: FigureBatches;
beforeAll(async () => {
  snapshot = (await tinyLibrary()).book.current();
  const choice = { series: [...snapshot.series.keys()], from: 0, to: Number.POSITIVE_INFINITY, since: undefined };
  batchOf = createFigureBatches(snapshot, figureWords(snapshot, choice));
});

const MARCH = 2016 * 12 + 2;

function batch(key: string, months: readonly number[]) {
  return batchOf(
    snapshot.series.findIndex((one) => one.key === key),
    months,
  );
}

/** The cells of a column that are not words. */
function cellsIn({ size, columns }: ReturnType<FigureBatches>, column: number) {
  const cells = columns[column];
  return Array.from({ length: size }, (_, row) => cells && cellAt(cells, row, undefined));
}

it("has the figures of a series, side by side or not", () => {
  const some = batch("VALUE_ADDED.610100.-.YTD", [MARCH, MARCH + 3]);
  expect([cellsIn(some, 13), cellsIn(some, 14), some.size]).toEqual([[251.25, 580.12], ["251.25", "580.12"], 2]);
  const one = batch("VALUE_ADDED.610100.-.YTD", [MARCH + 3]);
  expect([cellsIn(one, 13), cellsIn(one, 0)]).toEqual([[580.12], ["VALUE_ADDED.610100.-.YTD"]]);
});

it("says of a figure that was withdrawn that it is not published", () => {
  const withdrawn = batch("VALUE_ADDED_GROWTH.610100.-.M", [MARCH + 3]);
  expect([cellsIn(withdrawn, 13), cellsIn(withdrawn, 14)]).toEqual([[null], ["未公布"]]);
});

it("makes what series have in common once", () => {
  const [area, industry] = [
    batch("VALUE_ADDED.610100.-.YTD", [MARCH]),
    batch("VALUE_ADDED_GROWTH.100000.I36.YTD", [MARCH]),
  ];
  expect(industry.columns[8]).toBe(area.columns[8]);
  expect([cellsIn(industry, 6), cellsIn(area, 6), cellsIn(area, 7)]).toEqual([["36"], [null], [null]]);
});

it("has no rows of a series that there is not", () => {
  expect(batchOf(-1, [MARCH])).toEqual({ size: 0, columns: [] });
});
