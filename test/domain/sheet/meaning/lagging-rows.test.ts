import { expect, it } from "vitest";

import { periodCode } from "../../../../server/domain/period-code.ts";
import { headTime, NO_TIME } from "../../../../server/domain/sheet/label/head-time.ts";
import { lagging } from "../../../../server/domain/sheet/meaning/lagging-rows.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { INDUSTRY_CATALOGUE } from "../../../support/industry-catalogue.ts";

const CELL = { row: 0, column: 0 };
const months = (end: number, start = 0) =>
  headTime({ kind: "part", span: { start, end: end - 1 }, manner: undefined }, CELL);

it("takes the months that a row says up to which its figures go", () => {
  expect(lagging(months(6), months(7))?.part).toEqual({ start: 0, end: 5 });
  expect(lagging(months(6), { ...months(8), year: 2017 })).toMatchObject({ year: 2017, part: { start: 0, end: 5 } });
  const span = { ...NO_TIME, span: { start: 2017 * 12, end: 2017 * 12 + 7 } };
  expect(lagging(months(6), span)).toMatchObject({ year: 2017, span: undefined, part: { start: 0, end: 5 } });
});

it("leaves other months to contradict each other", () => {
  expect(lagging(months(7), months(6))).toBeUndefined();
  expect(lagging(months(3), months(12))).toBeUndefined();
  expect(lagging(months(6, 3), months(7))).toBeUndefined();
  expect(lagging(NO_TIME, months(7))).toBeUndefined();
});

it("gives the parts of the whole the same months, and no other rows", () => {
  const sheet = "西安市\n指标 | 2017年1-7月\n地区生产总值（1-6月）\n　工业增加值\n社会消费品零售总额";
  const { blocks } = recognise(readSheets(sheet), INDUSTRY_CATALOGUE);
  const periods = blocks.flatMap(({ cells }) => cells.map(({ meaning }) => periodCode(meaning.period, meaning.basis)));
  expect(periods).toEqual(["2017-06 YTD", "2017-06 YTD", "2017-07 YTD"]);
});
