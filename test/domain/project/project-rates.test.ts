import { expect, it } from "vitest";

import { RATE_KINDS } from "../../../server/domain/project/project-rate.ts";
import { projectRates } from "../../../server/domain/project/project-rates.ts";

it("gives every rate, in order", () => {
  expect(projectRates([], 2016 * 12).map(({ kind }) => kind)).toEqual(RATE_KINDS);
});
