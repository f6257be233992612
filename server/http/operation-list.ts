import { createHash } from "node:crypto";

import { stripIgnoredCharacters } from "graphql";

import type { Actor } from "../domain/actor.ts";

import { type HttpRefusal, isHttpRefusal, refuseBecause } from "./http-refusal.ts";
import type { JsonRecord } from "./json-body.ts";

/** An operation that clients may ask for by its hash. */
export interface ListedOperation {
  readonly name: string;
  readonly text: string;
}

/** The operations that are known beforehand. */
export interface OperationList {
  /** Each with its id: the SHA-256 of its text, in hex. */
  readonly operations: readonly (ListedOperation & { readonly id: string })[];
  /**
   * The body of a request with the text of the operation in it, where it names one by its hash or its id only; refused
   * for a hash of nothing, and, where only these operations are open to strangers, for another text of a stranger's.
   */
  admit(body: JsonRecord, actor: Actor): JsonRecord | HttpRefusal;
}

/** Texts whose standing is remembered; then they are forgotten together. */
const MOST_REMEMBERED = 1000;

/** The list over its operations; with `isStrict`, nobody without a token may ask for anything else. */
export function createOperationList(
  listed: readonly ListedOperation[],
  { isStrict }: { readonly isStrict: boolean },
): OperationList {
  const operations = listed.map(({ name, text }) => ({ name, text, id: hashOf(text) }));
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const normal = new Set(operations.map(({ text }) => stripIgnoredCharacters(text)));
  const standing = new Map<string, boolean>();

  /** Whether it is one of the list, whatever its blanks and line ends. */
  function isListed(query: unknown): boolean {
    if (typeof query !== "string") return false;
    const known = standing.get(query);
    if (known !== undefined) return known;
    if (standing.size >= MOST_REMEMBERED) standing.clear();
    const isOne = normal.has(stripped(query));
    standing.set(query, isOne);
    return isOne;
  }

  return {
    operations,
    admit(body, actor) {
      const asked = withText(body, (id) => byId.get(id));
      if (isHttpRefusal(asked)) return asked;
      if (!isStrict || actor.kind !== "anonymous" || isListed(asked.query)) return asked;
      return refuseBecause("OPERATION_UNLISTED", "没有令牌时，这台服务器只执行清单 /graphql/operations 里的操作");
    },
  };
}

function withText(body: JsonRecord, find: (id: string) => ListedOperation | undefined): JsonRecord | HttpRefusal {
  const { extensions, operation, ...rest } = body;
  const { persistedQuery, ...others } = recordOf(extensions);
  const hash = operation ?? recordOf(persistedQuery).sha256Hash;
  if (hash === undefined || (typeof body.query === "string" && body.query !== "")) return body;
  const found = find(String(hash).toLowerCase());
  if (!found) {
    return refuseBecause("OPERATION_UNKNOWN", `没有哈希为“${String(hash).slice(0, 64)}”的操作，请发送操作的全文`);
  }
  const extended = Object.keys(others).length > 0 ? { extensions: others } : {};
  return { operationName: found.name, ...rest, query: found.text, ...extended };
}

function recordOf(value: unknown): JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A text that is no GraphQL is none of the list. */
function stripped(query: string): string {
  try {
    return stripIgnoredCharacters(query);
  } catch {
    return "";
  }
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
