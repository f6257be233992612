import { expect, it } from "vitest";

import { createEditQueue } from "../../server/xlsx/edit-queue.ts";

it("gives edits in the order of a sheet, each once, the last of a cell", () => {
  const queue = createEditQueue([
    { row: 5, column: 1, value: 1 },
    { row: 2, column: 3, value: 2 },
    { row: 2, column: 0, value: 3 },
    { row: 5, column: 1, value: 4 },
  ]);
  expect(queue.take(1)).toEqual([]);
  expect(queue.takeBefore(2)).toEqual([]);
  expect(queue.takeBefore(3).map(({ row, edits }) => [row, edits.map(({ column }) => column)])).toEqual([[2, [0, 3]]]);
  expect(queue.take(5)).toEqual([{ row: 5, column: 1, value: 4 }]);
  expect(queue.takeBefore(Number.POSITIVE_INFINITY)).toEqual([]);
});
