import { expect, it } from "vitest";

import { newSubmissionKey } from "../../../addin/excel/submission-key.ts";

it("is another each time", () => {
  const keys = [newSubmissionKey(), newSubmissionKey()];
  expect(keys.every((key) => /^[0-9a-f]{32}$/u.test(key)) && keys[0] !== keys[1]).toBe(true);
});
