import { expect, it } from "vitest";

import { saysOwnTime } from "../../../../server/domain/sheet/meaning/own-time.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { INDUSTRY_CATALOGUE } from "../../../support/industry-catalogue.ts";

function cellsOf(text: string) {
  return recognise(readSheets(text), INDUSTRY_CATALOGUE, []).blocks.flatMap(({ cells }) => cells);
}

it("tells names that say of when they are from columns that do", () => {
  expect(cellsOf("西安市\n指标 | 数值\n2017年1-6月工业增加值 | 3").map(saysOwnTime)).toEqual([true]);
  expect(cellsOf("西安市\n指标 | 2017年1-6月\n工业增加值 | 3").map(saysOwnTime)).toEqual([false]);
});
