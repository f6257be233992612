import { afterEach, expect, it, vi } from "vitest";

import { MOST_SELECTED, readSelection } from "../../../addin/excel/read-selection.ts";
import { Told } from "../../../addin/excel/told.ts";
import { type FakeSheets, stubSheets } from "./fake-sheets.ts";

afterEach(() => vi.unstubAllGlobals());

const ROWS = [
  ["指标", "期间", "数值"],
  ["产值", 2015, 1],
  ["产值", 2016, 2],
];

function selecting(selected: FakeSheets["selected"], rows: (string | number)[][] = ROWS) {
  const fake = stubSheets({ "7月": { rows } });
  fake.selected = selected;
  return readSelection();
}

it("reads the selection and the sheet around it", async () => {
  const { grid, area } = await selecting({ sheet: "7月", range: "A2:C3" });
  expect(area).toEqual({ sheet: "7月", range: { top: 1, left: 0, bottom: 2, right: 2 } });
  expect(grid.cell(0, 0)?.value).toBe("指标");
});

it("takes whole columns as far as they are used", async () => {
  const { area } = await selecting({ sheet: "7月", range: "B1:D9999" });
  expect(area.range).toEqual({ top: 0, left: 1, bottom: 2, right: 2 });
});

it("says what cannot be sent", async () => {
  await expect(selecting("InvalidSelection")).rejects.toThrow("请只选一块区域");
  await expect(selecting({ sheet: "7月", range: "H9" })).rejects.toThrow("所选区域是空白的");
  const many = Array.from({ length: MOST_SELECTED / 2 + 1 }, () => [1, 2]);
  await expect(selecting({ sheet: "7月", range: "A1:B99999" }, many)).rejects.toThrow("选中了 20002 格");
  await expect(selecting("AccessDenied")).rejects.not.toBeInstanceOf(Told);
});
