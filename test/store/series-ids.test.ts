import { expect, it } from "vitest";

import type { FigureSeries } from "../../server/domain/import/who-reader.ts";
import { readSeriesIds } from "../../server/store/series-ids.ts";

import { tinyLibrary } from "../support/tiny-book.ts";

it("knows series by what they are about, and writes new ones with their members", async () => {
  const { database, book } = await tinyLibrary();
  const indicator = book.current().catalogue.indicators.byCode("VALUE_ADDED");
  if (!indicator) throw new Error("The tiny content has it");
  const known: FigureSeries = { indicator, area: "610100", member: "", kind: "", basis: "year-to-date" };
  const fresh: FigureSeries = { ...known, member: "MAKER", kind: "enterprise" };
  const ids = await database.write(async (connection) => {
    const series = readSeriesIds(connection);
    const given = [series.idOf(known), series.idOf(fresh), series.idOf({ ...fresh })];
    series.writeNew();
    return given;
  });
  const stored = [...database.scan('SELECT "id", "key", "enterpriseId" FROM "Series" ORDER BY "id"')];
  const of = (key: string) => stored.find((row) => row[1] === key);
  expect(ids).toEqual([of("VALUE_ADDED.610100.-.YTD")?.[0], stored.at(-1)?.[0], stored.at(-1)?.[0]]);
  expect(stored.at(-1)).toEqual([ids[1], "VALUE_ADDED.610100.EMAKER.YTD", 1]);
});
