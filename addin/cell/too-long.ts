import { MAX_TEXT_LENGTH } from "../../server/domain/question.ts";
import { type Refusal, refuse } from "../../server/domain/refusal.ts";

/** The refusal of a text that is longer than a question may hold. */
export function refuseTooLong(text: string): Refusal {
  return refuse("TEXT_TOO_LONG", { received: text.slice(0, 20), expected: String(MAX_TEXT_LENGTH) });
}
