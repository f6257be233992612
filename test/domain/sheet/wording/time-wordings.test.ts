import { expect, it } from "vitest";
import { reword } from "../../../../server/domain/sheet/wording/rewording.ts";
import { TIME_WORDINGS } from "../../../../server/domain/sheet/wording/time-wordings.ts";

it.each(TIME_WORDINGS)("says $written as $plain", (one) => {
  expect(one.plain).not.toBe(one.written);
  expect(reword(one.written, [one])).toBe(one.plain);
});
