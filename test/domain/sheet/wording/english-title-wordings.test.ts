import { expect, it } from "vitest";
import { ENGLISH_TITLE_WORDINGS } from "../../../../server/domain/sheet/wording/english-title-wordings.ts";
import { reword } from "../../../../server/domain/sheet/wording/rewording.ts";

it.each(ENGLISH_TITLE_WORDINGS)("says $written as $plain", (one) => {
  expect(one.plain).not.toBe(one.written);
  expect(reword(one.written, [one])).toBe(one.plain);
});
