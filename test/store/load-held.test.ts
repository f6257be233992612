import { expect, it } from "vitest";

import { loadHeldFigures, loadHeldSeries } from "../../server/store/load-held.ts";

import { hold, SECRET } from "../support/held-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const library = await tinyLibrary();
const held = await hold(library);

it("gives the series with what they are of", async () => {
  const series = await library.database.write(async (connection) => {
    const all = [];
    for await (const portion of loadHeldSeries(connection, held.id)) all.push(...portion);
    return all;
  });
  expect(series).toMatchObject([
    { key: "VALUE_ADDED.610100.-.YTD", indicator: "VALUE_ADDED", area: "610100", kind: "", unit: "亿元" },
    { key: "INVESTMENT.610100.PTRIAL.M", kind: "project", member: "TRIAL", basis: "month" },
  ]);
});

it("gives figures a portion at a time", () => {
  const first = loadHeldFigures(library.database, held.id, { after: undefined, first: 2 });
  expect(first.map(({ period, value, status }) => [period, value, status])).toEqual([
    [201606, 590, "published"],
    [201607, 690, "published"],
  ]);
  const last = first.at(-1);
  const after = { number: last?.series.number ?? 0, period: last?.period ?? 0 };
  const rest = loadHeldFigures(library.database, held.id, { after, first: 2 });
  expect(rest.map(({ series, value }) => [series.key, value])).toEqual([["INVESTMENT.610100.PTRIAL.M", SECRET]]);
});
