import { expect, it } from "vitest";

import { BOUNDS } from "../../server/xlsx/bounds.ts";
import { grown } from "../../server/xlsx/grown.ts";

it("puts a text together from its pieces, up to what no cell holds", () => {
  expect(grown(grown("", "甲"), "乙")).toBe("甲乙");
  expect(() => grown("x".repeat(BOUNDS.textLength), "y")).toThrow("一个单元格的文字超过");
});
