import { createHash } from "node:crypto";

import { describe, expect, it } from "vitest";

import { ANONYMOUS } from "../../server/domain/actor.ts";
import { createOperationList } from "../../server/http/operation-list.ts";
import { actorOf } from "../support/actors.ts";

const STATUS = "query Status{status{dataVersion}}";
const LISTED = [
  { name: "Status", text: STATUS },
  { name: "Write", text: "mutation Write{write}" },
];
const ID = createHash("sha256").update(STATUS).digest("hex");

const open = createOperationList(LISTED, { isStrict: false });
const strict = createOperationList(LISTED, { isStrict: true });

describe("an operation asked for by its hash", () => {
  it("is found by the extension of persisted queries, or by its id", () => {
    const found = { operationName: "Status", query: STATUS, variables: { a: 1 } };
    const extensions = { persistedQuery: { version: 1, sha256Hash: ID } };
    expect(open.admit({ variables: { a: 1 }, extensions }, ANONYMOUS)).toEqual(found);
    expect(open.admit({ operation: ID.toUpperCase(), variables: { a: 1 } }, ANONYMOUS)).toEqual(found);
    expect(open.admit({ extensions: { ...extensions, other: 1 } }, ANONYMOUS)).toMatchObject({
      extensions: { other: 1 },
    });
    expect(open.operations[0]?.id).toBe(ID);
  });

  it("is refused where there is none of that hash", () => {
    const outcome = open.admit({ operation: "abc" }, ANONYMOUS);
    expect(outcome).toMatchObject({
      status: 404,
      code: "OPERATION_UNKNOWN",
      message: expect.stringContaining("“abc”"),
    });
  });

  it("gives way to a text that comes along", () => {
    const body = { query: "{ other }", extensions: { persistedQuery: { sha256Hash: "0" } } };
    expect(open.admit(body, ANONYMOUS)).toBe(body);
    expect(open.admit({ variables: null, extensions: [] }, ANONYMOUS)).toEqual({ variables: null, extensions: [] });
  });
});

describe("a strict list", () => {
  it("takes only its own from strangers, whatever their blanks", () => {
    const spread = "query Status {\n  status { dataVersion } # what there is\n}";
    expect(strict.admit({ query: spread }, ANONYMOUS)).toEqual({ query: spread });
    expect(strict.admit({ operation: ID }, ANONYMOUS)).toMatchObject({ query: STATUS });
    for (const query of [
      "{ status { dataVersion } }",
      "query Status { status { dataVersion sequence } }",
      "“",
      "",
      1,
    ]) {
      expect(strict.admit({ query }, ANONYMOUS)).toMatchObject({ status: 403, code: "OPERATION_UNLISTED" });
    }
  });

  it("takes everything from those with a token", () => {
    expect(strict.admit({ query: "{ anything }" }, actorOf("viewer"))).toEqual({ query: "{ anything }" });
  });

  it("remembers no more texts than it should", () => {
    for (let at = 0; at < 1500; at++) strict.admit({ query: `query Q${at} { a }` }, ANONYMOUS);
    expect(strict.admit({ query: STATUS }, ANONYMOUS)).toEqual({ query: STATUS });
  });
});
