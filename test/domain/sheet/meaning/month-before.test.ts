import { expect, it } from "vitest";

import { periodCode } from "../../../../server/domain/period-code.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { INDUSTRY_CATALOGUE } from "../../../support/industry-catalogue.ts";

function periods(title: string, columns: string) {
  const count = columns.split("|").length;
  const text = `${title}\n指标 | ${columns}\n社会消费品零售总额 | ${"1 | ".repeat(count - 1)}1`;
  const { blocks } = recognise(readSheets(text), INDUSTRY_CATALOGUE);
  return blocks.flatMap(({ cells }) =>
    cells.map(({ column, meaning: { period, basis } }) => `${column} ${periodCode(period, basis)}`),
  );
}

it("takes the month before for that of the title's month", () => {
  expect(periods("全国2017年10月主要指标", "本月 | 上月")).toEqual(["1 2017-10", "2 2017-09"]);
  expect(periods("全国2018年1月主要指标", "本月 | 上月")).toEqual(["1 2018-01", "2 2017-12"]);
});

it("leaves it open below several months", () => {
  expect(periods("全国2017年1-10月主要指标", "本月止累计 | 上月")).toEqual(["1 2017-10 YTD"]);
});
