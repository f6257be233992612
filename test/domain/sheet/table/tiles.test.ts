import { expect, it } from "vitest";

import {
  areOfQuantities,
  hasFigureAlone,
  heightOf,
  isMeasureAlone,
  linesIn,
  tilesAt,
  tilesOf,
} from "../../../../server/domain/sheet/table/tiles.ts";
import { readLabel, rowsFrom } from "../../../support/sheet-catalogue.ts";

const rowsOf = (text: string) => rowsFrom(text).rows;
const placesOf = (text: string, at = 0) => {
  const tiles = tilesAt(rowsOf(text), at);
  return tiles && { rows: tiles.rows.map(({ row }) => row), times: tiles.times?.row, height: heightOf(tiles) };
};

it("knows names of quantities over their figures and lines, up to the next names or a gap", () => {
  const tile = "工业产值 | | | 职工人数 | |\n5 | 亿元 | | | 人 |\n同比 | 8 | % | 同比 | | %";
  expect(placesOf(tile)).toEqual({ rows: [1, 2], times: undefined, height: 2 });
  expect(placesOf(`${tile}\n销售收入 | | | 工业产值 | |\n7 | 亿元 | | 5 | 亿元`)).toEqual(placesOf(tile));
  expect(placesOf(`${tile}\n\n同比 | 8 | % | 同比 | | %`)).toEqual(placesOf(tile));
});

it("knows the periods above or below the figures of quantities", () => {
  expect(placesOf("工业产值 | | 职工人数\n2016年 | | 2015年\n5 | | 7")).toEqual({ rows: [2], times: 1, height: 2 });
  expect(placesOf("工业产值 | | 职工人数\n5 | | 7\n2016年 | | 2015年")).toEqual({ rows: [1], times: 2, height: 2 });
  // Of which time are the first figures?
  expect(placesOf("工业产值 | | 职工人数\n5 | | 7\n2016年 | | 2015年\n6 | | 8")).toBeUndefined();
});

it("knows periods and areas over lines that name quantities", () => {
  const periods = "2016年1-3月 | | | 2016年1-6月\n工业产值 | 5 | | 工业产值 | 9\n同比 | 8 | % | 同比 | 7 | %";
  const tiles = tilesAt(rowsOf(periods), 0);
  expect(tiles && areOfQuantities(tiles)).toBe(false);
  expect(placesOf("西安市 | | 陕西省\n工业产值 | 5 | 工业产值 | 9")?.rows).toEqual([1]);
  expect(placesOf("西安市 | | 陕西省\n采矿业 | 5 | 采矿业 | 9")).toBeUndefined();
});

it("knows one name alone right over its figure", () => {
  expect(placesOf("工业产值\n5 | 亿元\n同比 | 8 | %")?.rows).toEqual([1, 2]);
  expect(placesOf("工业产值\n同比 | 8 | %")).toBeUndefined();
});

it("leaves other tables alone", () => {
  expect(placesOf("指标 | | 2016年\n工业产值 | 1 | 2")).toBeUndefined();
  expect(placesOf("工业产值 | 销售收入\n同比 | 8")).toBeUndefined();
  expect(placesOf("工业产值 | | 职工人数\n西安市 | 5 | 西安市 | 7")).toBeUndefined();
  expect(placesOf(`工业产值 | | 职工人数${"\n同比 | 8 | 同比 | 9".repeat(21)}`)).toBeUndefined();
  expect(placesOf("西安市概览 | | 2016年\n工业产值 | 5 | 职工人数 | 7")).toBeUndefined();
});

it("takes a table for tiles only if all its rows are theirs", () => {
  const [names, ...body] = rowsOf("工业产值 | | 职工人数\n5 | | 7\n同比 | 8 | 同比 | 9\n蜂蜜 | 5 | 6");
  expect(names && tilesOf([names], body.slice(0, 2))?.rows).toHaveLength(2);
  expect(names && tilesOf([names], body)).toBeUndefined();
});

it("reads words, figure and unit of each tile", () => {
  const [names, figures, words, mixed] = rowsOf(
    "工业产值 | | | 职工人数\n5 | 亿元 | | | 人\n同比 | | % | 同比 | 9\n同比 | 8 | | 7",
  );
  const columns = (row: typeof names) =>
    names && linesIn(row, names)?.map((line) => line && [line.word, line.figure, line.unit].map((one) => one?.column));
  expect(columns(figures)).toEqual([
    [undefined, 0, 1],
    [undefined, undefined, 4],
  ]);
  expect(columns(words)).toEqual([
    [0, undefined, 2],
    [3, 4, undefined],
  ]);
  expect(columns(mixed)).toBeUndefined();
  expect(names && [figures, words].map((row) => row && hasFigureAlone(row, { names }))).toEqual([true, false]);
});

it("knows words of a measure alone", () => {
  expect(["同比（%）", "去年同期", "本期"].map((text) => isMeasureAlone(readLabel(text)))).toEqual([true, true, true]);
  expect(["环比", "2016年", "工业产值增速"].map((text) => isMeasureAlone(readLabel(text)))).toEqual([
    false,
    false,
    false,
  ]);
});
