import { expect, it } from "vitest";

import { refuseTooLong } from "../../../addin/cell/too-long.ts";

it("repeats the beginning of the text and names the limit", () => {
  expect(refuseTooLong("长".repeat(300))).toMatchObject({
    code: "TEXT_TOO_LONG",
    message: `文字太长（“${"长".repeat(20)}…”），最多 200 个字。请缩短。`,
  });
});
