import { expect, it } from "vitest";

import { reword } from "../../../../server/domain/sheet/wording/rewording.ts";
import {
  HARBOUR_WORDINGS,
  NATIONWIDE_WORDINGS,
  TITLE_PLACE_WORDINGS,
} from "../../../../server/domain/sheet/wording/title-place-wordings.ts";

it.each([...NATIONWIDE_WORDINGS, ...HARBOUR_WORDINGS, ...TITLE_PLACE_WORDINGS])("says $written as $plain", (one) => {
  expect(one.plain).not.toBe(one.written);
  expect(reword(one.written, [one])).toBe(one.plain);
});
