import { MAX_QUESTIONS, type Question, toColumns } from "../domain/question.ts";
import { figureCall, shownAnswer } from "../domain/sheet/fill/plan-call.ts";
import type { FrozenCell } from "../domain/sheet/freeze/freeze-manifest.ts";
import type { Grid, GridValue } from "../domain/sheet/grid.ts";
import { answerQuestions, type Library } from "../store/answer-questions.ts";

/**
 * What the server answers to frozen cells whose formulas ask for one figure; refusals are left out.
 *
 * @param turn makes of the question that a cell asks the one that is put
 */
export async function askCells(
  library: Library,
  cells: readonly FrozenCell[],
  grids: readonly Grid[],
  turn: (question: Question) => Question = (question) => question,
): Promise<ReadonlyMap<FrozenCell, GridValue>> {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const asked = cells.flatMap((cell) => {
    const call = figureCall(cell.formula, { sheet: cell.sheet, grids: bySheet });
    return call ? [{ cell, call, question: turn(call.question) }] : [];
  });
  const answers = new Map<FrozenCell, GridValue>();
  for (let start = 0; start < asked.length; start += MAX_QUESTIONS) {
    const part = asked.slice(start, start + MAX_QUESTIONS);
    const { values, textAt, texts } = await answerQuestions(library, toColumns(part.map(({ question }) => question)));
    const textOf = new Map(textAt.map((at, index) => [at, texts[index]]));
    for (const [at, { cell, call }] of part.entries()) {
      const answer = values[at] ?? textOf.get(at);
      if (answer !== undefined) answers.set(cell, shownAnswer(call, answer));
    }
  }
  return answers;
}
