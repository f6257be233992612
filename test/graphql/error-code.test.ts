import { expect, it } from "vitest";

import { isErrorCode, sentenceOf } from "../../server/graphql/error-code.ts";

it.each(["GRAPHQL_PARSE_FAILED", "QUERY_TOO_DEEP", "FORBIDDEN", "INTERNAL_SERVER_ERROR"])("knows %s", (code) => {
  expect(isErrorCode(code)).toBe(true);
});

it.each(["P2002", "__proto__", "toString", "", undefined, 42])("does not know %s", (code) => {
  expect(isErrorCode(code)).toBe(false);
});

it("says what is wrong and what to do", () => {
  expect(sentenceOf("MUTATION_BY_GET")).toEqual({ message: "GET 只能查询，不能写入", hint: "请改用 POST。" });
});
