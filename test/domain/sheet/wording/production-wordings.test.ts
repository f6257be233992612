import { expect, it } from "vitest";

import { PRODUCTION_WORDINGS } from "../../../../server/domain/sheet/wording/production-wordings.ts";
import { reword } from "../../../../server/domain/sheet/wording/rewording.ts";

it.each(PRODUCTION_WORDINGS)("says $written as $plain", (one) => {
  expect(one.plain).not.toBe(one.written);
  expect(reword(one.written, [one])).toBe(one.plain);
});

it.each(["Industrial output (100 million yuan)", "Gross industrial output value growth", "IP"])(
  "leaves %s, which is an amount or names no growth",
  (words) => {
    expect(reword(words, PRODUCTION_WORDINGS)).toBe(words);
  },
);
