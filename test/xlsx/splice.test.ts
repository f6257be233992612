import { expect, it } from "vitest";

import { spliceText } from "../../server/xlsx/splice.ts";

it("replaces stretches in any order and keeps the order of insertions at one place", () => {
  const splices = [
    { start: 4, end: 5, text: "E" },
    { start: 1, end: 1, text: "x" },
    { start: 1, end: 1, text: "y" },
    { start: 1, end: 2, text: "" },
  ];
  expect(spliceText("abcde", splices)).toBe("axycdE");
  expect(spliceText("abc", [])).toBe("abc");
});
