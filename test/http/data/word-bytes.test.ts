import { expect, it } from "vitest";

import { createWordBytes } from "../../../server/http/data/word-bytes.ts";

const FORMAT = { before: ["", ",", ","], cell: (value: unknown) => (value === null ? "" : `<${value}>`) };
const WORDS = [["甲", "乙"], ["a", "b"], undefined];

it("writes neighbours with one code together, and makes each once", () => {
  const made: string[] = [];
  const encode = (text: string) => {
    made.push(text);
    return Buffer.from(text);
  };
  const bytes = createWordBytes(FORMAT, WORDS, encode);
  expect(String(bytes(0, 1)(1))).toBe("<乙>,<b>");
  expect(String(bytes(0, 1)(1))).toBe("<乙>,<b>");
  expect(String(bytes(0, 1)(-1))).toBe(",");
  expect(String(bytes(1, 1)(0))).toBe("<a>");
  expect(made.filter((text) => text === "<乙>,<b>")).toHaveLength(1);
});
