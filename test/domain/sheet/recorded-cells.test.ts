import { expect, it } from "vitest";

import { writeCells } from "../../../addin/excel/cell-record.ts";
import { BLANK_QUESTION, questionKey } from "../../../server/domain/question.ts";
import { recordedCells } from "../../../server/domain/sheet/recorded-cells.ts";

const QUESTION = { ...BLANK_QUESTION, ask: "METRIC", indicator: "GDP", period: "2015" } as const;

function answered(address: string, dataVersion: string) {
  return { address, key: questionKey(QUESTION), question: QUESTION, dataVersion };
}

it("reads the version of each cell from what the add-in keeps", () => {
  const json = writeCells([answered("月报!B2", "2-aaaaaaaa"), answered("'1-6 ''月'''!AA10", "3-bbbbbbbb")]);
  expect(recordedCells(json)).toEqual([
    { sheet: "月报", row: 1, column: 1, dataVersion: "2-aaaaaaaa" },
    { sheet: "1-6 '月'", row: 9, column: 26, dataVersion: "3-bbbbbbbb" },
  ]);
});

it.each([
  ["no JSON", "{"],
  ["a list", "[]"],
  ["another format", JSON.stringify({ format: 2, cell: [] })],
  [
    "columns of unlike length",
    JSON.stringify({ format: 1, cell: ["A1"], sheets: ["a"], sheet: [], versions: [], version: [] }),
  ],
  [
    "a position beyond its dictionary",
    JSON.stringify({ format: 1, cell: ["A1"], sheets: ["a"], sheet: [4], versions: ["1-empty"], version: [0] }),
  ],
  [
    "no cell's name",
    JSON.stringify({ format: 1, cell: ["?"], sheets: ["a"], sheet: [0], versions: ["1-empty"], version: [0] }),
  ],
])("takes %s for nothing recorded", (_, json) => {
  expect(recordedCells(json)).toEqual([]);
});
