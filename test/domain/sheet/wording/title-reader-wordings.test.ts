import { expect, it } from "vitest";

import { reword } from "../../../../server/domain/sheet/wording/rewording.ts";
import { TITLE_READER_WORDINGS } from "../../../../server/domain/sheet/wording/title-reader-wordings.ts";

it.each(TITLE_READER_WORDINGS)("says $written as $plain", (one) => {
  expect(one.plain).not.toBe(one.written);
  expect(reword(one.written, [one])).toBe(one.plain);
});
