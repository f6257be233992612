import { expect, it } from "vitest";

import { noteHead } from "../../../../server/domain/sheet/context/note-head.ts";
import { readLabel, tableFrom } from "../../../support/sheet-catalogue.ts";

const TABLE = "西安市\n指标 | 2015年 | 2016年\n工业产值 | 1 | 2";
const headOf = (...lines: readonly string[]) => noteHead(tableFrom([TABLE, ...lines].join("\n")), readLabel);
const unitsOf = (...lines: readonly string[]) => headOf(...lines).units?.value.map(({ symbol }) => symbol);

it("reads the unit of a line below the rows and of a note", () => {
  expect(unitsOf("单位：万元")).toEqual(["万元"]);
  expect(unitsOf("（单位：万元，累计数）")).toEqual(["万元"]);
  expect(unitsOf("注：单位为万元，数据为初步数")).toEqual(["万元"]);
  expect(unitsOf("注：各单位统一填万元。")).toEqual(["万元"]);
  expect(unitsOf("注：初步数。表中单位：亿元、人")).toEqual(["亿元", "人"]);
});

it("leaves the unit of one of several quantities, and a line between rows", () => {
  expect(unitsOf("注：产值单位为万元")).toBeUndefined();
  expect(unitsOf("单位：人", "职工人数 | 3 | 4")).toBeUndefined();
  expect(unitsOf("数据来源：统计局")).toBeUndefined();
});

it("reads that figures are cumulated", () => {
  expect(headOf("注：表中数据均为累计数").basis?.value).toBe("year-to-date");
  expect(headOf("（单位：万元，累计数）").basis?.value).toBe("year-to-date");
  expect(headOf("　*各季度均为年初至季末累计数").basis?.value).toBe("year-to-date");
  expect(headOf("单位：万元").basis).toBeUndefined();
});

it("reads the one area that a note says a table is of", () => {
  expect(headOf("注：本表为西安市数据，2013年后有修订").areas?.value).toEqual(["610100"]);
  expect(headOf("注：本表为市辖区数据").areas).toBeUndefined();
});

it("reads the period, the area and the unit that a note gives all figures", () => {
  const { time, areas, units } = headOf("注：1.“本期”指2016年1-9月累计；2.绝对数单位均为亿元；3.范围为陕西省。");
  expect([time.span?.end, areas?.value, units?.value[0]?.symbol]).toEqual([24_200, ["610000"], "亿元"]);
});

it("reads the unit of amounts beside a table's header", () => {
  const table = tableFrom("西安市\n指标 | 2015年 | | 备注：金额一律万元\n工业产值 | 1");
  expect(noteHead(table, readLabel).units?.value[0]?.symbol).toBe("万元");
});

it("reads a caption at the foot of a table", () => {
  const { time, areas } = noteHead(tableFrom("指标 | 数值\n工业产值 | 1\n\n表1：2016年西安市主要指标"), readLabel);
  expect([time.year, areas?.value]).toEqual([2016, ["610100"]]);
});

it("reads the units that a last line lists", () => {
  expect(unitsOf("产值：亿元；职工：万人")).toEqual(["亿元", "万人"]);
});
