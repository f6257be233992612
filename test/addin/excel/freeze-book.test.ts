import { afterEach, expect, it, vi } from "vitest";

import { readFreezeBook } from "../../../addin/excel/freeze-book.ts";
import { keepFrozen } from "../../../addin/excel/manifest-sheet.ts";
import { MANIFEST_SHEET } from "../../../server/domain/sheet/freeze/freeze-manifest.ts";
import { frozenCell } from "./fake-book.ts";
import { stubSheets } from "./fake-sheets.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("is every sheet, hidden ones too, and what is frozen", async () => {
  stubSheets({
    月报: { rows: [["指标", 5]] },
    底稿: { rows: [["=PLAN.META(1,2)"]], visibility: "VeryHidden", isProtected: true },
  });
  await keepFrozen([frozenCell()]);
  const progress: [number, number][] = [];
  const { grids, locked, manifest } = await readFreezeBook((done, total) => progress.push([done, total]));
  expect(grids.map(({ sheet }) => sheet)).toEqual(["月报", "底稿"]);
  expect(grids[1]?.cell(0, 0)?.formula).toBe("=PLAN.META(1,2)");
  expect([[...locked], manifest.cells, progress]).toEqual([
    ["底稿"],
    [frozenCell()],
    [
      [0, 2],
      [1, 2],
    ],
  ]);
});

it("is refused with a sentence where its manifest cannot be read", async () => {
  stubSheets({ [MANIFEST_SHEET]: { rows: [["PLANCELL-FREEZE", "2"]] } });
  await expect(readFreezeBook(() => {})).rejects.toThrow("读不懂的定稿清单");
});
