import { expect, it } from "vitest";

import { isRowOfForm } from "../../../../server/domain/sheet/table/form-row.ts";
import { labelled } from "../../../../server/domain/sheet/table/sheet-rows.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

function isOfForm(text: string): boolean {
  const [row, next] = rowsFrom(text).rows;
  return row !== undefined && isRowOfForm(labelled(row), next);
}

it("knows names with their units two columns behind", () => {
  expect(isOfForm("工业产值 | | 亿元 | 职工人数 | | 人")).toBe(true);
  expect(isOfForm("工业产值 | 亿元 | 职工人数 | 人")).toBe(false);
});

it("knows pairs of names and blanks over others of their kind", () => {
  expect(isOfForm("工业产值（亿元） | | 增速（%）\n职工人数（人） | | 城镇化率（%）")).toBe(true);
  expect(isOfForm("工业产值（亿元） | | 增速（%）\n西安市 | | 1")).toBe(false);
  expect(isOfForm("工业产值（亿元） | | 增速（%）\n\n职工人数（人） | | 城镇化率（%）")).toBe(false);
});

it("knows a name beside 上年同期 over 本期", () => {
  expect(isOfForm("工业产值增速（%） | 上年同期\n | 本期")).toBe(true);
  expect(isOfForm("工业产值增速（%） | 上年同期\n | 西安市")).toBe(false);
});
