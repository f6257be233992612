import { expect, it } from "vitest";

import { TARGET_KIND_NAMES } from "../../server/domain/target.ts";

it("has a different Chinese word for every kind", () => {
  const words = Object.values(TARGET_KIND_NAMES);
  expect(new Set(words).size).toBe(words.length);
  for (const word of words) expect(word).toMatch(/^\p{Script=Han}{2,4}$/u);
});
