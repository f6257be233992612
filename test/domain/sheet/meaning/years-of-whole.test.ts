import { expect, it } from "vitest";

import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

function areasOf(corner: string): string[] {
  const sheet = `分地区工业产值\n${corner} | 工业产值\n2013 | 1\n2014 | 2\n陕西省 | 3`;
  return recognise(readSheets(sheet), CATALOGUE).blocks.flatMap(({ cells }) =>
    cells.filter(({ confidence }) => confidence > 0.9).map(({ meaning }) => meaning.subject.area),
  );
}

it("takes years above areas for those of the whole in which these lie", () => {
  expect(areasOf("年份 地区")).toEqual(["100000", "100000"]);
});

it("leaves whose years are open where the corner names no areas", () => {
  expect(areasOf("年份")).toEqual([]);
});
