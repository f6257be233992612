import { expect, it } from "vitest";

import { indexByValue } from "../../../server/domain/sheet/value-index.ts";

const index = indexByValue(["ccc", "a", "", "bb", "dd"], (text) => (text === "" ? undefined : text.length));

it("finds things between two numbers, the smallest first", () => {
  expect(index.within(1, 2)).toEqual(["a", "bb", "dd"]);
  expect(index.within(2, 2)).toEqual(["bb", "dd"]);
  expect(index.within(3, 9)).toEqual(["ccc"]);
});

it("finds nothing beside them, and leaves out what has no number", () => {
  expect([index.within(4, 9), index.within(-1, 0.5), index.within(2, 1)]).toEqual([[], [], []]);
});
