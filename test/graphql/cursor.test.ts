import { describe, expect, it } from "vitest";

import { readCursor, unknownCursor, writeCursor } from "../../server/graphql/cursor.ts";

describe("a cursor", () => {
  it.each(["REGIONAL_GDP.610100.-.Y@201512", "汽车", ""])("gives back its key %s", (key) => {
    expect(readCursor(writeCursor(key))).toBe(key);
  });

  it("needs no quoting in an address", () => {
    expect(writeCursor("？>汽车~~~")).toMatch(/^[\w-]+$/u);
  });

  it("that leads nowhere is shown shortened", () => {
    const { message, extensions } = unknownCursor("x".repeat(100));
    expect(message).toBe(`游标“${"x".repeat(40)}”不在这个列表中；请从第一页重新开始。`);
    expect(extensions).toEqual({ code: "BAD_USER_INPUT" });
  });
});
