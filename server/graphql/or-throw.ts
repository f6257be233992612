import { GraphQLError } from "graphql";

import type { Named, NameIndex } from "../domain/name-index.ts";
import { isRefusal, type Refusal } from "../domain/refusal.ts";
import { suggest } from "../domain/suggest.ts";

import { refuseTooLong } from "./text-limit.ts";

/** The value, or the refusal as the error of the field that asked. */
export function orThrow<Value>(outcome: Value | Refusal): Value {
  if (!isRefusal(outcome)) return outcome;
  throw new GraphQLError(outcome.message, { extensions: { code: outcome.code, near: outcome.near } });
}

/** What a client's text means to a reader; else an error in the reader's words, or that the text is too long. */
export function readOrThrow<Value>(text: string, read: (text: string) => Value | Refusal): Value {
  return orThrow(refuseTooLong(text) ?? read(text));
}

/** The thing of that code, name or alias; else an error that says what was received and what is near. */
export function findOrThrow<Thing extends Named>(index: NameIndex<Thing>, label: string, text: string): Thing {
  const [found, ...others] = readOrThrow(text, index.find);
  if (found && others.length === 0) return found;
  if (found) {
    const codes = [found, ...others].map((one) => one.code);
    throw lookupError("BAD_USER_INPUT", `“${text}”可以指多个${label}，代码是：${codes.join("、")}。请写代码。`, codes);
  }
  const near = suggest(text, index.names);
  const nearest = near.length > 0 ? `，最接近的是：${near.join("、")}` : "";
  throw lookupError("NOT_FOUND", `没有名为“${text}”的${label}${nearest}。请写全称或代码。`, near);
}

function lookupError(code: "BAD_USER_INPUT" | "NOT_FOUND", message: string, near: readonly string[]): GraphQLError {
  return new GraphQLError(message, { extensions: { code, near } });
}
