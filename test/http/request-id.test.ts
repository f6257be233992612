import { expect, it } from "vitest";

import { requestIdOf } from "../../server/http/request-id.ts";

const OURS = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

it.each(["a", "7f3c-1", "trace.0:2_b", "x".repeat(64)])("keeps the client's id %s", (id) => {
  expect(requestIdOf(id)).toBe(id);
});

it.each([undefined, "", "a b", "x".repeat(65), 'r"}', "一", "a\nb", ["a", "b"]])("makes its own for %j", (id) => {
  expect(requestIdOf(id)).toMatch(OURS);
  expect(requestIdOf(id)).not.toBe(requestIdOf(id));
});
