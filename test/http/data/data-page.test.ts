import { expect, it } from "vitest";

import { isWrongParameter } from "../../../server/domain/saved/read-parameters.ts";
import { listSource } from "../../../server/domain/saved/rows.ts";
import { readPage } from "../../../server/http/data/data-page.ts";

const ITEMS = Array.from({ length: 2500 }, (_, at) => at);
const source = listSource(ITEMS, 1, { row: (item) => [item], cursor: String });

function page(given: Readonly<Record<string, string>>) {
  const values = new Map(Object.entries(given).map(([name, value]) => [name, [value]]));
  const outcome = readPage(values, source);
  if (isWrongParameter(outcome)) return outcome.problem;
  return [outcome.start, outcome.end, outcome.next && Buffer.from(outcome.next, "base64url").toString()];
}

it("is everything unless a page is asked for", () => {
  expect(page({})).toEqual([0, 2500, undefined]);
});

it("is found by its number or behind a cursor", () => {
  expect(page({ page: "2" })).toEqual([1000, 2000, "1999"]);
  expect(page({ page: "3" })).toEqual([2000, 2500, undefined]);
  expect(page({ page: "9", pageSize: "10000" })).toEqual([80_000, 80_000, undefined]);
  expect(page({ pageSize: "10", after: Buffer.from("99").toString("base64url") })).toEqual([100, 110, "109"]);
});
