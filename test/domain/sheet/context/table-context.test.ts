import { expect, it } from "vitest";

import { readTableContext } from "../../../../server/domain/sheet/context/table-context.ts";
import { CATALOGUE, readLabel, tableFrom } from "../../../support/sheet-catalogue.ts";

const contextOf = (text: string) => readTableContext(tableFrom(text), CATALOGUE, readLabel);
const areasOf = (text: string) => contextOf(text).heads.flatMap((head) => head.areas?.value ?? []);

const BODY = "指标 | 2015年 | 2016年\n工业产值 | 1 | 2";

it("reads the nearest line first, the sheet's name and the source last", () => {
  expect(areasOf(`# sheet: 陕西省\n西安市\n${BODY}\n数据来源：国家统计局`)).toEqual(["610100", "610000", "100000"]);
});

it("knows the year of the lines, if they name one", () => {
  expect(contextOf(`2016年6月\n指标 | 5月 | 6月\n工业产值 | 1 | 2`).year).toBe(2016);
  expect(contextOf(BODY).year).toBeUndefined();
});
