import { expect, it } from "vitest";

import { areAllNamed } from "../../../../server/domain/sheet/context/all-named.ts";
import { readLabel } from "../../../support/scope-table.ts";

it("tells whether the names of all indicators are as a pattern says, where there are any", () => {
  const { indicators } = readLabel("汽车产量");
  expect(areAllNamed(indicators, /产量$/u)).toBe(true);
  expect(areAllNamed([...indicators, ...readLabel("地区生产总值").indicators], /产量$/u)).toBe(false);
  expect(areAllNamed([], /产量$/u)).toBe(false);
});
