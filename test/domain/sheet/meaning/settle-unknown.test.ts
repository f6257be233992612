import { expect, it } from "vitest";

import { createCatalogue } from "../../../../server/domain/catalogue.ts";
import { readAxes } from "../../../../server/domain/sheet/meaning/axes.ts";
import { answeredSubject, settleUnknown } from "../../../../server/domain/sheet/meaning/settle-unknown.ts";
import { CATALOGUE, tableFrom } from "../../../support/sheet-catalogue.ts";
import { settlingWith } from "../../../support/sheet-cell.ts";

const NO_CONTEXT = { heads: [], year: undefined, unknownPlace: undefined, doubt: undefined, noted: [], titleYears: [] };

function codesOf(text: string, answers: Record<string, string> = {}) {
  const { rows, columns } = settleUnknown(readAxes(tableFrom(text)), NO_CONTEXT, settlingWith(answers));
  return [...rows, ...columns].map(({ blocked }) => (blocked ? (blocked.issue?.code ?? "silent") : ""));
}

it("asks for what an axis names", () => {
  expect(codesOf("指标 | 2016年\n工业产值 | 1\n用电量 | 2")).toEqual(["", "INDICATOR_UNKNOWN", ""]);
  expect(codesOf("地区 | 2016年\n西安市 | 1\n北方 | 2")).toEqual(["", "SUBJECT_UNKNOWN", ""]);
  expect(codesOf("指标 | 2016年\n工业产值 | 1\n　其中：国有企业 | 2")).toEqual(["", "SUBJECT_UNKNOWN", ""]);
});

it("asks nothing about sums and about columns of another kind", () => {
  expect(codesOf("指标 | 2016年\n工业产值 | 1\n合计 | 2")).toEqual(["", "silent", ""]);
  expect(codesOf("指标 | 2016年\n工业产值 | 1\n完成率（%） | 2")).toEqual(["", "silent", ""]);
  expect(codesOf("指标 | 2016年 | 年度目标\n工业产值 | 1 | 2")).toEqual(["", "", "silent"]);
});

it("asks for a place in a column of places, though its row names an indicator", () => {
  const rows = "工业产值 | 西安市 | 1\n工业产值 | 火星市 | 2";
  expect(codesOf(`指标 | 地区 | 2016年\n${rows}`)).toEqual(["", "SUBJECT_UNKNOWN", ""]);
});

it("does as it is answered", () => {
  expect(codesOf("指标 | 2016年\n工业产值 | 1\n用电量 | 2", { "INDICATOR_UNKNOWN 用电量": "销售收入" })).toEqual([
    "",
    "",
    "",
  ]);
  expect(answeredSubject("北方", settlingWith({ "SUBJECT_UNKNOWN 北方": "陕西省" }))).toEqual({
    area: "610000",
    member: "",
  });
  expect(answeredSubject("北方", settlingWith())).toBeUndefined();
});

it("takes all industry above designated size for what columns of it are of", () => {
  const above = createCatalogue({
    ...{ areas: [], members: [], homeArea: "" },
    indicators: CATALOGUE.indicators.things.map((one) => ({
      ...one,
      name: `规模以上${one.name}`,
      aliases: [one.name],
    })),
  });
  const columns = (text: string) => {
    const axes = readAxes(tableFrom(text));
    const named = axes.columns.map(({ head, ...column }) => {
      const value = head.indicators?.value.flatMap(({ code }) => above.indicators.byCode(code) ?? []);
      return { ...column, head: { ...head, indicators: head.indicators && value && { ...head.indicators, value } } };
    });
    const { rows } = settleUnknown({ ...axes, columns: named }, NO_CONTEXT, settlingWith());
    return rows.map(({ blocked }) => blocked === undefined);
  };
  expect(columns("名称 | 工业产值 | 销售收入\n全部规模以上工业 | 1 | 2\n省属企业 | 1 | 2")).toEqual([true, false]);
  expect(columns("名称 | 工业产值\n全市规模以上工业 | 1\n省属企业 | 2")).toEqual([true, false]);
  expect(columns("行业 | 工业产值\n总计 | 3\n采矿业 | 1\n汽车制造业 | 1\n其他 | 1")).toEqual([true, true, true, false]);
  expect(columns("行业 | 工业产值\n采矿业 | 1\n汽车制造业 | 1\n合计 | 2")).toEqual([true, true, false]);
  expect(columns("名称 | 工业产值 | 用电量\n全部规模以上工业 | 1 | 2\n省属企业 | 1 | 2")).toEqual([false, false]);
});

it("asks about amounts beside years where nothing names a quantity", () => {
  const text = "新兴产业情况\n年份 | 增加额（亿元） | 增速（%）\n2015年 | 1 | 2\n2016年 | 3 | 4";
  expect(codesOf(text.replace("增加额", "产出"))).toEqual(["", "", "INDICATOR_UNKNOWN", "INDICATOR_UNKNOWN"]);
  expect(codesOf(text)).toEqual(["", "", "silent", ""]);
});
