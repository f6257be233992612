import { MAX_QUESTIONS, type Question, toColumns } from "../domain/question.ts";
import { type FigureCall, figureCall, shownAnswer, shownRefusal } from "../domain/sheet/fill/plan-call.ts";
import type { FrozenCell } from "../domain/sheet/freeze/freeze-manifest.ts";
import type { FigureNow } from "../domain/sheet/freeze/verify-freeze.ts";
import type { Grid, GridValue } from "../domain/sheet/grid.ts";
import { answerQuestions, type Library } from "../store/answer-questions.ts";

interface AskedCell {
  readonly cell: FrozenCell;
  readonly call: FigureCall;
  readonly question: Question;
}

/**
 * What the server answers to frozen cells whose formulas ask for one figure, or why it refuses to; cells whose formulas
 * only Excel can work out are left out.
 *
 * @param turn makes of the question that a cell asks the one that is put
 */
export async function askCells(
  library: Library,
  cells: readonly FrozenCell[],
  grids: readonly Grid[],
  turn: (question: Question) => Question = (question) => question,
): Promise<ReadonlyMap<FrozenCell, FigureNow>> {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const asked = cells.flatMap((cell) => {
    const call = figureCall(cell.formula, { sheet: cell.sheet, grids: bySheet });
    return call ? [{ cell, call, question: turn(call.question) }] : [];
  });
  const figures = new Map<FrozenCell, FigureNow>();
  for (let start = 0; start < asked.length; start += MAX_QUESTIONS) {
    await askPart(library, asked.slice(start, start + MAX_QUESTIONS), figures);
  }
  return figures;
}

async function askPart(library: Library, part: readonly AskedCell[], figures: Map<FrozenCell, FigureNow>) {
  const columns = toColumns(part.map(({ question }) => question));
  const { values, textAt, texts, refusedAt, refusedWith, refusals } = await answerQuestions(library, columns);
  const answers = new Map<number, GridValue | undefined>(textAt.map((at, index) => [at, texts[index]]));
  const reasons = new Map(refusedAt.map((at, index) => [at, refusals[refusedWith[index] ?? -1]?.message]));
  for (const [at, { cell, call }] of part.entries()) {
    const [answer, reason] = [values[at] ?? answers.get(at), reasons.get(at)];
    const figure = reason === undefined ? undefined : shownRefusal(call, reason);
    if (answer !== undefined) figures.set(cell, { value: shownAnswer(call, answer) });
    else if (figure) figures.set(cell, figure);
  }
}
