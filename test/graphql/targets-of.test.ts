import { expect, it } from "vitest";

import type { Indicator } from "../../server/domain/indicator.ts";
import type { Target } from "../../server/domain/target.ts";

import { targetsOf } from "../../server/graphql/targets-of.ts";

const target = (code: string, indicator: string) => ({ code, indicator }) as Target;
const indicator = (code: string, growthOf = "") => ({ code, growthOf }) as Indicator;

const PLAN = { targets: [target("A.2016", "A"), target("B.2016", "B"), target("AG.2016", "A_GROWTH")] };

it.each([
  ["an indicator's own", indicator("A"), ["A.2016"]],
  ["those of what grows, for its growth", indicator("A_GROWTH", "A"), ["A.2016", "AG.2016"]],
  ["none", indicator("C"), []],
])("targets are %s", (_, of, codes) => {
  expect(targetsOf(PLAN, of).map(({ code }) => code)).toEqual(codes);
});
