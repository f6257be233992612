import { expect, it } from "vitest";

import { type Likeness, withoutHeadedRows } from "../../../../server/domain/sheet/table/headed-rows.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

const likenessOf = (text: string, ...given: readonly Likeness[]) => withoutHeadedRows(rowsFrom(text).rows, given);

it("takes a row that lists areas below headings for one of that table", () => {
  expect(likenessOf("省份 | 城市 | 工业产值\n陕西省 | 西安市 |", "heading", "list")).toEqual(["heading", undefined]);
});

it("takes a remark below the upper of two rows of a header for one", () => {
  const text = "省份 | 工业产值 | | 备注\n | 累计 | 增速\n陕西省 | | | 西安市";
  expect(likenessOf(text, "heading", "heading", "list")).toEqual(["heading", "heading", undefined]);
});

it("takes a record below its fields for one, whatever it lists", () => {
  const text = "项目 | 地区 | 指标 | 备注\nA-1 | 西安市 | 工业产值 | 陕西省工业产值";
  expect(likenessOf(text, "heading", "list")).toEqual(["heading", undefined]);
});

it("leaves a lower header, which begins behind the first heading, and a row behind a gap", () => {
  const lower = " | | 2015年 | 2016年";
  expect(likenessOf(`指标 | 单位 | 工业产值 |\n${lower}`, "heading", "list")).toEqual(["heading", "list"]);
  expect(likenessOf("省份 | 城市\n\n陕西省 | 西安市", "heading", "list")).toEqual(["heading", "list"]);
});
