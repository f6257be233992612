import { expect, it } from "vitest";

import { PAGE_STYLE } from "../../../server/http/connect/page-style.ts";

it("loads nothing, and knows light, dark, narrow and print", () => {
  expect(PAGE_STYLE).not.toMatch(/url\(|@import/u);
  for (const media of ["prefers-color-scheme:dark", "max-width", "print"]) expect(PAGE_STYLE).toContain(media);
});
