import { expect, it } from "vitest";

import {
  AREA_QUERY,
  INDICATOR_QUERY,
  INDUSTRY_QUERY,
  RELEASE_QUERY,
} from "../../../server/domain/saved/catalogue-queries.ts";

it("keeps the columns of the catalogue's tables", () => {
  const heads = [INDICATOR_QUERY, RELEASE_QUERY, AREA_QUERY, INDUSTRY_QUERY].map(({ columns }) => {
    return columns.map(({ name }) => name).join(" ");
  });
  expect(heads).toEqual([
    "code name englishName aliases unit decimals kind priceBasis direction growthOf definition",
    "vintage code title kind publishedOn dateBasis note sha256",
    "code name shortName level parent",
    "code name level parent",
  ]);
});
