import { expect, it } from "vitest";

import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { INDUSTRY_CATALOGUE } from "../../../support/industry-catalogue.ts";

/** The indicator of the cell below 同比增减, and how many questions are asked. */
function understand(unit: string, columns = "本年累计 | 同比增减", name = "规模以上工业增加值") {
  const sheet = `2016年1-11月西安市工业\n单位：${unit}\n指标 | ${columns}\n${name} | 1200.5 | 7.3`;
  const { blocks, questions } = recognise(readSheets(sheet), INDUSTRY_CATALOGUE, []);
  const cell = blocks.flatMap(({ cells }) => cells).find(({ column }) => column === 2);
  return [cell?.meaning.indicator, cell?.meaning.unit, questions.length];
}

it("takes a change for a growth where it is in per cent", () => {
  expect(understand("亿元、%")).toEqual(["VALUE_ADDED_GROWTH", "%", 0]);
  expect(understand("亿元", "本年累计 | 同比增减（%）")).toEqual(["VALUE_ADDED_GROWTH", "%", 0]);
});

it("leaves a change that may be an amount, beside a growth, and one of a rate", () => {
  expect(understand("亿元")[0]).toBeUndefined();
  expect(understand("亿元、%", "同比增长 | 同比增减")[0]).toBeUndefined();
  expect(understand("%", "本年累计 | 同比增减", "规模以上工业增加值增速")[0]).toBeUndefined();
});
