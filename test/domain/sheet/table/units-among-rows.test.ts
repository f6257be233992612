import { expect, it } from "vitest";

import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { withoutUnitsBetween, withUnitsOfColumns } from "../../../../server/domain/sheet/table/units-among-rows.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

const CARDS = "指标 | 工业产值 | 职工人数\n数值 | 5 | 7";
const partsOf = (text: string) =>
  findTables(rowsFrom(text)).map(({ header, body }) => [header, body].map((rows) => rows.map(({ row }) => row)));

it("takes a row of units below figures for those of the columns", () => {
  expect(partsOf(`${CARDS}\n单位 | 亿元 | 人\n同比 | 8 | 9`)).toEqual([
    [
      [0, 2],
      [1, 3],
    ],
  ]);
});

it("leaves headers of other tables alone, behind a gap or with other words", () => {
  expect(partsOf(`${CARDS}\n\n单位 | 亿元 | 人\n同比 | 8 | 9`)).toHaveLength(2);
  expect(partsOf(`${CARDS}\n指标 | 销售收入 | 工业产值\n数值 | 8 | 9`)).toHaveLength(2);
  const { rows } = rowsFrom("单位 | 亿元\n数值 | 5");
  expect(withoutUnitsBetween(rows, [{ first: 0, last: 0 }])).toHaveLength(1);
});

it("leaves a table without a row of units as it is", () => {
  const [header, ...body] = rowsFrom(CARDS).rows;
  const table = { header: header ? [header] : [], body };
  expect(withUnitsOfColumns(table)).toBe(table);
});
