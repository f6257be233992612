import { type Refusal, refuse } from "../domain/refusal.ts";
import type { Snapshot } from "./snapshot.ts";

/** To be replaced. */
export function answerProgress(
  _: Snapshot,
  question: { readonly indicator: string; readonly period: string; readonly pace: string; readonly output: string },
): number | string | Refusal {
  return refuse("PACE_UNKNOWN", { received: question.pace });
}
