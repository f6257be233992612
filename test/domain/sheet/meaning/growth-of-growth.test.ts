import { expect, it } from "vitest";

import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

function asked(columns: string): string[] {
  return askedOf(`西安市2016年6月\n指标 | ${columns}\n工业产值（亿元） | 3 | 4\n工业产值增速（%） | 3 | 4`);
}

function askedOf(sheet: string): string[] {
  return recognise(readSheets(sheet), CATALOGUE)
    .questions.filter(({ text }) => text.includes("标题已是增速"))
    .flatMap(({ code, cells }) => cells.map(({ row, column }) => `${code} ${row} ${column}`));
}

it("asks about a growth in the row of a growth, beside the figure's own column", () => {
  expect(asked("累计 | 增长（%）")).toEqual(["INDICATOR_AMBIGUOUS 3 2"]);
});

it("takes a growth for the row's own where all columns are growths", () => {
  expect(asked("当月同比（%） | 累计同比（%）")).toEqual([]);
});

it("asks the same where names stand over the columns and growths below the figures", () => {
  const head = "西安市2016年6月\n指标 | 工业产值 | 工业产值增速";
  expect(askedOf(`${head}\n数值 | 5 | 3\n同比（%） | 3 | 4`)).toEqual(["INDICATOR_AMBIGUOUS 3 2"]);
  expect(askedOf(`${head}\n当月同比（%） | 5 | 3\n累计同比（%） | 3 | 4`)).toEqual([]);
});
