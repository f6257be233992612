import { expect, it } from "vitest";
import { questionTwins } from "../../../../server/domain/sheet/meaning/twin-figures.ts";
import { SURE } from "../../../../server/domain/sheet/part.ts";
import type { RecognisedCell } from "../../../../server/domain/sheet/recognition.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { settlingWith } from "../../../support/sheet-cell.ts";

const MEANING = {
  indicator: "OUTPUT",
  subject: { area: "610100", member: "" },
  basis: "year",
  period: { start: 24_192, end: 24_203 },
  unit: "",
} as const;

/** All cells of a sheet, read as the same figure. */
function cellsOf(text: string, confidence: number = SURE.axis) {
  const [grid] = readSheets(text);
  if (!grid) throw new Error("The text holds no sheet");
  const cells = [...grid.cells()].map(({ row, column }): RecognisedCell => {
    return { row, column, meaning: MEANING, labels: { period: [] }, confidence, reason: "" };
  });
  return { grid, cells };
}

function asked(text: string, confidence?: number, answers = {}): string[] {
  const { grid, cells } = cellsOf(text, confidence);
  const { asked } = questionTwins(cells, grid, settlingWith(answers));
  return asked.flatMap(({ issue, cells: meant }) => meant.map(() => issue.text.slice(0, 6)));
}

it("asks about columns of one meaning whose numbers differ", () => {
  expect(asked("100 | 120")).toEqual(["A列、B列的", "A列、B列的"]);
  expect(asked("100 | 120", undefined, { "INDICATOR_AMBIGUOUS twins A1:B9 0 1": "实际数" })).toEqual([]);
});

it("asks about rows of one meaning, also where they go on below", () => {
  expect(asked("100\n120")).toEqual(["第1行、第2", "第1行、第2"]);
  const many = Array.from({ length: 60 }, (_, at) => `${100 + at * 10}`).join("\n");
  expect(asked(many)).toEqual(Array.from({ length: 60 }, () => "第1行起多行"));
});

it("leaves numbers that are the same but for rounding, blanks, and what is asked already", () => {
  expect(asked("100.2 | 100")).toEqual([]);
  expect(asked("100 | 'x")).toEqual([]);
  expect(asked("100 | 120", SURE.asked)).toEqual([]);
});
