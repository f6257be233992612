import { expect, it } from "vitest";

import { isWithoutValue, statusOf } from "../../../server/domain/import/figure-status.ts";

it.each([
  ["published", "published"],
  ["未公布", "not-published"],
  ["not_published", "not-published"],
  ["初步核算数", "preliminary"],
  ["修订", "revised"],
  ["P", "preliminary"],
])("reads %s", (text, status) => {
  expect(statusOf(text)).toBe(status);
});

it("knows no others", () => {
  expect([statusOf("大概"), statusOf("toString")]).toEqual([undefined, undefined]);
});

it("knows which have no value", () => {
  expect(["not-published", "discontinued", "revised"].map((one) => isWithoutValue(statusOf(one) ?? "demo"))).toEqual([
    true,
    true,
    false,
  ]);
});
