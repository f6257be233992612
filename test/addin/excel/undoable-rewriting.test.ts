import { afterEach, expect, it, vi } from "vitest";

import { undoableRewriting } from "../../../addin/excel/undoable-rewriting.ts";
import { stubSheets } from "./fake-sheets.ts";

afterEach(() => vi.unstubAllGlobals());

const BACK = {
  cells: [
    { sheet: "月报", row: 0, column: 0, before: "=A2", after: 1 },
    { sheet: "月报", row: 1, column: 0, before: 2, after: "" },
  ],
  areas: [],
  frozen: [],
};

it("puts back what was there, and leaves what was changed since", async () => {
  const { sheets } = stubSheets({ 月报: { rows: [["=A2"], [3]] } });
  const write = undoableRewriting("填数", BACK);
  expect([write.name, write.movesCells]).toEqual(["填数 2 格", false]);
  const { result, rest } = await write.undo({});
  expect(sheets.月报?.rows).toEqual([[1], [3]]);
  expect([result.written.length, result.skipped.length, rest]).toEqual([1, 1, null]);
});

it("can be gone on with after a stop", async () => {
  const { sheets } = stubSheets({ 月报: { rows: [["=A2"], [2]] } });
  const stopper = new AbortController();
  stopper.abort();
  const { rest } = await undoableRewriting("填数", BACK).undo({ signal: stopper.signal });
  expect(rest?.name).toBe("填数 2 格");
  await rest?.undo({});
  expect(sheets.月报?.rows).toEqual([[1], [""]]);
});
