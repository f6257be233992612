import { expect, it } from "vitest";

import { BRANCH_WORDINGS } from "../../../../server/domain/sheet/wording/branch-wordings.ts";
import { reword } from "../../../../server/domain/sheet/wording/rewording.ts";

it.each(BRANCH_WORDINGS)("says $written as $plain", (one) => {
  expect(one.plain).not.toBe(one.written);
  expect(reword(one.written, [one])).toBe(one.plain);
});

it.each(["GDP:不变价:第二产业:累计值", "规模以上工业企业:亏损额:累计值"])(
  "leaves %s, which is at other prices or of no industry",
  (words) => {
    expect(reword(words, BRANCH_WORDINGS)).toBe(words);
  },
);
