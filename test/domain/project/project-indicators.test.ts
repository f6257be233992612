import { expect, it } from "vitest";

import {
  PROJECT_INDICATOR_CODES,
  PROJECT_INDICATORS,
  PROJECT_UNIT,
} from "../../../server/domain/project/project-indicators.ts";
import { parseUnit } from "../../../server/domain/unit.ts";

it("has an indicator for everything that changes with time, all in one unit of money", () => {
  expect(PROJECT_INDICATORS.map(({ code }) => code)).toEqual(Object.values(PROJECT_INDICATOR_CODES));
  expect(new Set(PROJECT_INDICATORS.map(({ unit }) => unit))).toEqual(new Set([PROJECT_UNIT]));
  expect(parseUnit(PROJECT_UNIT)).toMatchObject({ dimension: "money-cny" });
});
