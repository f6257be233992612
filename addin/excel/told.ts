import type { Outcome } from "../client/catalogue.ts";
import { refusalOf } from "../client/failure.ts";

import { excelErrorSentence } from "./excel-error.ts";

/** Ends what is under way with a sentence for the analyst. */
export class Told extends Error {}

/** What the server gave. @throws Told with its reason, where it gave nothing */
export function need<Value>(outcome: Outcome<Value>): Value {
  if (outcome.kind === "value") return outcome.value;
  throw new Told(refusalOf(outcome.failure).message);
}

/** What the server gave. @throws Told with what it said itself, as who may do what, where it refused */
export function needAnswer<Value>(outcome: Outcome<Value>): Value {
  if (outcome.kind === "failure" && outcome.failure.kind === "rejected") throw new Told(outcome.failure.reason);
  return need(outcome);
}

/** What to tell the analyst about what ended the work: its own sentence, or that of Excel's error. */
export function toldSentence(error: unknown): string {
  return error instanceof Told ? error.message : excelErrorSentence(error);
}
