import { expect, it } from "vitest";

import { connected, linesOf, neighboursIn } from "../../../../server/domain/sheet/audit/sheet-lines.ts";

const at = (row: number, column: number) => ({ row, column });
const [a, b, c, d] = [at(1, 1), at(1, 4), at(2, 4), at(9, 9)];

it("puts cells in rows or columns, in their order", () => {
  expect(linesOf([c, b, a], "row")).toEqual([[a, b], [c]]);
  expect(linesOf([c, b, a], "column")).toEqual([[a], [b, c]]);
});

it("joins neighbours across blanks, and not across another cell", () => {
  expect(connected([[a], [b], [c], [d]], neighboursIn([a, b, c, d]))).toEqual([[a, b, c], [d]]);
  expect(connected([[a], [b], [c], [d]], neighboursIn([a, at(1, 2), b, c, d]))).toEqual([[a], [b, c], [d]]);
});

it("keeps a group together", () => {
  expect(connected([[a, d], [b]], neighboursIn([a, at(1, 2), b, d]))).toEqual([[a, d], [b]]);
});
