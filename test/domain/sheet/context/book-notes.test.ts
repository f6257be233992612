import { expect, it } from "vitest";

import { bookNotes } from "../../../../server/domain/sheet/context/book-notes.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { readLabel } from "../../../support/sheet-catalogue.ts";

const DATA = "# sheet: 数据\n指标 | 2015年\n工业产值 | 1\n";

function notesOf(sheets: string) {
  return bookNotes(readSheets(sheets), readLabel).notes.map(({ row, cells }) => [row, cells[0]?.cell.value]);
}

it("takes the lines of a sheet of texts that is called after what it does, or speaks of the whole workbook", () => {
  expect(notesOf(`${DATA}# sheet: 填表说明\n金额单位均为亿元。\n来源 | 西安市统计局`)).toEqual([
    [-1, "金额单位均为亿元。"],
    [-1, "来源"],
    [-1, "西安市统计局"],
  ]);
  expect(notesOf(`${DATA}# sheet: 封面\n本工作簿收录西安市工业产值`)).toEqual([[-1, "本工作簿收录西安市工业产值"]]);
});

it("takes none of a sheet with numbers, of a sheet alone, and of one of which nothing says that it explains others", () => {
  expect(notesOf(`${DATA}# sheet: 说明\n工业产值 | 5`)).toEqual([]);
  expect(notesOf("# sheet: 说明\n金额单位均为亿元。")).toEqual([]);
  expect(notesOf(`${DATA}# sheet: 封面\n西安市工业产值`)).toEqual([]);
});

it("takes what a sheet says of one that it names as lines of that one alone", () => {
  const book = `${DATA}# sheet: 说明\n表名 | 指标\n数据 | 工业产值 | 亿元\n月份均为累计`;
  const { notes, titles } = bookNotes(readSheets(book), readLabel);
  expect(notes.map(({ cells }) => cells[0]?.cell.value)).toEqual(["表名", "指标", "月份均为累计"]);
  expect(
    [...titles].map(([name, rows]) => [name, rows.map(({ cells }) => cells.map(({ cell }) => cell.value))]),
  ).toEqual([["数据", [["工业产值", "亿元"]]]]);
});

it("takes none of a long document", () => {
  const lines = Array.from({ length: 61 }, (_, at) => `第${at}条`).join("\n");
  expect(notesOf(`${DATA}# sheet: 说明\n${lines}`)).toEqual([]);
});
