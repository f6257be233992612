import { expect, it } from "vitest";

import { orderRows } from "../../../server/domain/aggregate/order-rows.ts";

interface Row {
  readonly name: string;
  readonly value: number | null;
}

const ROWS: readonly Row[] = [
  { name: "甲", value: 1 },
  { name: "乙", value: null },
  { name: "丙", value: 3 },
  { name: "丁", value: 1 },
];
const value = (isDescending: boolean) => ({ numberOf: (row: Row) => row.value, isDescending });
const names = (rows: readonly Row[]) => rows.map(({ name }) => name).join("");

it("puts what has no value last, whichever way it goes", () => {
  expect([names(orderRows(ROWS, [value(true)])), names(orderRows(ROWS, [value(false)]))]).toEqual([
    "丙甲丁乙",
    "甲丁丙乙",
  ]);
});

it("goes by the next criterion where rows are alike", () => {
  const last = { numberOf: ({ name }: Row) => "丁丙乙甲".indexOf(name), isDescending: false };
  expect(names(orderRows(ROWS, [value(true), last]))).toBe("丙丁甲乙");
});

it("keeps the order they came in without criteria", () => {
  expect(names(orderRows(ROWS, []))).toBe("甲乙丙丁");
});
