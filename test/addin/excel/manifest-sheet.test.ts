import { afterEach, describe, expect, it, vi } from "vitest";

import { keepFrozen, readFrozen } from "../../../addin/excel/manifest-sheet.ts";
import { readGrid } from "../../../addin/excel/read-grid.ts";
import { type FrozenCell, MANIFEST_SHEET, readManifest } from "../../../server/domain/sheet/freeze/freeze-manifest.ts";
import { verifyFreeze } from "../../../server/domain/sheet/freeze/verify-freeze.ts";
import { createGrid } from "../../../server/domain/sheet/grid.ts";
import { stubSheets } from "./fake-sheets.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const CELLS: readonly FrozenCell[] = [
  {
    ...{ sheet: "1-6 月", row: 1, column: 27, formula: '=PLAN.METRIC("0012",B$1)', value: 0.1, isError: false },
    dataVersion: "7-abc",
  },
  {
    ...{ sheet: "月报", row: 2, column: 0, formula: "=PLAN.TARGET(A1,1)", value: "#DIV/0!", isError: true },
    ...{ array: { top: 2, left: 0, bottom: 2, right: 0 }, dataVersion: "7-abc" },
  },
  {
    ...{ sheet: "月报", row: 3, column: 0, formula: "=PLAN.META(1,2)", value: " =x", isError: false },
    dataVersion: "8",
  },
];

describe("what is frozen", () => {
  it("is nothing in a workbook without a manifest", async () => {
    stubSheets({ 月报: { rows: [] } });
    expect(await readFrozen()).toEqual({ cells: [], editedRows: [], isWhole: true });
  });

  it("is kept on a sheet that nobody sees, and reads back as it was", async () => {
    const { sheets } = stubSheets({ 月报: { rows: [] } });
    await keepFrozen(CELLS);
    expect(sheets[MANIFEST_SHEET]?.visibility).toBe("VeryHidden");
    expect(await readFrozen()).toEqual({ cells: CELLS, editedRows: [], isWhole: true });
  });

  it("is less when it is kept again, and no sheet stays when it is nothing", async () => {
    const { sheets } = stubSheets({ 月报: { rows: [] } });
    await keepFrozen(CELLS);
    await keepFrozen(CELLS.slice(1));
    expect(await readFrozen()).toEqual({ cells: CELLS.slice(1), editedRows: [], isWhole: true });
    await keepFrozen([]);
    expect(Object.keys(sheets)).toEqual(["月报"]);
  });

  it("cannot be told of a manifest that another version wrote", async () => {
    stubSheets({ [MANIFEST_SHEET]: { rows: [["PLANCELL-FREEZE", "2", "0", ""]], visibility: "VeryHidden" } });
    expect(await readFrozen()).toBeNull();
  });
});

it("is what the command line reads of the same sheet", async () => {
  stubSheets({ 月报: { rows: [["指标"]] } });
  await keepFrozen(CELLS);
  const manifest = readManifest(await readGrid(MANIFEST_SHEET));
  if (!manifest) throw new Error("no manifest");
  const held = CELLS.map(({ row, column, value, isError }) => ({ row, column, value, isError }));
  const grids = ["1-6 月", "月报"].map((sheet, at) =>
    createGrid({ sheet, cells: at === 0 ? held.slice(0, 1) : held.slice(1) }),
  );
  const report = verifyFreeze(manifest, grids, (cell) => (cell.value === 0.1 ? { value: 0.2 } : undefined));
  expect(report).toMatchObject({ frozen: 3, unchanged: 3, confirmed: 0, findings: [{ code: "NEWER", now: 0.2 }] });
});
