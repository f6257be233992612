import { expect, it } from "vitest";

import { figureRequest, meaningKey } from "../../../server/domain/sheet/figure-request.ts";
import type { CellMeaning, Recognition } from "../../../server/domain/sheet/recognition.ts";

const CITY = { area: "610100", member: "" };
const JUNE: CellMeaning = {
  indicator: "PROFIT",
  subject: CITY,
  basis: "month",
  period: { start: 24_197, end: 24_197 },
  unit: "亿元",
};

function recognitionOf(...meanings: readonly CellMeaning[]): Recognition {
  const cells = meanings.map((meaning, row) => ({
    ...{ row, column: 1, meaning, labels: { period: [] }, confidence: 1, reason: "" },
  }));
  const range = { top: 0, left: 1, bottom: meanings.length, right: 1 };
  return { blocks: [{ sheet: "月报", range, orientation: "periods-down", cells }], questions: [], untouched: [] };
}

it("asks for each series once and for each meaning once, whatever the unit", () => {
  const may = { ...JUNE, period: { start: 24_196, end: 24_196 } };
  const industry = { ...JUNE, subject: { area: "610100", member: "36" } };
  const request = figureRequest(recognitionOf(JUNE, may, industry, { ...JUNE, unit: "万元" }));
  expect(request.series).toEqual([
    { indicator: "PROFIT", subject: CITY },
    { indicator: "PROFIT", subject: industry.subject },
  ]);
  expect(request.meanings.map(({ series }) => series)).toEqual([0, 0, 1]);
  expect(new Set(request.meanings.map(({ meaning }) => meaningKey(meaning))).size).toBe(3);
});

it("asks for nothing where nothing was understood", () => {
  expect(figureRequest({ blocks: [], questions: [], untouched: [] })).toEqual({ series: [], meanings: [] });
});
