import { MAX_TEXT_LENGTH } from "../domain/question.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";

/** The refusal of a text that is too long to be a name, a period or a unit; undefined for every other. */
export function refuseTooLong(text: string): Refusal | undefined {
  if (text.length <= MAX_TEXT_LENGTH) return undefined;
  return refuse("TEXT_TOO_LONG", { received: text.slice(0, 20), expected: String(MAX_TEXT_LENGTH) });
}
