import { expect, it } from "vitest";

import { etagOf } from "../../server/http/etag.ts";

it("is weak and fits a header", () => {
  expect(etagOf("西安")).toMatch(/^W\/"[\w-]{22}"$/u);
});

it("depends on the content alone", () => {
  expect(etagOf("西安")).toBe(etagOf(Buffer.from("西安")));
  expect(etagOf("西安")).not.toBe(etagOf("西安 "));
});
