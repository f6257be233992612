import { expect, it } from "vitest";

import { PLACE_WORDINGS } from "../../../../server/domain/sheet/wording/place-wordings.ts";
import { reword } from "../../../../server/domain/sheet/wording/rewording.ts";

it.each(PLACE_WORDINGS)("says $written as $plain", (one) => {
  expect(one.plain).not.toBe(one.written);
  expect(reword(one.written, [one])).toBe(one.plain);
});

it.each(["西安市GDP", "贵州"])("leaves %s, where the area has a name", (words) => {
  expect(reword(words, PLACE_WORDINGS)).toBe(words);
});
