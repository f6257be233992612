import { afterEach, expect, it, vi } from "vitest";

import { undoableCells } from "../../../addin/excel/undoable-cells.ts";
import { stubSheets } from "./fake-sheets.ts";

afterEach(() => vi.unstubAllGlobals());

const WRITTEN = [
  { sheet: "月报", row: 0, column: 0, before: 1, after: "=A2" },
  { sheet: "月报", row: 1, column: 0, before: "", after: 2 },
];

it("puts back what was there, and leaves what was changed since", async () => {
  const { sheets } = stubSheets({ 月报: { rows: [["=A2"], [3]] } });
  const write = undoableCells("填数", WRITTEN);
  expect([write.name, write.movesCells]).toEqual(["填数 2 格", false]);
  const { result, rest } = await write.undo({});
  expect(sheets.月报?.rows).toEqual([[1], [3]]);
  expect([result.written.length, result.skipped.length, rest]).toEqual([1, 1, null]);
});

it("can be gone on with after a stop", async () => {
  const { sheets } = stubSheets({ 月报: { rows: [["=A2"], [2]] } });
  const stopper = new AbortController();
  stopper.abort();
  const { rest } = await undoableCells("填数", WRITTEN).undo({ signal: stopper.signal });
  expect(rest?.name).toBe("填数 2 格");
  await rest?.undo({});
  expect(sheets.月报?.rows).toEqual([[1], [""]]);
});
