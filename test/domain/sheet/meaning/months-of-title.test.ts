import { expect, it } from "vitest";

import { periodCode } from "../../../../server/domain/period-code.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

/** The periods of a table's figures, and what is asked of them. */
function understood(title: string, columns: string) {
  const sheet = `西安市${title}\n指标 | ${columns}\n工业产值（亿元） | 1 | 2`;
  const { blocks, questions } = recognise(readSheets(sheet), CATALOGUE);
  const cells = blocks.flatMap((block) => block.cells);
  return [
    ...cells.map(({ meaning }) => periodCode(meaning.period, meaning.basis)),
    ...questions.map(({ code }) => code),
  ];
}

it("takes the year of a title's months, and the one before, for those months", () => {
  expect(understood("2017年1-5月快报", "2017年 | 2016年同期")).toEqual(["2017-05 YTD", "2016-05 YTD"]);
  expect(understood("2017年1-5月快报", "2016年 | 2017年")).toEqual(["2016-05 YTD", "2017-05 YTD"]);
});

it("leaves whole years beside months, of other years, and below a title of several years", () => {
  expect(understood("2017年1-5月快报", "2016年 | 2017年1-5月")).toEqual(["2016", "2017-05 YTD"]);
  expect(understood("2014—2016年", "2015年 | 2016年")).toEqual(["2015", "2016"]);
  expect(understood("2017年1-5月快报", "2017年全年 | 2016年全年")).toEqual(["2017", "2016"]);
});
