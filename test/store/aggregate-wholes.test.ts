import { expect, it } from "vitest";

import type { BareRow } from "../../server/store/aggregate-row.ts";
import { publishedWhole, sumOfRows } from "../../server/store/aggregate-wholes.ts";
import { madeSnapshot } from "../support/made-snapshot.ts";

const JUNE = 2016 * 12 + 5;
const snapshot = madeSnapshot([{ area: "610000", month: JUNE, value: 9 }]);
const indicator = snapshot.catalogue.indicators.byCode("INVESTMENT");
if (!indicator) throw new Error("The tiny content has lost its investment.");

function row(value: number | null, before: number | null = null): BareRow {
  const [counted, countedBefore] = [Number(value !== null), Number(before !== null)];
  const amounts = { value, before, counted, countedBefore, missing: 1 - counted, matched: counted * countedBefore };
  return { group: 0, at: 0, indicator: indicator ?? never(), period: { start: JUNE, end: JUNE }, amounts };
}

function never(): never {
  throw new Error("There is no indicator.");
}

it("is the sum of rows of which nothing is missing", () => {
  expect(sumOfRows([row(0.1, 1), row(0.2, 2)], undefined)).toEqual({ now: 0.3, before: 3 });
  expect(sumOfRows([row(1), row(null)], undefined).now).toMatchObject({ code: "PARTS_MISSING" });
  expect(sumOfRows([row(1, 1), row(2)], undefined)).toMatchObject({ now: 3, before: { code: "PARTS_DIFFER" } });
});

it("is none where rows overlap", () => {
  const overlap = { code: "AREAS_OVERLAP", message: "重复" } as const;
  expect(sumOfRows([row(1, 1)], overlap)).toEqual({ now: overlap, before: overlap });
});

it("is the published figure of whoever is named", () => {
  expect(publishedWhole(snapshot, row(1), { area: "610000", member: "" })).toMatchObject({
    now: 9,
    before: { code: "VALUE_ABSENT" },
  });
});
