import { expect, it } from "vitest";

import { reword } from "../../../../server/domain/sheet/wording/rewording.ts";
import { TIMES_OF_COLUMNS, TITLE_TIME_WORDINGS } from "../../../../server/domain/sheet/wording/title-time-wordings.ts";

it.each([...TITLE_TIME_WORDINGS, ...TIMES_OF_COLUMNS])("says $written as $plain", (one) => {
  expect(one.plain).not.toBe(one.written);
  expect(reword(one.written, [one])).toBe(one.plain);
});
