import { expect, it } from "vitest";

import { POPULATION } from "../../../../server/domain/sheet/context/population-scope.ts";
import { completionsOf, headSaying, isAbout, tableBelow } from "../../../support/scope-table.ts";

it("takes 常住 for the population that lives there below a title about 人口", () => {
  expect(isAbout(POPULATION, tableBelow("2016年各市人口"))).toBe(true);
  expect(isAbout(POPULATION, tableBelow("2016年各市就业"))).toBe(false);
  expect(completionsOf(POPULATION, "年末常住（万人）")).toEqual(["年末常住人口（万人）"]);
  expect(completionsOf(POPULATION, "户籍（万人）")).toEqual([]);
  expect(completionsOf(POPULATION, "常住居民收入")).toEqual([]);
});

it("is begun by no row and ended by none", () => {
  expect(POPULATION.begins(headSaying("人口"))).toBe(false);
  expect(POPULATION.goesOn(headSaying("地区生产总值"))).toBe(true);
});
