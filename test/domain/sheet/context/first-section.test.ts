import { expect, it } from "vitest";

import { periodCode } from "../../../../server/domain/period-code.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { INDUSTRY_CATALOGUE } from "../../../support/industry-catalogue.ts";

function periods(text: string) {
  const { blocks, questions } = recognise(readSheets(text), INDUSTRY_CATALOGUE);
  const cells = blocks.flatMap((block) => block.cells);
  const found = cells.map(({ row, meaning: { period, basis } }) => `${row + 1} ${periodCode(period, basis)}`);
  return [...found, ...questions.map(({ code, cells: asked }) => `${asked[0]?.row ?? -1} ${code}`)];
}

const CARD = "西安市\n\n一、2018年情况\n地区生产总值 | 8350 | 亿元\n社会消费品零售总额 | 4659 | 亿元";

it("leaves the rows of the next section out of the first one's year", () => {
  expect(periods(`${CARD}\n二、2019年1-4月\n固定资产投资 | 1 | 亿元\n汽车产量 | 2 | 万辆`)).toEqual([
    ...["4 2018", "5 2018"],
    ...["7 2019-04 YTD", "8 2019-04 YTD"],
  ]);
  expect(periods(`${CARD}\n二、今年以来（1-4月）\n固定资产投资 | 1 | 亿元\n汽车产量 | 2 | 万辆`)).toEqual([
    ...["4 2018", "5 2018"],
    "6 YEAR_MISSING",
  ]);
});

it("leaves a numbered line over all rows where no other follows", () => {
  expect(periods(CARD)).toEqual(["4 2018", "5 2018"]);
});
