import { expect, it } from "vitest";

import { rowsFrom } from "../../../support/sheet-catalogue.ts";

function rolesOf(text: string) {
  return rowsFrom(text).rows[0]?.cells.map(({ label }) => label?.role);
}

it("takes codes over the names of columns for labels that say nothing", () => {
  expect(rolesOf("行业代码 | '06 | 36\n行业名称 | 采矿业 | 汽车制造业\n2016年 | 1 | 2")).toEqual([
    "helper",
    "heading",
    "heading",
  ]);
});

it("leaves numbers over none, and such as are no codes", () => {
  expect(rolesOf("行业代码 | 6 | 36\n2016年 | 1 | 2")?.slice(1)).toEqual([undefined, undefined]);
  expect(rolesOf("行业代码 | 6.5 | 36\n行业名称 | 采矿业 | 汽车制造业")?.slice(1)).toEqual([undefined, undefined]);
});
