import { expect, it } from "vitest";

import { boundedMemo } from "../../../server/domain/import/bounded-memo.ts";

it("computes a text's result once", () => {
  const seen: string[] = [];
  const length = boundedMemo((text) => seen.push(text) && text.length);
  expect([length("ab"), length("abc"), length("ab")]).toEqual([2, 3, 2]);
  expect(seen).toEqual(["ab", "abc"]);
});

it("forgets everything rather than hold too many", () => {
  const seen: string[] = [];
  const remember = boundedMemo((text) => seen.push(text), 2);
  for (const text of ["a", "b", "c", "a"]) remember(text);
  expect(seen).toEqual(["a", "b", "c", "a"]);
});
