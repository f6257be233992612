import { expect, it } from "vitest";

import { OUTPUT_WORDINGS } from "../../../../server/domain/sheet/wording/output-wordings.ts";
import { reword } from "../../../../server/domain/sheet/wording/rewording.ts";

it.each(OUTPUT_WORDINGS)("says $written as $plain", (one) => {
  expect(one.plain).not.toBe(one.written);
  expect(reword(one.written, [one])).toBe(one.plain);
});

it.each(["GDP增速（名义）", "制造业增加值增速"])(
  "leaves %s, which is another figure or of all enterprises",
  (words) => {
    expect(reword(words, OUTPUT_WORDINGS)).toBe(words);
  },
);
