import { expect, it } from "vitest";

import { refuseTooLong } from "../../server/graphql/text-limit.ts";

it("lets a text of 200 characters pass", () => {
  expect(refuseTooLong("字".repeat(200))).toBeUndefined();
});

it("refuses a longer one and shows its beginning", () => {
  expect(refuseTooLong("字".repeat(201))).toEqual({
    code: "TEXT_TOO_LONG",
    message: `文字太长（“${"字".repeat(20)}…”），最多 200 个字。请缩短。`,
    near: [],
  });
});
