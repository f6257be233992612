import { expect, it } from "vitest";

import { reword } from "../../../../server/domain/sheet/wording/rewording.ts";
import {
  TITLE_UNIT_WORDINGS,
  UNIT_LINE_WORDINGS,
} from "../../../../server/domain/sheet/wording/title-unit-wordings.ts";

it.each([...UNIT_LINE_WORDINGS, ...TITLE_UNIT_WORDINGS])("says $written as $plain", (one) => {
  expect(one.plain).not.toBe(one.written);
  expect(reword(one.written, [one])).toBe(one.plain);
});
