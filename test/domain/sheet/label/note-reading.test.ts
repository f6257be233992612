import { expect, it } from "vitest";

import {
  explainsWord,
  isCaptionBelow,
  isNoteOfCumulated,
  periodTold,
  unitsListed,
} from "../../../../server/domain/sheet/label/note-reading.ts";

it("sees a note that figures are cumulated", () => {
  expect(isNoteOfCumulated("注：表中数据均为累计数")).toBe(true);
  expect(isNoteOfCumulated("说明：各月栏均填报自年初至当月末的累计数，不是当月数。")).toBe(true);
  expect(isNoteOfCumulated("累计数，年初至当月末")).toBe(true);
  expect(isNoteOfCumulated("注：各月数均为当月数而非累计数")).toBe(false);
  expect(isNoteOfCumulated("注：累计增速按可比价格计算")).toBe(false);
  expect(isNoteOfCumulated("注：各季度均为当季数，由累计数相减得到。")).toBe(false);
});

it("finds the words for the period of all figures", () => {
  expect(periodTold("注：1.“本期”指2018年1-9月累计；2.范围为西安市")).toBe("2018年1-9月");
  expect(periodTold("注：以上数据统计期间为2019年1-9月，来源于统计局")).toBe("2019年1-9月");
  expect(periodTold("注：数据来源于统计局")).toBeUndefined();
});

it("lists the units that a note gives several quantities", () => {
  expect(unitsListed("增速：%；预算收入、进出口：亿元；外资：亿美元")).toEqual(["%", "亿元", "亿美元"]);
  expect(unitsListed("*亿美元，**万人次；其余总量为亿元，增速为%。")).toEqual(["亿美元", "亿元", "%"]);
  expect(unitsListed("注：1.人口为常住人口，万人；2.GDP亿元，增速%，人均为元")).toEqual(["万人", "元", "亿元", "%"]);
  expect(unitsListed("注：产值单位为万元")).toEqual([]);
});

it("knows a caption that stands below its table", () => {
  expect(isCaptionBelow("附件3：2018年1-4月各区县投资完成情况")).toBe(true);
  expect(isCaptionBelow("表2 分行业增加值")).toBe(true);
  expect(isCaptionBelow("附件说明：数据为快报数")).toBe(false);
});

it("does not take amounts of single quarters for cumulated because the growths are", () => {
  expect(isNoteOfCumulated("注：总量为当季数，增速为累计同比。")).toBe(false);
  expect(isNoteOfCumulated("注：全国数据，增速为累计同比。")).toBe(true);
});

it("knows a clause that says what a word of the heads means", () => {
  expect(["注：累计为自年初累计", "当季为当季数", "“累计数”指年初以来"].every(explainsWord)).toBe(true);
  expect(["表中数据均为累计数", "累计数，年初至当月末", "2022年为初步核算数"].some(explainsWord)).toBe(false);
});
