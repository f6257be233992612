import { expect, it } from "vitest";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { otherOnSheet, outsideOfTitle, wholeOfTitle } from "../../../../server/domain/sheet/meaning/title-area.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE, headFrom } from "../../../support/sheet-catalogue.ts";
import { cellUnder } from "../../../support/sheet-cell.ts";

const { areas } = CATALOGUE;
const cell = { row: 4, column: 0 };

it("leaves 全市 as it is where no title names another place", () => {
  const said = { value: ["610100"], cell, isWhole: true };
  expect(wholeOfTitle(said, cellUnder("工业产值", "2016年"), areas)).toBe(said);
});

it("takes an area for its own where the title is about what it lies in", () => {
  expect(outsideOfTitle({ value: ["610100"], cell }, cellUnder("西安市", "2016年", "陕西省"), areas)).toBeUndefined();
});

it("asks where the sheet is named by another area than its title", () => {
  const title = cellUnder("工业产值", "2016年", "西安市");
  const onSheet = (name: string) => {
    const head = headFrom(name, { row: -1, column: -1 });
    return { ...title, context: { ...title.context, heads: [...title.context.heads, head] } };
  };
  const said = { value: ["610100"], cell };
  expect(otherOnSheet(said, onSheet("陕西省"), areas)).toBeUndefined();
  expect(otherOnSheet({ value: ["999999"], cell }, onSheet("陕西省"), areas)?.value).toEqual(["999999", "610000"]);
});

it("asks nothing about a sheet named by the area that its title names", () => {
  const { questions } = recognise(readSheets("# sheet: 西安市\n西安市2016年\n工业产值（亿元） | 1"), CATALOGUE, []);
  expect(questions.filter(({ code }) => code === "LABEL_CONTRADICTION")).toEqual([]);
});
