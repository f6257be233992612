import { expect, it } from "vitest";

import { isDeeperThan } from "../../server/http/json-depth.ts";

const deeperThan = (limit: number, text: string) => isDeeperThan(Buffer.from(text), limit);

it("counts lists and objects alike", () => {
  expect(deeperThan(3, '{"a":[{}]}')).toBe(false);
  expect(deeperThan(2, '{"a":[{}]}')).toBe(true);
});

it("counts what is open at once, not what there is", () => {
  expect(deeperThan(2, `[${"[],".repeat(1000)}[]]`)).toBe(false);
});

it.each(['{"a":"[[[["}', '{"a":"\\"[[["}', '{"a":"\\\\","b":"[[["}', '{"[[[":1}'])(
  "ignores brackets in the text of %s",
  (text) => {
    expect(deeperThan(1, text)).toBe(false);
  },
);

it("sees brackets after an escaped backslash ends a text", () => {
  expect(deeperThan(1, '{"a":"\\\\","b":[1]}')).toBe(true);
});

it("bears text that is not JSON", () => {
  expect(deeperThan(1, ']]]]"[[[[')).toBe(false);
});
