import { expect, it } from "vitest";

import { carryAreas, carryBases, carryNames } from "../../../../server/domain/sheet/table/axis-neighbours.ts";
import { headFrom } from "../../../support/sheet-catalogue.ts";

const heads = (labels: readonly string[]) => labels.map((text) => headFrom(text));
const named = (...labels: string[]) =>
  carryNames(heads(labels)).map(({ indicators }) => indicators?.value[0]?.code ?? "");
const based = (...labels: string[]) => carryBases(heads(labels)).map(({ basis }) => basis?.value ?? "");

it("takes a growth for that of the quantity before it", () => {
  expect(named("工业产值", "增速", "位次", "销售收入", "增速")).toEqual(["OUTPUT", "OUTPUT", "", "SALES", "SALES"]);
});

it("looks past a share, but not past another quantity", () => {
  expect(named("工业产值", "占全市比重", "增速")).toEqual(["OUTPUT", "", "OUTPUT"]);
  expect(named("工业产值", "用电量", "增速")).toEqual(["OUTPUT", "", ""]);
});

it("keeps the unit of an amount, not of its growth", () => {
  const [, toDate, growth] = carryNames(heads(["工业产值（万元）", "累计", "增速"]));
  expect([toDate?.units?.value[0]?.symbol, growth?.units]).toEqual(["万元", undefined]);
});

it("covers time as the columns before do, where they agree", () => {
  expect(based("本月", "上年同期", "增长%", "累计", "上年同期", "增长%")).toEqual([
    ...["month", "month", "month"],
    ...["year-to-date", "year-to-date", "year-to-date"],
  ]);
  expect(based("本月", "累计", "增长%")).toEqual(["month", "year-to-date", ""]);
  expect(based("当月", "1-5月", "增幅%")).toEqual(["month", "", ""]);
  expect(based("年度目标", "增长%")[1]).toBe("");
});

it("gives growths the area of the column before, where every area has its own", () => {
  const areasOf = (...texts: string[]) =>
    carryAreas(texts.map((text) => headFrom(text))).map(({ areas }) => areas?.value.join());
  expect(areasOf("西安市", "同比", "陕西省", "同比")).toEqual(["610100", "610100", "610000", "610000"]);
  expect(areasOf("西安市", "陕西省", "同比")).toEqual(["610100", "610000", undefined]);
  expect(areasOf("西安市", "同比")).toEqual(["610100", undefined]);
});
