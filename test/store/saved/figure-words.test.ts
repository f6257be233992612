import { beforeAll, expect, it } from "vitest";
import { figureWords, seriesVocabulary } from "../../../server/store/saved/figure-words.ts";
import type { Snapshot } from "../../../server/store/snapshot.ts";
import { tinyLibrary } from "../../support/tiny-book.ts";

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = (await tinyLibrary()).book.current();
});

function choice(series: readonly number[] = [...snapshot.series.keys()]) {
  return { series, from: 0, to: Number.POSITIVE_INFINITY, since: undefined };
}

it("finds periods, their days and releases by their places", () => {
  const { lists, periodCode, releaseCode } = figureWords(snapshot, choice());
  const at = periodCode("year-to-date", 2016 * 12 + 2);
  expect([lists.period?.[at], lists.periodStart?.[at], lists.periodEnd?.[at]]).toEqual([
    ...["2016年1-3月", "2016-01-01", "2016-03-31"],
  ]);
  expect(lists.release?.[releaseCode(snapshot.vintage)]).toBe("SUMMER");
  expect([releaseCode(0), figureWords(snapshot, choice([])).lists.period]).toEqual([-1, []]);
});

it("knows every text of the series that are chosen", () => {
  const all = seriesVocabulary(snapshot, choice());
  expect(all.member).toEqual(expect.arrayContaining(["", "36"]));
  expect(all.unit).toEqual(expect.arrayContaining(["%", "亿元", "户"]));
  expect(seriesVocabulary(snapshot, choice([])).series).toEqual([]);
});
