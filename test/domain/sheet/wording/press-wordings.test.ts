import { expect, it } from "vitest";

import { PRESS_WORDINGS } from "../../../../server/domain/sheet/wording/press-wordings.ts";
import { reword } from "../../../../server/domain/sheet/wording/rewording.ts";

it.each(PRESS_WORDINGS)("says $written as $plain", (one) => {
  expect(one.plain).not.toBe(one.written);
  expect(reword(one.written, [one])).toBe(one.plain);
});
