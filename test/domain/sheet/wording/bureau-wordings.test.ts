import { expect, it } from "vitest";

import { BUREAU_WORDINGS } from "../../../../server/domain/sheet/wording/bureau-wordings.ts";
import { reword } from "../../../../server/domain/sheet/wording/rewording.ts";

it.each(BUREAU_WORDINGS)("says $written as $plain", (one) => {
  expect(one.plain).not.toBe(one.written);
  expect(reword(one.written, [one])).toBe(one.plain);
});

it.each(["固定资产投资（亿元）", "全社会固定资产投资"])("leaves %s, which the bureaus publish", (words) => {
  expect(reword(words, BUREAU_WORDINGS)).toBe(words);
});
