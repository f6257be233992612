import { describe, expect, it } from "vitest";

import { sourceStep } from "../../../addin/excel/source-step.ts";
import { SOURCE_TITLE } from "../../../server/domain/sheet/freeze/source-rows.ts";
import { createGrid } from "../../../server/domain/sheet/grid.ts";
import { bookOf, fakeClient, frozenCell } from "./fake-book.ts";

const LIVE = { row: 2, column: 1, value: 6, formula: "=PLAN.METRIC($A2,B$1)" };
const BOOK = bookOf([{ row: 1, column: 1, value: 5 }, LIVE], { frozen: [frozenCell()] });
const { batcher } = fakeClient(({ ask }) => (ask === "SOURCE" ? "来源：年鉴" : null));

/** The workbook with a sheet 数据来源 that begins with that text. */
function bookWith(text: string) {
  const other = createGrid({ sheet: "数据来源", cells: [{ row: 0, column: 0, value: text }] });
  return { ...BOOK, grids: [...BOOK.grids, other] };
}

describe("the sheet 数据来源", () => {
  it("lists frozen and live figures with their sources", async () => {
    const { sheet, former, isRenamed } = await sourceStep(BOOK, batcher, () => "8-def");
    expect(sheet).toMatchObject({ name: "数据来源", visibility: "Visible" });
    expect(sheet.rows.slice(2)).toEqual([
      ["月报", "B2", 5, "=PLAN.METRIC($A2,B$1)", "7-abc", "来源：年鉴"],
      ["月报", "B3", 6, "=PLAN.METRIC($A2,B$1)", "8-def", "来源：年鉴"],
    ]);
    expect([former, isRenamed]).toEqual([null, false]);
  });

  it("is written anew where it is ours, and the way back is known", async () => {
    const { sheet, former, isRenamed } = await sourceStep(bookWith(SOURCE_TITLE), batcher, () => "8-def");
    expect([sheet.name, former?.rows, isRenamed]).toEqual(["数据来源", [[SOURCE_TITLE]], false]);
  });

  it("has another name beside a sheet of the analyst's own", async () => {
    const { sheet, former, isRenamed } = await sourceStep(bookWith("我的来源"), batcher, () => "8-def");
    expect([sheet.name, former, isRenamed]).toEqual(["数据来源 (2)", null, true]);
  });

  it("is not made without a server", async () => {
    const step = sourceStep(BOOK, fakeClient(() => null).batcher, () => "8-def");
    await expect(step).rejects.toThrow("连接不到 Plancell 服务器");
  });
});
