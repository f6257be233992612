import { expect, it } from "vitest";

import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

/** The units of a column's sure cells, and how many others are asked about. */
function units(head: string, typed: string, answer?: string) {
  const text = `西安市\n年份 | ${head}\n2015年 | ${typed}\n2016年 | \n2017年 | `;
  const answers = answer ? [{ sheet: "Sheet1", cell: "B3", code: "UNIT_AMBIGUOUS" as const, answer }] : [];
  const { blocks, questions } = recognise(readSheets(text), CATALOGUE, answers);
  const sure = blocks.flatMap(({ cells }) => cells.filter(({ confidence }) => confidence >= 0.9));
  return [
    [...new Set(sure.map(({ meaning }) => meaning.unit))].join(),
    questions.map(({ code, cells }) => `${code} ${cells.length}`).join(),
  ];
}

it("asks in which multiple amounts are that are far too small for the currency's unit alone", () => {
  expect(units("工业产值（元）", "4984310")).toEqual(["", "UNIT_AMBIGUOUS 3"]);
});

it("takes the answer", () => {
  expect(units("工业产值（元）", "4984310", "万元")).toEqual(["万元", ""]);
});

it("leaves large figures, other multiples and columns without a typed figure", () => {
  expect(units("工业产值（元）", "498431000000")).toEqual(["元", ""]);
  expect(units("工业产值（万元）", "4984310")).toEqual(["万元", ""]);
  expect(units("工业产值（元）", "")).toEqual(["元", ""]);
});
