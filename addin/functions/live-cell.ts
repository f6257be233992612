import type { Ask } from "../../server/domain/question.ts";
import { isRefusal } from "../../server/domain/refusal.ts";

import { readQuestion } from "../cell/input.ts";
import { toCell } from "../cell/output.ts";

import { client } from "../client/client.ts";

/**
 * Keeps a live cell with that call up to date until Excel cancels it. Excel may cancel an invocation after it has begun
 * the next one of the same cell; each ends only itself.
 */
export function liveCell(
  ask: Ask,
  given: readonly unknown[],
  invocation: CustomFunctions.StreamingInvocation<unknown>,
): void {
  const question = readQuestion(ask, given);
  if (isRefusal(question)) {
    invocation.onCanceled = () => {};
    invocation.setResult(toCell(question));
    return;
  }
  invocation.onCanceled = client.streams.watch(question, (answer) => invocation.setResult(toCell(answer)));
}
