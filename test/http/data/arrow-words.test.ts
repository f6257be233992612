import * as arrow from "apache-arrow";
import { expect, it } from "vitest";

import type { Cells } from "../../../server/domain/saved/rows.ts";
import { wordColumn } from "../../../server/http/data/arrow-words.ts";
import { arrowCells } from "../../support/arrow-cells.ts";

const WORDS = ["全国", "西安市", "宝鸡市"];

function same(value: string | null): Cells {
  return { kind: "same", value };
}

it("writes words by their places, in whatever order they come", () => {
  const column = wordColumn(arrow, { words: WORDS, id: 0, rows: 16 });
  const each: Cells = { kind: "each", values: ["宝鸡市", null, "火星", "全国"] };
  const coded: Cells = { kind: "coded", codes: Int32Array.of(2, -1, 0) };
  const filled = [
    [1, same("宝鸡市")],
    [2, same("全国")],
    [1, same("西安市")],
    [2, same(null)],
    [4, each],
    [3, coded],
  ] as const;
  expect(arrowCells(column, filled)).toEqual([
    ...["宝鸡市", "全国", "全国", "西安市", null, null, "宝鸡市", null, null, "全国", "宝鸡市", null, "全国"],
  ]);
});

it("is filled again without a trace of the rows before", () => {
  const column = wordColumn(arrow, { words: WORDS, id: 0, rows: 4 });
  expect(
    arrowCells(column, [
      [2, same(null)],
      [2, same("宝鸡市")],
    ]),
  ).toEqual([null, null, "宝鸡市", "宝鸡市"]);
  expect(
    arrowCells(column, [
      [1, same("全国")],
      [2, same("西安市")],
    ]),
  ).toEqual(["全国", "西安市", "西安市"]);
  expect(arrowCells(column, [[4, same("全国")]])).toEqual(["全国", "全国", "全国", "全国"]);
});

it.each([
  [127, "Int8"],
  [128, "Int16"],
  [32_768, "Int32"],
])("needs for %d words codes of %s", (count, codes) => {
  const words = Array.from({ length: count }, (_, at) => `w${at}`);
  const column = wordColumn(arrow, { words, id: 0, rows: 2 });
  expect(String(column.type)).toBe(`Dictionary<${codes}, Utf8>`);
  expect(
    arrowCells(column, [
      [1, same(`w${count - 1}`)],
      [1, same("w7")],
    ]),
  ).toEqual([`w${count - 1}`, "w7"]);
});
