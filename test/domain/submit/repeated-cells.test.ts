import { expect, it } from "vitest";

import { repeatedCells } from "../../../server/domain/submit/repeated-cells.ts";

function valued(row: number, value: number, indicator = "OUTPUT", unit = "亿元") {
  const subject = { area: "610100", member: "" };
  const meaning = { indicator, subject, basis: "month", period: { start: 1, end: 1 }, unit } as const;
  return { cell: { row, column: 1, meaning, labels: { period: [] }, confidence: 1, reason: "" }, value, unit };
}

it("sends one of cells that say the same", () => {
  const cells = [valued(1, 5), valued(2, 5), valued(3, 7, "SALES")];
  expect([...repeatedCells(cells)].map(([{ row }, why]) => [row, why])).toEqual([
    [2, { code: "REPEATED", text: "与 B2 是同一个数据，只报送一次" }],
  ]);
});

it("sends none of cells that contradict each other", () => {
  const repeated = repeatedCells([valued(1, 5), valued(2, 6)]);
  expect([...repeated.values()].map(({ code, text }) => [code, text.slice(0, 4)])).toEqual([
    ["CONTRADICTED", "与 B3"],
    ["CONTRADICTED", "与 B2"],
  ]);
  expect(repeatedCells([valued(1, 5), valued(2, 5, "OUTPUT", "万元")]).size).toBe(2);
});
