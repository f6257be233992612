import { expect, it } from "vitest";

import { readDittos } from "../../../../server/domain/sheet/table/dittos.ts";
import { readCell } from "../../../../server/domain/sheet/table/read-cell.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { readLabel } from "../../../support/sheet-catalogue.ts";

function textsOf(text: string): (string | undefined)[][] {
  const [grid] = readSheets(text);
  const rows = new Map(
    [...(grid?.rows ?? [])].map(([row, held]) => [row, [...held.values()].map((cell) => readCell(cell, readLabel))]),
  );
  readDittos(rows);
  return [...rows.values()].map((cells) => cells.map(({ label }) => label?.text));
}

it("reads 同左 as what stands before it, also several times", () => {
  expect(textsOf("说明 | 工业产值 | 同左 | 同左")).toEqual([["说明", "工业产值", "工业产值", "工业产值"]]);
});

it("reads 同上 as what stands right above it", () => {
  expect(textsOf("西安市 | 1\n同上 | 2\n同上 | 3")).toEqual([
    ["西安市", undefined],
    ["西安市", undefined],
    ["西安市", undefined],
  ]);
});

it("leaves what has nothing to refer to", () => {
  expect(textsOf("同左 | 工业产值\n\n | 同上")).toEqual([["同左", "工业产值"], ["同上"]]);
});

it("reads 单位：同上 as the last line of a unit above", () => {
  expect(textsOf("咸阳 | 单位：万元\nGDP | 1\n渭南 | 单位：同上")[2]).toEqual(["渭南", "单位：万元"]);
  expect(textsOf("渭南 | 单位：同上")).toEqual([["渭南", "单位：同上"]]);
});
