import { expect, it } from "vitest";

import { GROWTH_WORDINGS } from "../../../../server/domain/sheet/wording/growth-wordings.ts";
import { reword } from "../../../../server/domain/sheet/wording/rewording.ts";

it.each(GROWTH_WORDINGS)("says $written as $plain", (one) => {
  expect(one.plain).not.toBe(one.written);
  expect(reword(one.written, [one])).toBe(one.plain);
});

it.each(["2013年为2010年%"])("leaves %s, whose years do not follow each other", (words) => {
  expect(reword(words, GROWTH_WORDINGS)).toBe(words);
});
