import { expect, it } from "vitest";

import { areNamesByTheirPlace } from "../../../../server/domain/sheet/table/names-by-place.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

function areNames(text: string, at: number): boolean {
  const { rows } = rowsFrom(text);
  const row = rows[at];
  if (!row) throw new Error(`No row ${at}`);
  return areNamesByTheirPlace(row, { before: rows[at - 1], next: rows[at + 1] });
}

it("sees names over their units, and units below a title", () => {
  expect(areNames("规上工业企业利润 | 编号 | 工业产值 | 销售收入\n | | 亿元 | 亿元", 0)).toBe(true);
  expect(areNames("规上工业企业利润 | 编号 | 工业产值 | 销售收入\n | | 1 | 亿元", 0)).toBe(false);
  expect(areNames("西安市主要指标\n | 职工人数（人） | 贷款余额（亿元）", 1)).toBe(true);
});

it("sees quantities and times over what waits for its figures", () => {
  expect(areNames(" | 工业产值（亿元） | 贷款余额（亿元）\n西安市", 0)).toBe(true);
  expect(areNames(" | 2015年 | 增长%\n工业产值", 0)).toBe(true);
  expect(areNames("工业产值 | 2015年 | 增长%\n | 西安市", 0)).toBe(false);
});
