import { beforeAll, expect, it } from "vitest";

import { tableOf } from "../../support/table-of.ts";
import { tinyLibrary } from "../../support/tiny-book.ts";

let library: Awaited<ReturnType<typeof tinyLibrary>>;
beforeAll(async () => {
  library = await tinyLibrary();
});

it("gives the catalogue as tables of dimensions", async () => {
  const indicators = await tableOf(library, "indicators");
  expect(indicators[1]).toMatchObject({ code: "VALUE_ADDED_GROWTH", unit: "%", decimals: 1, growthOf: "VALUE_ADDED" });
  const areas = await tableOf(library, "areas");
  expect(areas.find(({ code }) => code === "100000")).toMatchObject({ name: "中国", level: "country", parent: null });
  expect((await tableOf(library, "industries")).map(({ code }) => code)).toContain("36");
});

it("gives the releases, of one kind where that is asked for", async () => {
  const all = await tableOf(library, "releases");
  expect(all.map(({ vintage }) => vintage)).toEqual(all.map((_, at) => at + 1));
  const codes = (await tableOf(library, "releases", "kind=observations")).map(({ code }) => code);
  expect(codes).toEqual(["SPRING", "SUMMER"]);
});
