import { expect, it } from "vitest";

import { NON_PUBLIC, NON_PUBLIC_SHARE } from "../../../../server/domain/sheet/context/non-public-scopes.ts";
import { completionsOf, headSaying, isAbout, tableBelow } from "../../../support/scope-table.ts";

it("takes a share of GDP for that of the non-public economy below it", () => {
  expect(isAbout(NON_PUBLIC, tableBelow("非公有制经济增加值"))).toBe(true);
  expect(isAbout(NON_PUBLIC, tableBelow("公有制经济增加值"))).toBe(false);
  expect(NON_PUBLIC.begins(headSaying("非公经济"))).toBe(true);
  expect([headSaying("其他"), headSaying("固定资产投资")].map(NON_PUBLIC.goesOn)).toEqual([true, false]);
  expect(completionsOf(NON_PUBLIC, "占GDP的比重（%）")).toEqual(["非公有制经济占GDP比重（%）"]);
  expect(completionsOf(NON_PUBLIC, "占比（%）")).toEqual([]);
});

it("takes a share without more for that one only where the title says of what", () => {
  expect(isAbout(NON_PUBLIC_SHARE, tableBelow("非公有制经济增加值及占GDP比重"))).toBe(true);
  expect(isAbout(NON_PUBLIC_SHARE, tableBelow("非公有制经济增加值"))).toBe(false);
  expect(completionsOf(NON_PUBLIC_SHARE, "占比（%）")).toEqual(["非公有制经济占比（%）"]);
});
