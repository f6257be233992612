import { expect, it } from "vitest";

import { periodCode } from "../../../../server/domain/period-code.ts";
import { createGrid, type Grid } from "../../../../server/domain/sheet/grid.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import type { RecogniserAnswer } from "../../../../server/domain/sheet/recognition.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

const TABLE = `全国
指标 | 2015年 | 2016年 | 2016年1-6月 | 2016年6月
工业产值 | 1 | 2 | 3 | 4
工业产值增速 | 5 | 6 | 7 | 8
职工人数 | 9 | 10 | 11 | 12`;

/** What stands in each typed figure's cell, by the figure. */
function meanings(grids: readonly Grid[], answers: readonly RecogniserAnswer[] = []) {
  const { blocks } = recognise(grids, CATALOGUE, answers);
  const entries = blocks.flatMap(({ sheet, cells }) =>
    cells.map(({ row, column, meaning, confidence }) => {
      const figure = grids.find((grid) => grid.sheet === sheet)?.cell(row, column)?.value ?? "";
      const { indicator, subject, basis, period } = meaning;
      return [String(figure), [indicator, subject.area, periodCode(period, basis), confidence].join(" ")] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** The same cells elsewhere. */
function moved(grid: Grid, place: (row: number, column: number) => readonly [row: number, column: number]): Grid {
  const cells = [...grid.cells()].map((cell) => {
    const [row, column] = place(cell.row, cell.column);
    return { ...cell, row, column };
  });
  return createGrid({ sheet: grid.sheet, cells });
}

function sheet(text: string): Grid {
  const [grid] = readSheets(text);
  if (!grid) throw new Error("The text holds no sheet");
  return grid;
}

const SHUFFLES = [
  [0, 4, 3, 2, 1],
  [0, 2, 4, 1, 3],
  [0, 3, 1, 4, 2],
];

it("understands a transposed table as it does the table", () => {
  const upright = sheet(TABLE);
  const turned = moved(upright, (row, column) => (row === 0 ? [0, column] : [column + 1, row - 1]));
  expect(meanings([turned])).toEqual(meanings([upright]));
  expect(Object.keys(meanings([upright]))).toHaveLength(12);
});

it.each(SHUFFLES)("does not depend on the order of columns", (...order) => {
  const upright = sheet(TABLE);
  const shuffled = moved(upright, (row, column) => [row, order[column] ?? column]);
  expect(meanings([shuffled])).toEqual(meanings([upright]));
});

it.each([1, 2, 3, 4])("does not mind empty rows, %i of them", (gap) => {
  const upright = sheet(TABLE);
  const spread = moved(upright, (row, column) => [row + (row >= 3 ? gap : 0) + (row >= 4 ? gap : 0), column]);
  expect(meanings([spread])).toEqual(meanings([upright]));
});

it("does not mind where on the sheet a table stands", () => {
  const far = moved(sheet(TABLE), (row, column) => [row + 1_000_000, column + 300]);
  expect(meanings([far])).toEqual(meanings([sheet(TABLE)]));
});

it("asks on each sheet for itself, and settles what is answered", () => {
  const grids = readSheets("# sheet: 甲\n全国\n指标 | 6月\n工业产值 | 1\n# sheet: 乙\n全国\n指标 | 7月\n工业产值 | 2");
  const { questions, blocks } = recognise(grids, CATALOGUE);
  expect([questions.map(({ sheet: name, code }) => `${name} ${code}`), blocks]).toEqual([
    ["甲 YEAR_MISSING", "乙 YEAR_MISSING"],
    [],
  ]);
  const answers = [{ sheet: "乙", cell: "B3", code: "YEAR_MISSING", answer: "2016年" }] as const;
  expect(meanings(grids, answers)).toEqual({ 2: "OUTPUT 100000 2016-07 0.94" });
});

it("goes on to what hangs on an answer", () => {
  const grids = readSheets("# sheet: 甲\n全国\n指标 | 6月\n用电量 | 1\n工业产值 | 2");
  const answers = [
    { sheet: "甲", cell: "B3", code: "INDICATOR_UNKNOWN", answer: "销售收入" },
    { sheet: "甲", cell: "B3", code: "YEAR_MISSING", answer: "2016" },
  ] as const;
  expect(meanings(grids, answers)).toEqual({ 1: "SALES 100000 2016-06 0.94", 2: "OUTPUT 100000 2016-06 0.94" });
});

it("never writes what it leaves alone", () => {
  const grid = sheet(`${TABLE}\n合计 | =SUM(B3:B5) → 15 | 1 | 1 | 1\n注：初步数`);
  const { blocks, untouched } = recognise([grid], CATALOGUE);
  const name = ({ row, column }: { row: number; column: number }) => `${row}:${column}`;
  const written = new Set(blocks.flatMap(({ cells }) => cells.map(name)));
  const left = untouched.flatMap(({ cells }) => cells.map(name));
  expect(left.filter((cell) => written.has(cell))).toEqual([]);
  expect(written.size + left.length).toBe([...grid.cells()].length);
});
