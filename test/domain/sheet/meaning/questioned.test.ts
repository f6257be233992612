import { expect, it } from "vitest";

import { createInquiry } from "../../../../server/domain/sheet/inquiry.ts";
import {
  answered,
  questionActual,
  questionCells,
  settleCells,
  together,
  UNQUESTIONED,
  unquestioned,
} from "../../../../server/domain/sheet/meaning/questioned.ts";
import { SURE } from "../../../../server/domain/sheet/part.ts";
import type { RecognisedCell } from "../../../../server/domain/sheet/recognition.ts";

const CELL: RecognisedCell = {
  ...{ row: 1, column: 1, confidence: 1, reason: "", labels: { period: [] } },
  meaning: {
    ...{ indicator: "A", subject: { area: "610100", member: "" }, basis: "year", unit: "" },
    period: { kind: "months", start: 0, end: 11 } as unknown as RecognisedCell["meaning"]["period"],
  },
};
const issue = { key: "k", code: "LABEL_CONTRADICTION", text: "?", candidates: ["以表内为准", "不填"] } as const;

function question(answer?: string) {
  const known = new Map(answer === undefined ? [] : [["LABEL_CONTRADICTION k", answer]]);
  return questionCells([CELL], { issue, yes: "为准", inquiry: createInquiry("Sheet1", known) });
}

it("asks about cells, which are unsure until then", () => {
  const { settled, asked } = question();
  expect(settleCells([CELL], settled).map(({ confidence }) => confidence)).toEqual([SURE.asked]);
  expect(asked).toEqual([{ issue, cells: [CELL] }]);
});

it("leaves them as they are, or out, as it was answered", () => {
  expect(question("以表内为准")).toEqual(UNQUESTIONED);
  expect(settleCells([CELL], question("不填").settled)).toEqual([]);
});

it("asks whether figures are actual", () => {
  const about = (answer?: string) => {
    const known = new Map(answer === undefined ? [] : [["INDICATOR_AMBIGUOUS k", answer]]);
    return questionActual([CELL], { key: "k", text: "?" }, createInquiry("Sheet1", known));
  };
  expect(about().asked.map(({ issue: one }) => one)).toEqual([
    { key: "k", code: "INDICATOR_AMBIGUOUS", text: "?", candidates: ["实际数", "不填"] },
  ]);
  expect(about("实际数")).toEqual(UNQUESTIONED);
  expect(settleCells([CELL], about("不填").settled)).toEqual([]);
});

it("settles a cell that is in doubt for several reasons as the first of them says", () => {
  const other = { ...CELL, column: 2 };
  const doubts = together([
    answered([CELL], (cell) => ({ ...cell, reason: "first" })),
    answered([CELL], () => undefined),
  ]);
  expect(settleCells([CELL, other], doubts.settled).map(({ reason }) => reason)).toEqual(["first", ""]);
  expect(unquestioned([CELL, other], [doubts])).toEqual([other]);
  expect(unquestioned([CELL], [UNQUESTIONED])).toEqual([CELL]);
});
