import { expect, it } from "vitest";
import { reword } from "../../../../server/domain/sheet/wording/rewording.ts";
import { SCALE_WORDINGS } from "../../../../server/domain/sheet/wording/scale-wordings.ts";

it.each(SCALE_WORDINGS)("says $written as $plain", (one) => {
  expect(one.plain).not.toBe(one.written);
  expect(reword(one.written, [one])).toBe(one.plain);
});

it.each(["工业利润率", "农业增加值（亿元）"])("leaves %s, which is a rate or of no enterprises", (words) => {
  expect(reword(words, SCALE_WORDINGS)).toBe(words);
});
