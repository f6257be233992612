import { expect, it } from "vitest";

import { unusedAnswers } from "../../server/commands/unused-answers.ts";
import type { RecogniserAnswer, SheetQuestion } from "../../server/domain/sheet/recognition.ts";

const QUESTION: SheetQuestion = {
  sheet: "月报",
  cells: [{ row: 2, column: 1 }],
  code: "YEAR_MISSING",
  text: "？",
  candidates: [],
};
const ANSWER: RecogniserAnswer = { sheet: "月报", cell: "B3", code: "YEAR_MISSING", answer: "2016年" };
const LATER: RecogniserAnswer = { ...ANSWER, cell: "A1:C9", code: "UNIT_AMBIGUOUS" };

it("are those without a question, now and after other answers", () => {
  const others = [
    { ...ANSWER, cell: "B4" },
    { ...ANSWER, sheet: "表" },
  ] as const;
  const questionsAfter = (given: readonly RecogniserAnswer[]): SheetQuestion[] =>
    given.includes(ANSWER) ? [{ ...QUESTION, code: "UNIT_AMBIGUOUS" }] : [QUESTION];
  expect(unusedAnswers([LATER, ANSWER, ...others], questionsAfter)).toEqual(others);
  expect(unusedAnswers([LATER], questionsAfter)).toEqual([LATER]);
});

it("cost nothing where there are no answers", () => {
  expect(unusedAnswers([], () => expect.unreachable())).toEqual([]);
});
