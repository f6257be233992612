import { expect, it } from "vitest";

import { growingColumns } from "../../server/store/growing-columns.ts";

const GAP = 4;

it("keeps what was pushed, with its gaps", () => {
  const columns = growingColumns(GAP);
  columns.push(0, 1.5, 0, 7);
  columns.push(2, -2, 1, 8);
  expect(columns.length()).toBe(4);
  const { values, statuses, vintages } = columns.finish();
  expect([...values]).toEqual([1.5, Number.NaN, Number.NaN, -2]);
  expect([...statuses]).toEqual([0, GAP, GAP, 1]);
  expect([vintages[0], vintages[3]]).toEqual([7, 8]);
});

it("grows beyond its first size, also in one gap", () => {
  const columns = growingColumns(GAP);
  for (let count = 0; count < 3000; count++) columns.push(0, count, 0, count);
  columns.push(9000, -1, 2, 5);
  const { values, vintages } = columns.finish();
  expect(values).toHaveLength(12_001);
  expect([values[2999], values[3000], values.at(-1)]).toEqual([2999, Number.NaN, -1]);
  expect([vintages[2999], vintages.at(-1)]).toEqual([2999, 5]);
});
