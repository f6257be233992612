import { expect, it } from "vitest";

import { DATABASE_WORDINGS } from "../../../../server/domain/sheet/wording/database-wordings.ts";
import { reword } from "../../../../server/domain/sheet/wording/rewording.ts";

it.each(DATABASE_WORDINGS)("says $written as $plain", (one) => {
  expect(one.plain).not.toBe(one.written);
  expect(reword(one.written, [one])).toBe(one.plain);
});

it.each(["Manufacturing: YoY", "Mfg: ytd: YoY"])("leaves %s, which says how manufacturing is measured", (words) => {
  expect(reword(words, DATABASE_WORDINGS)).toBe(words);
});
