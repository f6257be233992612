import { expect, it } from "vitest";

import { officialGrowthOf } from "../../server/store/aggregate-official-growth.ts";
import type { BareRow } from "../../server/store/aggregate-row.ts";
import { madeSnapshot } from "../support/made-snapshot.ts";

const JUNE = 2016 * 12 + 5;
const HOME = { area: "610100", member: "" };
const snapshot = madeSnapshot([{ indicator: "INVESTMENT_GROWTH", basis: "year-to-date", month: JUNE, value: 8 }]);

function growth(indicator: string, start: number, subject: typeof HOME | undefined = HOME) {
  const found = snapshot.catalogue.indicators.byCode(indicator);
  if (!found) throw new Error(`There is no ${indicator}.`);
  const amounts = { value: 1, counted: 1, missing: 0, before: null, countedBefore: 0, matched: 0 };
  const row: BareRow = { group: 0, at: 0, indicator: found, period: { start, end: JUNE }, amounts };
  return officialGrowthOf(snapshot, row, subject);
}

it("is what is published for the very period", () => {
  expect(growth("INVESTMENT", JUNE - 5)).toBe(8);
  expect(growth("INVESTMENT", JUNE)).toMatchObject({ message: expect.stringContaining("这个期间没有公布") });
});

it("is nothing of sums and of what has no growth", () => {
  const row = growth("ENTERPRISES", JUNE);
  expect(row).toMatchObject({ code: "GROWTH_NOT_OFFICIAL", message: expect.stringContaining("没有增速指标") });
  const found = snapshot.catalogue.indicators.byCode("INVESTMENT");
  if (!found) throw new Error("There is no investment.");
  const amounts = { value: 1, counted: 2, missing: 0, before: null, countedBefore: 0, matched: 0 };
  const sum: BareRow = { group: 0, at: 0, indicator: found, period: { start: JUNE, end: JUNE }, amounts };
  expect(officialGrowthOf(snapshot, sum, undefined)).toMatchObject({
    message: expect.stringContaining("这一行是几个数之和"),
  });
});
