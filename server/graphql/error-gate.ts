import type { ApolloServerPlugin, BaseContext } from "@apollo/server";
import { GraphQLError, type GraphQLFormattedError } from "graphql";

import { isRefusal, isRefusalCode } from "../domain/refusal.ts";

import { WriterBusy } from "../store/patience.ts";

import { apolloQuirk } from "./apollo-quirk.ts";
import { type ErrorCode, isErrorCode, sentenceOf } from "./error-code.ts";

/** What the gate needs; `log` gets what clients don't: the thrown thing itself, under the request's id. */
export interface ErrorGateOptions {
  readonly log: (failure: { readonly requestId: string; readonly error: unknown }) => void;
  /** An id for errors that occur outside of any operation. */
  readonly createId: () => string;
}

/** Both parts go to one ApolloServer: the plugin tells the gate which request an error belongs to. */
export interface ErrorGate {
  /** Apollo gives no id and lets the plugin tell it; whoever asks without Apollo gives it here. */
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown, requestId?: string) => GraphQLFormattedError;
  readonly plugin: ApolloServerPlugin<BaseContext & { readonly requestId?: string }>;
}

interface PublicError {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly near?: readonly string[];
}

/** The way through wrapped errors is cut here: `originalError` may lead in a circle. */
const MOST_WRAPS = 8;

const HAN = /\p{Script=Han}/u;

/** Codes whose English detail is about the client's own text and comes from graphql-js. */
const DETAILED: ReadonlySet<ErrorCode> = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "OPERATION_RESOLUTION_FAILURE",
]);

/**
 * The one gate every error passes on its way out: whatever was thrown becomes a code of the closed list, a Chinese
 * sentence and what to do. What is not known to be meant for clients is masked and logged. The gate never throws.
 */
export function createErrorGate({ log, createId }: ErrorGateOptions): ErrorGate {
  const requestIds = new WeakMap<object, string>();

  const formatError: ErrorGate["formatError"] = (formatted, error, given) => {
    try {
      const known = publicError(error);
      if (known !== undefined) return shape(formatted, known);
    } catch {
      // A getter or a toString of the thrown thing may throw; then nothing in it is fit for clients.
    }
    const requestId = given ?? (isObject(error) ? requestIds.get(error) : undefined) ?? createId();
    report(log, requestId, error);
    const internal = { code: "INTERNAL_SERVER_ERROR", ...sentence("INTERNAL_SERVER_ERROR") };
    return shape(formatted, { ...internal, requestId });
  };

  return {
    formatError,
    plugin: {
      async requestDidStart() {
        return {
          async didEncounterErrors({ errors, contextValue }) {
            const { requestId } = contextValue;
            if (requestId !== undefined) for (const error of errors) requestIds.set(error, requestId);
          },
        };
      },
    },
  };
}

function shape(formatted: GraphQLFormattedError, known: PublicError & { readonly requestId?: string }) {
  const { message, ...extensions } = known;
  const { locations, path } = formatted;
  return { message, ...(locations && { locations }), ...(path && { path }), extensions };
}

/** What the client may know of an error; undefined when that is nothing. */
function publicError(error: unknown): PublicError | undefined {
  const chain = unwrap(error);
  const root = chain.at(-1);
  const refusal = isObject(root) && "thrownValue" in root ? root.thrownValue : root;
  if (isRefusal(refusal) && isRefusalCode(refusal.code)) {
    return { code: refusal.code, message: refusal.message, near: refusal.near };
  }
  if (chain.some((one) => one instanceof WriterBusy)) return { code: "DATABASE_BUSY", ...sentence("DATABASE_BUSY") };
  const quirk = apolloQuirk(chain[0]);
  if (quirk !== undefined) return { code: quirk, ...sentence(quirk) };
  const marked = chain.filter((one) => one instanceof GraphQLError).filter((one) => isPublicCode(one.extensions.code));
  const inner = marked.at(-1);
  return inner === undefined
    ? undefined
    : ofMarked(inner, { root, isOfField: marked.some(({ path }) => path !== undefined) });
}

/** An error that carries a public code: its own sentence when it is Chinese, else the code's. */
function ofMarked(
  error: GraphQLError,
  { root, isOfField }: { readonly root: unknown; readonly isOfField: boolean },
): PublicError | undefined {
  const { code, near, hint } = error.extensions;
  // A library's plain error may carry a code by accident; its text was not written for our clients.
  const isMeant = root instanceof GraphQLError;
  // graphql-js repeats the client's Chinese in English sentences; a resolver's own words come with a path.
  const isQuoting = isErrorCode(code) && DETAILED.has(code) && !isOfField;
  if (isMeant && !isQuoting && HAN.test(error.message) && isPublicCode(code)) {
    const ownHint = typeof hint === "string" ? { hint } : {};
    return { code, message: error.message, ...ownHint, ...(isTexts(near) ? { near } : {}) };
  }
  if (!isErrorCode(code) || code === "INTERNAL_SERVER_ERROR") return undefined;
  if (!isMeant && isOfField) return undefined;
  const detail = isMeant && DETAILED.has(code) ? `（${error.message}）` : "";
  const { message, hint: ordinaryHint } = sentenceOf(code);
  return { code, message: `${message}${detail}。`, hint: ordinaryHint };
}

function sentence(code: ErrorCode): { message: string; hint: string } {
  const { message, hint } = sentenceOf(code);
  return { message: `${message}。`, hint };
}

function isPublicCode(code: unknown): code is string {
  return isErrorCode(code) || (typeof code === "string" && isRefusalCode(code));
}

/** The error and what it wraps, outermost first. */
function unwrap(error: unknown): unknown[] {
  const chain = [error];
  let inner = originalOf(error);
  while (inner !== undefined && chain.length < MOST_WRAPS && !chain.includes(inner)) {
    chain.push(inner);
    inner = originalOf(inner);
  }
  return chain;
}

function originalOf(error: unknown): unknown {
  if (!isObject(error) || !("originalError" in error)) return undefined;
  return error.originalError ?? undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === "string");
}

function report(log: ErrorGateOptions["log"], requestId: string, error: unknown): void {
  try {
    log({ requestId, error: unwrap(error).at(-1) });
  } catch {
    // A log that fails must not take the answer with it.
  }
}
