import { expect, it } from "vitest";

import { namesBothBases, readSheetName } from "../../../../server/domain/sheet/context/sheet-name.ts";
import { yearWithin } from "../../../../server/domain/sheet/label/head-time.ts";
import { readLabel, tableFrom } from "../../../support/sheet-catalogue.ts";

const BODY = "指标 | 2015年 | 2016年\n工业产值 | 1 | 2";

const nameOf = (sheet: string, isTimed = false) =>
  readSheetName(tableFrom(`# sheet: ${sheet}\n${BODY}`), { isTimed, isPaired: false }, readLabel);
const areasOf = (sheet: string) => nameOf(sheet).heads.flatMap(({ areas }) => areas?.value ?? []);
const yearOf = (sheet: string, isTimed = false) =>
  nameOf(sheet, isTimed).heads.flatMap(({ time }) => yearWithin(time) ?? [])[0];

it("names a place, alone or beside a topic, and the nation by its office", () => {
  expect(areasOf("西安市")).toEqual(["610100"]);
  expect(areasOf("陕西主要指标")).toEqual(["610000"]);
  expect(areasOf("西安年鉴2016")).toEqual(["610100"]);
  expect(areasOf("国家统计局")).toContain("100000");
  expect(areasOf("Sheet1")).toEqual([]);
});

it("tells a year, but none by the day of an export or the number of a table", () => {
  expect(yearOf("2016年")).toBe(2016);
  expect(yearOf("长安区-18年")).toBe(2018);
  expect(yearOf("20180214")).toBeUndefined();
  expect(yearOf("2-1")).toBeUndefined();
  expect(yearOf("mz 35261")).toBeUndefined();
  expect(yearOf("2018-02-14", true)).toBeUndefined();
});

it("says how figures cover time where sheets of the workbook are called 当月 and 累计, or one 累计同比", () => {
  const basisOf = (sheet: string, isPaired: boolean) =>
    readSheetName(tableFrom(`# sheet: ${sheet}\n${BODY}`), { isTimed: false, isPaired }, readLabel).heads.flatMap(
      ({ basis }) => basis?.value ?? [],
    );
  const areBoth = (...names: readonly string[]) =>
    namesBothBases(
      names.map((sheet) => ({ sheet })),
      readLabel,
    );
  expect([areBoth("当月", "累计"), areBoth("累计", "累计同比"), areBoth("2017年当月", "累计")]).toEqual([
    true,
    false,
    false,
  ]);
  expect([basisOf("累计", true), basisOf("当月", true)]).toEqual([["year-to-date"], ["month"]]);
  expect([basisOf("累计", false), basisOf("累计同比", false)]).toEqual([[], ["year-to-date"]]);
});
