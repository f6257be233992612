import { expect, it } from "vitest";

import { importFigures } from "../../server/store/import-figures.ts";
import { readSeriesIds } from "../../server/store/series-ids.ts";
import { placeHeld, stageHeld } from "../../server/store/stage-held.ts";
import { Staging } from "../../server/store/staging.ts";

import { figureImportOf } from "../support/figure-import.ts";
import { hold } from "../support/held-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const library = await tinyLibrary();
const held = await hold(library);
const later = "indicator,area,period,value\nVALUE_ADDED,西安市,2016-07 YTD,1\nINVESTMENT,西安市,2016-06,2";
await importFigures(library, figureImportOf(later));

it("finds series by their keys and gives new ones ids that nothing has, and stages them in the book's order", async () => {
  const { catalogue } = library.book.current();
  await library.database.write(async (connection) => {
    const placed = await placeHeld(connection, held.id, { catalogue, series: readSeriesIds(connection) });
    const [known, fresh] = placed ?? [];
    const [[newest] = []] = connection.query('SELECT MAX("id") FROM "Series"').rows;
    expect(fresh?.[1]).toBe(Number(newest) + 1);
    const staging = new Staging(connection);
    await staging.arrange();
    expect(await stageHeld(connection, staging, held, placed ?? [])).toBe(1);
    expect(await staging.counts()).toMatchObject({ read: 3, added: 1, changed: 2, same: 0, withdrawn: 0 });
    expect(connection.query('SELECT "seriesId", "period" FROM temp.staged').rows).toEqual([
      ...[201606, 201607].map((period) => [known?.[1], period]),
      [fresh?.[1], 201606],
    ]);
    staging.clear();
  });
});

it("gives no places where something that a series is of is gone", async () => {
  const { catalogue } = library.book.current();
  const without = { ...catalogue, areas: { ...catalogue.areas, byCode: () => undefined } };
  await library.database.write(async (connection) => {
    const series = readSeriesIds(connection);
    expect(await placeHeld(connection, held.id, { catalogue: without, series })).toBeUndefined();
  });
});
