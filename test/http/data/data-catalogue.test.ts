import { expect, it } from "vitest";

import { SAVED_QUERIES } from "../../../server/domain/saved/saved-queries.ts";
import { dataCatalogue } from "../../../server/http/data/data-catalogue.ts";

it("tells of every query its addresses, columns and parameters", () => {
  const { queries } = JSON.parse(String(dataCatalogue().body));
  expect(queries).toHaveLength(SAVED_QUERIES.length);
  for (const { addresses, columns, parameters } of queries) {
    expect([addresses.length, columns.length > 0, parameters.length >= 5]).toEqual([5, true, true]);
  }
});
