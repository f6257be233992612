import { expect, it } from "vitest";

import { mergeRows } from "../../../server/domain/aggregate/merge-rows.ts";

const ROW = { value: 0.1, counted: 1, missing: 0, before: 0.3, countedBefore: 1, matched: 1 };
const NONE = { value: null, counted: 0, missing: 1, before: null, countedBefore: 0, matched: 0 };

it("adds up what is known and counts what is not", () => {
  expect(mergeRows([ROW, NONE, { ...ROW, value: 0.2, before: null, countedBefore: 0, matched: 0 }])).toEqual({
    ...{ value: 0.3, counted: 2, missing: 1 },
    ...{ before: 0.3, countedBefore: 1, matched: 1 },
  });
});

it("is nothing of nothing, not 0", () => {
  expect(mergeRows([NONE, NONE])).toMatchObject({ value: null, missing: 2 });
});
