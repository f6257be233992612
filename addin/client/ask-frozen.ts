import type { Question } from "../../server/domain/question.ts";
import { isRefusal, type Refusal } from "../../server/domain/refusal.ts";
import { figureCall, shownAnswer, shownRefusal } from "../../server/domain/sheet/fill/plan-call.ts";
import type { FrozenCell } from "../../server/domain/sheet/freeze/freeze-manifest.ts";
import type { FigureNow } from "../../server/domain/sheet/freeze/verify-freeze.ts";
import type { Grid, GridValue } from "../../server/domain/sheet/grid.ts";

import { type Answer, amountOfAnswer } from "./answer.ts";
import type { Batcher } from "./batcher.ts";
import { isLasting, isOutage } from "./failure.ts";

/** What the server answers to frozen cells. */
export interface FrozenAnswers {
  readonly dataVersion: string;
  /** Of cells whose formulas ask for one figure. */
  readonly answers: ReadonlyMap<FrozenCell, GridValue>;
  /** Of those that have no figure, why. */
  readonly refusals: ReadonlyMap<FrozenCell, FigureNow>;
  /** What those cells ask for. */
  readonly questions: ReadonlyMap<FrozenCell, Question>;
  /** Why nothing can be said of some of them now: there is no server to answer. */
  readonly outage: Refusal | undefined;
}

/**
 * Asks the server anew, in one request for 10,000 cells, what the formulas of frozen cells give today. Never rejects.
 *
 * @param turn makes of the question that a cell asks the one that is put
 */
export async function askFrozen(
  batcher: Pick<Batcher, "ask" | "refresh" | "report">,
  cells: readonly FrozenCell[],
  grids: readonly Grid[],
  turn: (question: Question) => Question = (question) => question,
): Promise<FrozenAnswers> {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const asked = cells.flatMap((cell) => {
    const call = figureCall(cell.formula, { sheet: cell.sheet, grids: bySheet });
    return call ? [{ cell, call }] : [];
  });
  batcher.refresh();
  const given = await Promise.all(asked.map(({ call }) => batcher.ask(turn(call.question))));
  const answers = new Map<FrozenCell, GridValue>();
  const refusals = new Map<FrozenCell, FigureNow>();
  for (const [at, { cell, call }] of asked.entries()) {
    const answer = given[at];
    const value = valueOfAnswer(answer);
    const refusal = isRefusal(answer) && isLasting(answer) ? shownRefusal(call, answer.message) : undefined;
    if (value !== undefined) answers.set(cell, shownAnswer(call, value));
    else if (refusal) refusals.set(cell, refusal);
  }
  return {
    dataVersion: batcher.report().dataVersion,
    answers,
    refusals,
    questions: new Map(asked.map(({ cell, call }) => [cell, call.question])),
    outage: given.find(isOutage),
  };
}

function valueOfAnswer(answer: Answer | undefined): GridValue | undefined {
  if (answer === undefined || typeof answer === "string") return answer;
  return amountOfAnswer(answer);
}
