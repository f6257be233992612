import { expect, it } from "vitest";

import { readFrequencies } from "../../../../server/domain/sheet/context/frequency-columns.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

function frequenciesIn(heading: string, cells: readonly string[]) {
  const [head, ...body] = rowsFrom(
    `# sheet: 表\n指标 | ${heading}\n${cells.map((one) => `产值 | ${one}`).join("\n")}`,
  ).rows;
  readFrequencies({ header: head ? [head] : [], body });
  return body.map((row) => row.cells[1]?.label?.frequency);
}

it("reads letters and words below a heading of frequencies", () => {
  expect(frequenciesIn("freq", ["A", "Y", "Q", "m"])).toEqual(["year", "year", "quarter", "month"]);
  expect(frequenciesIn("频率", ["年", "季度", "月度", "日"])).toEqual(["year", "quarter", "month", undefined]);
});

it("takes letters below other headings for what they are", () => {
  expect(frequenciesIn("等级", ["A"])).toEqual([undefined]);
});

it("reads what is cumulated since January as running totals of months", () => {
  const [head, ...body] = rowsFrom("# sheet: 表\n指标 | freq\n产值 | M_YTD\n产值 | YTD\n产值 | M").rows;
  readFrequencies({ header: head ? [head] : [], body });
  const told = body.map((row) => [row.cells[1]?.label?.frequency, row.cells[1]?.label?.basis]);
  expect(told).toEqual([
    ["month", "year-to-date"],
    ["month", "year-to-date"],
    ["month", undefined],
  ]);
});
