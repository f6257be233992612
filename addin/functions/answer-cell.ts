import { type Ask, questionKey } from "../../server/domain/question.ts";
import { isRefusal } from "../../server/domain/refusal.ts";

import { readQuestion } from "../cell/input.ts";
import { type CellContent, toCell } from "../cell/output.ts";

import { client } from "../client/client.ts";

/**
 * What a cell with that call shows. An error is thrown rather than returned: only a thrown one reaches Excel with its
 * message on every host.
 *
 * @param given the arguments in the order of the formula
 */
export async function answerCell(
  ask: Ask,
  given: readonly unknown[],
  invocation?: CustomFunctions.Invocation,
): Promise<Exclude<CellContent, CustomFunctions.Error>> {
  return orThrow(toCell(await answer(ask, given, invocation?.address)));
}

/** The same for formulas that spill: what is one cell is a table of one. */
export async function answerTable(
  ask: Ask,
  given: readonly unknown[],
  invocation?: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  const shown = await answerCell(ask, given, invocation);
  return Array.isArray(shown) ? shown : [[shown]];
}

/** What a cell shows, or the error that it shows, thrown. */
export function orThrow<Content>(shown: Content): Exclude<Content, CustomFunctions.Error> {
  if (shown instanceof CustomFunctions.Error) throw shown;
  return shown as Exclude<Content, CustomFunctions.Error>;
}

async function answer(ask: Ask, given: readonly unknown[], address: string | undefined) {
  const question = readQuestion(ask, given);
  if (isRefusal(question)) {
    client.addresses.refuse(address, question);
    return question;
  }
  client.addresses.remember(address, questionKey(question));
  return client.batcher.ask(question);
}
