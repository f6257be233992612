import { DOMParser } from "@xmldom/xmldom";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { keepFrozen } from "../../../addin/excel/manifest-sheet.ts";
import { workbookVintages } from "../../../addin/excel/workbook-vintages.ts";
import { BLANK_QUESTION } from "../../../server/domain/question.ts";
import { stubSheets } from "./fake-sheets.ts";

beforeEach(() => {
  vi.stubGlobal("DOMParser", DOMParser);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const QUESTION = { ...BLANK_QUESTION, ask: "METRIC" } as const;
const answered = (address: string, dataVersion: string) => ({ address, key: "", question: QUESTION, dataVersion });

it("takes the binding of a value before the answer that its cell had once", async () => {
  stubSheets({ 月报: { rows: [[1, 2]] } });
  const frozen = { sheet: "月报", row: 0, column: 0, formula: "=PLAN.METRIC(A1,B1)", value: 1, isError: false };
  await keepFrozen([{ ...frozen, dataVersion: "2-bbbbbbbb" }]);
  const cells = [
    answered("月报!A1", "9-aaaaaaaa"),
    answered("'1-6 月'!B2", "3-cccccccc"),
    answered("月报!#REF!", "1-x"),
  ];
  const { versions, versionOf } = await workbookVintages({ cells: () => cells });
  expect(versions).toEqual(["9-aaaaaaaa", "3-cccccccc", "2-bbbbbbbb"]);
  expect(versionOf("月报", { row: 0, column: 0 })).toBe("2-bbbbbbbb");
  expect(versionOf("1-6 月", { row: 9, column: 9 })).toBe("3-cccccccc");
});

it("has none where nothing was ever answered or bound", async () => {
  stubSheets({ 月报: { rows: [[1]] } });
  expect((await workbookVintages(undefined)).versions).toEqual([]);
});
