import { expect, it } from "vitest";

import { PROJECT_INDICATORS } from "../../server/domain/project/project-indicators.ts";
import { projectLibrary } from "../support/project-library.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

it("brings the indicators of projects to a catalogue that has none, with the first figures", async () => {
  const bare = (await tinyLibrary()).book.current().catalogue.indicators;
  const { catalogue } = (await projectLibrary()).book.current();
  expect(PROJECT_INDICATORS.map(({ code }) => bare.byCode(code))).toEqual(PROJECT_INDICATORS.map(() => undefined));
  expect(PROJECT_INDICATORS.map(({ code }) => catalogue.indicators.byCode(code))).toEqual(PROJECT_INDICATORS);
});

it("closes the version that a new one supersedes, and cites the source of figures", async () => {
  const { database } = await projectLibrary();
  const rows = [
    ...database.scan(
      `SELECT "note", "publishedValue", "publishedUnit" FROM "Citation" WHERE "vintage" = 6 AND "note" <> ''`,
    ),
  ];
  expect(rows).toEqual(Array(2).fill(["主体完工", expect.any(Number), "万元"]));
  const records = [...database.scan('SELECT "vintage", "until" FROM "ProjectRecord" ORDER BY "projectId", "vintage"')];
  expect(records).toEqual(Array(4).fill([5, 2_147_483_647]));
});
