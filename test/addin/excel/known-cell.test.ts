import { DOMParser } from "@xmldom/xmldom";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { knownCell } from "../../../addin/excel/known-cell.ts";
import { SheetSession } from "../../../addin/excel/sheet-session.ts";
import { sheetsApi } from "../taskpane/sheets-page.ts";
import { stubSheets } from "./fake-sheets.ts";

beforeEach(() => {
  vi.stubGlobal("DOMParser", DOMParser);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const ROWS = [
  ["全国工业生产情况", "", "", ""],
  ["指标", "2014年", "2015年", "2016年"],
  ["总产值", 100.1, 999.9, ""],
  ["没有这个指标", 1, 2, 3],
];

async function lookedAt() {
  stubSheets({ 月报: { rows: ROWS } });
  const transport = async ({ name }: { name: string }, variables: Readonly<Record<string, unknown>>) =>
    ({ kind: "data", data: sheetsApi(name, variables, "") }) as const;
  const session = new SheetSession({ transport }, () => {});
  await session.read();
  return session.current;
}

it("is told with what is wrong with it and what was published", async () => {
  const known = knownCell(await lookedAt(), "月报", { row: 2, column: 2 });
  expect(known.cell?.meaning.indicator).toBe("OUTPUT");
  expect(known.finding?.code).toBe("DIFFERENT");
  expect(known.planned?.after).toBe(110.2);
});

it("is told with the question that stands in its way", async () => {
  const known = knownCell(await lookedAt(), "月报", { row: 3, column: 1 });
  expect(known.question?.code).toBe("INDICATOR_UNKNOWN");
  expect(known.cell).toBeUndefined();
});

it("is nothing outside of tables, on another sheet, and before the workbook was looked at", async () => {
  const state = await lookedAt();
  expect(knownCell(state, "月报", { row: 30, column: 0 })).toEqual({});
  expect(knownCell(state, "他表", { row: 2, column: 2 })).toEqual({});
  expect(knownCell({ ...state, recognition: null }, "月报", { row: 2, column: 2 })).toEqual({});
});

it("is told with the table that proposes it where another lies around", async () => {
  const state = await lookedAt();
  const [block] = state.recognition?.blocks ?? [];
  if (!state.recognition || !block) throw new Error("Nothing was recognised");
  const recognition = { ...state.recognition, blocks: [{ ...block, cells: [] }, block] };
  expect(knownCell({ ...state, recognition }, "月报", { row: 2, column: 2 }).block).toBe(block);
});
