import { expect, it } from "vitest";

import { ENGLISH_TIME_WORDINGS } from "../../../../server/domain/sheet/wording/english-time-wordings.ts";
import { reword } from "../../../../server/domain/sheet/wording/rewording.ts";

it.each(ENGLISH_TIME_WORDINGS)("says $written as $plain", (one) => {
  expect(one.plain).not.toBe(one.written);
  expect(reword(one.written, [one])).toBe(one.plain);
});

it.each(["1H17E", "Apr-Jun"])("leaves %s, which is a forecast or another quarter", (words) => {
  expect(reword(words, ENGLISH_TIME_WORDINGS)).toBe(words);
});
