import type { Question } from "../../server/domain/question.ts";
import type { Refusal } from "../../server/domain/refusal.ts";
import { figureCall, shownAnswer } from "../../server/domain/sheet/fill/plan-call.ts";
import type { FrozenCell } from "../../server/domain/sheet/freeze/freeze-manifest.ts";
import type { Grid, GridValue } from "../../server/domain/sheet/grid.ts";

import { type Answer, amountOfAnswer } from "./answer.ts";
import type { Batcher } from "./batcher.ts";
import { isOutage } from "./failure.ts";

/** What the server answers to frozen cells. */
export interface FrozenAnswers {
  readonly dataVersion: string;
  /** Of cells whose formulas ask for one figure; refusals are left out. */
  readonly answers: ReadonlyMap<FrozenCell, GridValue>;
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
  for (const [at, { cell, call }] of asked.entries()) {
    const value = valueOfAnswer(given[at]);
    if (value !== undefined) answers.set(cell, shownAnswer(call, value));
  }
  return {
    dataVersion: batcher.report().dataVersion,
    answers,
    questions: new Map(asked.map(({ cell, call }) => [cell, call.question])),
    outage: given.find(isOutage),
  };
}

function valueOfAnswer(answer: Answer | undefined): GridValue | undefined {
  if (answer === undefined || typeof answer === "string") return answer;
  return amountOfAnswer(answer);
}
