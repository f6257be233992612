import { type Ask, questionKey } from "../../server/domain/question.ts";
import { isRefusal } from "../../server/domain/refusal.ts";

import { type CellArguments, readQuestion } from "../cell/input.ts";
import { toCell } from "../cell/output.ts";

import { client } from "../client/client.ts";

/**
 * What a cell with that call shows. An error is thrown rather than returned: only a thrown one reaches Excel with its
 * message on every host.
 */
export async function answerCell(
  ask: Ask,
  given: CellArguments,
  invocation?: CustomFunctions.Invocation,
): Promise<number | string> {
  const shown = toCell(await answer(ask, given, invocation?.address));
  if (shown instanceof CustomFunctions.Error) throw shown;
  return shown;
}

async function answer(ask: Ask, given: CellArguments, address: string | undefined) {
  const question = readQuestion(ask, given);
  if (isRefusal(question)) return question;
  client.addresses.remember(address, questionKey(question));
  return client.batcher.ask(question);
}
