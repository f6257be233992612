import { expect, it } from "vitest";

import { recogniseRecalled } from "../../../addin/excel/recalled-recognition.ts";
import { createGrid } from "../../../server/domain/sheet/grid.ts";
import type { RecogniserAnswer, SheetQuestion } from "../../../server/domain/sheet/recognition.ts";
import { CATALOGUE } from "../../support/sheet-catalogue.ts";

const ROWS = [
  ["指标", "2016年"],
  ["规上", 1],
];
const GRID = createGrid({
  sheet: "月报",
  cells: ROWS.flatMap((row, at) => row.map((value, column) => ({ row: at, column, value }))),
});
const NO_ALIASES = () => ({ aliases: [], problems: [] });

/** Answers every question about an indicator, and every one that this brings up about an area. */
function recall(questions: readonly SheetQuestion[]): RecogniserAnswer[] {
  return questions.map(({ sheet, code }) => {
    return { sheet, cell: "B2", code, answer: code.startsWith("INDICATOR") ? "工业产值" : "陕西省" };
  });
}

it("answers as it was answered before, and the questions that this brings up", () => {
  const { recognition, answers } = recogniseRecalled([GRID], CATALOGUE, { recall, aliases: NO_ALIASES });
  expect(answers.map(({ code }) => code)).toEqual(["INDICATOR_UNKNOWN", "SUBJECT_AMBIGUOUS"]);
  expect(recognition.blocks[0]?.cells[0]?.meaning).toMatchObject({ indicator: "OUTPUT", subject: { area: "610000" } });
});

it("reads labels by the workbook's own names", () => {
  const alias = { sheet: "月报", kind: "indicator", text: "规上", code: "SALES" } as const;
  const aliases = () => ({ aliases: [alias], problems: [] });
  const { recognition, ...known } = recogniseRecalled([GRID], CATALOGUE, { recall: () => [], aliases });
  expect(recognition.questions.map(({ code }) => code)).toEqual(["SUBJECT_AMBIGUOUS"]);
  expect(known.aliases).toEqual([alias]);
});
