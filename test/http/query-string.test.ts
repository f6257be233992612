import { expect, it } from "vitest";

import { readQueryString, writeQueryString } from "../../server/http/query-string.ts";

it("reads a GET as the body of a POST, and writes it back", () => {
  const body = { query: "{ a }", variables: { 区: "西安市" }, operationName: "Q" };
  const search = writeQueryString(body);
  expect(search).toMatch(/^\?query=/u);
  expect(readQueryString(search)).toEqual(body);
  expect(readQueryString("?variables=&query=x")).toEqual({ variables: "", query: "x" });
});

it("refuses variables that are no JSON", () => {
  expect(readQueryString("?variables=%7B")).toMatchObject({ code: "BODY_NOT_JSON" });
});
