import { holds, readRange } from "../domain/sheet/cell-range.ts";
import type { RecogniserAnswer, SheetQuestion } from "../domain/sheet/recognition.ts";

/** How often answers may bring up further questions. */
const MOST_ROUNDS = 6;

/**
 * The answers to which a workbook has no question, neither at once nor after other answers.
 *
 * @param questionsAfter gives the questions that are open after those answers
 */
export function unusedAnswers(
  answers: readonly RecogniserAnswer[],
  questionsAfter: (answers: readonly RecogniserAnswer[]) => readonly SheetQuestion[],
): readonly RecogniserAnswer[] {
  let used: readonly RecogniserAnswer[] = [];
  let unused = answers;
  for (let round = 0; round < MOST_ROUNDS && unused.length > 0; round++) {
    const questions = questionsAfter(used);
    const found = unused.filter((answer) => questions.some((question) => isAbout(answer, question)));
    if (found.length === 0) break;
    used = [...used, ...found];
    unused = unused.filter((answer) => !found.includes(answer));
  }
  return unused;
}

function isAbout({ sheet, cell, code }: RecogniserAnswer, question: SheetQuestion): boolean {
  if (question.sheet !== sheet || question.code !== code) return false;
  const range = readRange(cell);
  return range !== undefined && question.cells.some((one) => holds(range, one));
}
