import { expect, it } from "vitest";

import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { INDUSTRY_CATALOGUE } from "../../../support/industry-catalogue.ts";

function understand(columns: string): string[] {
  const sheet = `西安市规模以上工业增加值及汽车产量\n年份 | ${columns}\n2016`;
  const { blocks, questions } = recognise(readSheets(sheet), INDUSTRY_CATALOGUE);
  return [
    ...blocks.flatMap(({ cells }) => cells.map(({ meaning }) => meaning.indicator)),
    ...questions.map((one) => one.code),
  ];
}

it("leaves to columns of industries what no other column names", () => {
  expect(understand("采矿业 | 制造业 | 汽车产量（万辆）")).toEqual(["VALUE_ADDED", "VALUE_ADDED", "AUTOMOBILES"]);
});

it("asks where no column names any of them", () => {
  expect(understand("采矿业 | 制造业").at(-1)).toBe("INDICATOR_AMBIGUOUS");
});
