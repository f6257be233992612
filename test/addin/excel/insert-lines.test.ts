import { afterEach, expect, it, vi } from "vitest";

import { insertLines } from "../../../addin/excel/insert-lines.ts";
import { readGrid } from "../../../addin/excel/read-grid.ts";
import { planOn } from "../../support/sheet-roll.ts";
import { stubSheets } from "./fake-sheets.ts";

afterEach(() => vi.unstubAllGlobals());

type Rows = Parameters<typeof stubSheets>[0][string]["rows"];

async function inserted(rows: Rows, merges: string[] = []) {
  const { sheets } = stubSheets({ 月报: { rows, merges, sizes: new Map() } });
  const { proven } = planOn(await readGrid("月报"));
  return { sheet: sheets.月报, lines: await insertLines(proven) };
}

it("moves only the table's own rows where something stands below", async () => {
  const rows = [
    ["全国（亿元）", "2016年5月", "2016年6月", "备注"],
    ["工业产值", 1, 2, "快报"],
    [],
    [],
    ["注：快报数", "", "", "不动"],
  ];
  const { sheet, lines } = await inserted(structuredClone(rows));
  expect(sheet?.rows).toEqual([
    ["全国（亿元）", "2016年5月", "2016年6月", "", "备注"],
    ["工业产值", 1, 2, "", "快报"],
    [],
    [],
    ["注：快报数", "", "", "不动"],
  ]);
  expect(lines.fault).toBeNull();
  await lines.takeOut();
  expect(sheet?.rows).toEqual(rows);
});

it("takes a note over the last column along, and back", async () => {
  const rows = [["全国主要指标"], ["", "", "单位：亿元"], ["指标", "2016年5月", "2016年6月"], ["工业产值", 1, 2]];
  const { sheet, lines } = await inserted(structuredClone(rows));
  expect(sheet?.rows[1]).toEqual(["", "", "", "单位：亿元"]);
  await lines.takeOut();
  expect(sheet?.rows[1]?.slice(0, 3)).toEqual(rows[1]);
});

it("inserts rows where periods go down", async () => {
  const rows = [["时间", "全国工业产值（亿元）"], ["2016年5月", 1], ["2016年6月", 2], ["注：快报"]];
  const { sheet, lines } = await inserted(structuredClone(rows));
  expect(sheet?.rows.map(([first = ""]) => first)).toEqual(["时间", "2016年5月", "2016年6月", "", "注：快报"]);
  await lines.takeOut();
  expect(sheet?.rows).toEqual(rows);
});

it("widens a year that is merged over its months, and puts it back", async () => {
  const rows = [["全国（亿元）"], ["指标", "2016年", ""], ["", "5月", "6月"], ["工业产值", 1, 2]];
  const { sheet, lines } = await inserted(rows, ["B2:C2"]);
  expect(sheet?.merges).toEqual(["B2:D2"]);
  await lines.takeOut();
  expect(sheet?.merges).toEqual(["B2:C2"]);
});

it("leads the year to the front where the newest month stands first", async () => {
  const rows = [["全国（亿元）"], ["指标", "2016年", ""], ["", "6月", "5月"], ["工业产值", 2, 1]];
  const { sheet, lines } = await inserted(structuredClone(rows), ["B2:C2"]);
  expect([sheet?.merges?.includes("B2:D2"), sheet?.rows[1]]).toEqual([true, ["指标", "", ""]]);
  await lines.takeOut();
  expect(sheet?.rows.map((row) => row.slice(0, 2))).toEqual(rows.map((row) => row.slice(0, 2)));
});
