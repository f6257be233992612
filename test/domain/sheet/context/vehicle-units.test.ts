import { expect, it } from "vitest";

import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { INDUSTRY_CATALOGUE } from "../../../support/industry-catalogue.ts";

function unitsOf(name: string) {
  const text = `全国\n | 2013年6月 |\n | units | y/y (%)\n${name} | 1674181 | 9.33`;
  const { blocks } = recognise(readSheets(text), INDUSTRY_CATALOGUE);
  return blocks.flatMap(({ cells }) => cells.filter(({ column }) => column === 1).map(({ meaning }) => meaning.unit));
}

it("counts vehicles where units stand over their output", () => {
  expect(unitsOf("汽车产量")).toEqual(["辆"]);
});

it("leaves other quantities their own", () => {
  expect(unitsOf("社会消费品零售总额")).not.toContain("辆");
});
