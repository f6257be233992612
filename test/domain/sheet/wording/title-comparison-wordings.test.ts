import { expect, it } from "vitest";

import { reword } from "../../../../server/domain/sheet/wording/rewording.ts";
import {
  DISTRICTS_COMPARED,
  TITLE_COMPARISON_WORDINGS,
} from "../../../../server/domain/sheet/wording/title-comparison-wordings.ts";

it.each([...TITLE_COMPARISON_WORDINGS, ...DISTRICTS_COMPARED])("says $written as $plain", (one) => {
  expect(one.plain).not.toBe(one.written);
  expect(reword(one.written, [one])).toBe(one.plain);
});
