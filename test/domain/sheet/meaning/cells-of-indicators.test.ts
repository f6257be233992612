import { expect, it } from "vitest";

import { cellsOfIndicators, indicatorsOf } from "../../../../server/domain/sheet/meaning/cells-of-indicators.ts";
import type { RecognisedCell } from "../../../../server/domain/sheet/recognition.ts";

function cell(indicator: string, column: number): RecognisedCell {
  const meaning = { indicator, subject: { area: "610100", member: "" }, basis: "year", unit: "" } as const;
  const period = { start: 24_192, end: 24_203 };
  return { row: 1, column, meaning: { ...meaning, period }, labels: { period: [] }, confidence: 1, reason: "" };
}

const CELLS = ["GDP", "GROWTH", "GDP", "INVESTMENT"].map(cell);
const columnsOf = (...codes: string[]) => cellsOfIndicators(CELLS, new Set(codes)).map(({ column }) => column);

it("gives the cells of some indicators in their order", () => {
  expect(columnsOf("GDP")).toEqual([0, 2]);
  expect(columnsOf("GDP", "GROWTH")).toEqual([0, 1, 2]);
  expect(columnsOf("POPULATION")).toEqual([]);
  expect(columnsOf()).toEqual([]);
  expect(columnsOf("INVESTMENT", "GROWTH", "GDP", "POPULATION")).toEqual([0, 1, 2, 3]);
  const isMeant = ({ column }: RecognisedCell) => column > 0;
  expect(cellsOfIndicators(CELLS, new Set(["GDP", "GROWTH"]), isMeant).map(({ column }) => column)).toEqual([1, 2]);
});

it("tells of which indicators they are", () => {
  expect(indicatorsOf(CELLS)).toEqual(["GDP", "GROWTH", "INVESTMENT"]);
  expect(indicatorsOf([])).toEqual([]);
});
