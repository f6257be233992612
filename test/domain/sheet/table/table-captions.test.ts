import { expect, it } from "vitest";

import {
  captionedTables,
  isCaption,
  isFirst,
  isLater,
  isNumbered,
} from "../../../../server/domain/sheet/table/table-captions.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

const lines = (...texts: readonly string[]) => rowsFrom(texts.join("\n")).rows;

it("tells the first of numbered lines from the later ones", () => {
  const rows = lines("一、全国", "（二）西安市", "表1 产值", "表12 产值", "西安市");
  expect(rows.map(isFirst)).toEqual([true, false, true, false, false]);
  expect(rows.map(isLater)).toEqual([false, true, false, false, false]);
  expect(rows.map(isNumbered)).toEqual([true, true, true, false, false]);
});

it("knows a table's name by its number", () => {
  expect(lines("表3  工业产值", "附表二：产值", "表内数据为累计", "二、产值", "表1 | 2").map(isCaption)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

it("begins a table below a name where no header does", () => {
  const rows = lines("表1 工业产值", "西安市 | 全国", "1 | 2", "", "表2 销售收入", "西安市 | 3");
  expect(captionedTables(rows, [{ first: 1, last: 1 }])).toEqual([{ first: 4, last: 3 }]);
  expect(captionedTables(rows.slice(0, 3), [{ first: 1, last: 1 }])).toEqual([]);
});
