import { expect, it } from "vitest";

import { readAxes } from "../../../../server/domain/sheet/meaning/axes.ts";
import { settleUnits } from "../../../../server/domain/sheet/meaning/settle-units.ts";
import { headFrom, tableFrom } from "../../../support/sheet-catalogue.ts";
import { settlingWith } from "../../../support/sheet-cell.ts";

function settled(text: string, title: string, answers: Record<string, string> = {}) {
  const context = {
    heads: [headFrom(title)],
    year: undefined,
    unknownPlace: undefined,
    doubt: undefined,
    noted: [],
    titleYears: [],
  };
  return settleUnits(readAxes(tableFrom(text)).columns, context, settlingWith(answers));
}

const codesOf = (...given: Parameters<typeof settled>) => settled(...given).map(({ blocked }) => blocked?.issue?.code);

const IN_WAN = "指标 | 2015年（万元） | 2016年（万元）\n工业产值 | 1 | 2";

it("asks where no column is in the title's unit, but each in another of its kind", () => {
  expect(codesOf(IN_WAN, "单位：亿元")).toEqual(["UNIT_CONTRADICTION", "UNIT_CONTRADICTION"]);
});

it("takes a title's unit for columns that say none, and others of another kind for no contradiction", () => {
  expect(codesOf("指标 | 2015年（万元） | 2016年\n工业产值 | 1 | 2", "单位：亿元")).toEqual([undefined, undefined]);
  expect(codesOf("指标 | 2015年（人） | 2016年（人）\n职工人数 | 1 | 2", "单位：亿元")).toEqual([undefined, undefined]);
  expect(codesOf(IN_WAN, "单位：万元")).toEqual([undefined, undefined]);
});

it("asks about the only column of the title's kind, beside others of per cent", () => {
  const columns = "指标 | 2016年（万元） | 增速（%）\n工业产值 | 1 | 2";
  expect(codesOf(columns, "单位：亿元")).toEqual(["UNIT_CONTRADICTION", undefined]);
});

it("does as it is answered", () => {
  const columns = settled(IN_WAN, "单位：亿元", { "UNIT_CONTRADICTION A1:B9 title 亿元 万元": "亿元" });
  expect(columns.map(({ head }) => head.units?.value.map(({ symbol }) => symbol))).toEqual([["亿元"], ["亿元"]]);
  expect(columns.map(({ blocked }) => blocked)).toEqual([undefined, undefined]);
});
