import { expect, it, vi } from "vitest";

import { SheetObjects } from "../../preview/sheet-objects.ts";

const RANGE = { sheet: "月报", startRow: 0, startColumn: 0, endRow: 3, endColumn: 2 };
const CHART = { sheet: "月报", type: "Line", source: RANGE, title: "", valueTitle: "", categoryTitle: "" };

it("never gives a name twice, not even after deleting", () => {
  const objects = new SheetObjects();
  const name = objects.newName("表");
  objects.addTable({ name, range: RANGE, hasHeaders: true });
  objects.removeTable(name);
  expect(objects.tables).toEqual([]);
  expect(objects.newName("表")).not.toBe(name);
});

it("tells when a chart comes or goes", () => {
  const objects = new SheetObjects();
  objects.onChange = vi.fn();
  objects.addChart({ ...CHART, name: "图表 1", hasLegend: true, position: "" });
  objects.removeChart("图表 1");
  objects.removeChart("图表 9");
  expect(objects.charts).toEqual([]);
  expect(objects.onChange).toHaveBeenCalledTimes(3);
});
