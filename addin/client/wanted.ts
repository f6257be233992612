import type { Question } from "../../server/domain/question.ts";

import type { Answer } from "./answer.ts";

/** A question under way and the cells that wait for it. */
export interface Wanted {
  readonly key: string;
  readonly question: Question;
  readonly cells: ((answer: Answer) => void)[];
}

/** What goes out as one request. */
export interface Batch {
  readonly wanted: readonly Wanted[];
  readonly askedAt: number;
}
