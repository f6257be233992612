import { expect, it } from "vitest";

import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

function columnsOf(columns: string): number[] {
  const sheet = `西安市2016年1-6月\n指标 | ${columns}\n工业产值（%） | — | 4`;
  return recognise(readSheets(sheet), CATALOGUE).blocks.flatMap(({ cells }) => cells.map(({ column }) => column));
}

it("leaves the amount out of a row in per cent whose growth stands beside it", () => {
  expect(columnsOf("完成额 | 增速%")).toEqual([2]);
});

it("keeps both where neither is told as an amount", () => {
  expect(columnsOf("同比% | 增速%")).toEqual([1, 2]);
});
