import { expect, it } from "vitest";

import { contentHash } from "../../server/store/content-hash.ts";

it("differs with the content and not with the time", () => {
  expect(contentHash([["a", 1]])).toBe(contentHash([["a", 1]]));
  expect(contentHash([["a", 1]])).not.toBe(contentHash([["a", "1"]]));
  expect(contentHash([])).toMatch(/^[0-9a-f]{64}$/u);
});
