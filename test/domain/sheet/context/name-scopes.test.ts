import { expect, it } from "vitest";

import { ABOVE_SCALE_ALONE, BRANCHES_ABOVE_SCALE } from "../../../../server/domain/sheet/context/above-scale-scopes.ts";
import { SCOPES } from "../../../../server/domain/sheet/context/name-scopes.ts";
import { OUTPUT } from "../../../../server/domain/sheet/context/output-scope.ts";
import { completionsOf, isAbout, tableBelow } from "../../../support/scope-table.ts";

/** What a name may be in full below a title, over rows of those names. */
function readingsOf(words: string, title: string, names: readonly string[]) {
  const table = tableBelow(title, names);
  return SCOPES.filter((one) => isAbout(one, table)).flatMap((one) => completionsOf(one, words));
}

it("completes names by all that a table is about", () => {
  const industries = ["医药制造业", "汽车制造业"];
  expect(readingsOf("利润总额", "某市工业运行情况", industries)).toEqual(["规模以上工业企业利润总额"]);
  expect(readingsOf("利润总额", "某市工业运行情况", ["甲厂", "乙厂"])).toEqual([]);
  expect(readingsOf("常住", "人口和地区生产总值", ["甲", "乙"])).toEqual(["常住人口"]);
});

it("lists every matter once, enterprises above designated size before the output of all", () => {
  expect(new Set(SCOPES).size).toBe(12);
  expect([SCOPES[0], ...SCOPES.slice(-2)]).toEqual([ABOVE_SCALE_ALONE, BRANCHES_ABOVE_SCALE, OUTPUT]);
});
