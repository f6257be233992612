import { expect, it } from "vitest";

import { createGrid } from "../../../../server/domain/sheet/grid.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { namesHome } from "../../../../server/domain/sheet/meaning/whole-area.ts";
import type { RecogniserAnswer } from "../../../../server/domain/sheet/recognition.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

const TABLE = "指标 | 2016年 | 2017年\n工业产值（亿元） | 1\n销售收入（亿元） | | 2";

function read(text: string, answers: readonly RecogniserAnswer[] = []) {
  const { blocks, questions } = recognise(readSheets(text), CATALOGUE, answers);
  const sure = blocks.flatMap(({ cells }) => cells.filter(({ confidence }) => confidence >= 0.9));
  return {
    asked: questions.map(({ code, cells, candidates }) => `${code} ${cells.length} ${candidates.join()}`),
    areas: [...new Set(sure.map(({ meaning }) => meaning.subject.area))],
  };
}

it("asks whose 全市 and 全省 are where no place is named", () => {
  expect(read(`全市主要指标\n${TABLE}`)).toEqual({ asked: ["SUBJECT_AMBIGUOUS 4 西安市"], areas: [] });
  expect(read(`全省主要指标\n${TABLE}`)).toEqual({ asked: ["SUBJECT_AMBIGUOUS 4 陕西省"], areas: [] });
});

it("takes the answer for all of a sheet", () => {
  const answer = { sheet: "Sheet1", cell: "B3", code: "SUBJECT_AMBIGUOUS", answer: "西安市" } as const;
  expect(read(`全市主要指标\n${TABLE}`, [answer])).toEqual({ asked: [], areas: ["610100"] });
});

it("asks nothing where the sheet, its name or another sheet names the city", () => {
  expect(read(`# sheet: 西安\n全市主要指标\n${TABLE}`).asked).toEqual([]);
  expect(read(`全市主要指标\n${TABLE}\n来源：西安市统计局`).asked).toEqual([]);
  const other = createGrid({ sheet: "说明", cells: [{ row: 0, column: 0, value: "西安市2016年" }] });
  const { questions } = recognise([...readSheets(`全市主要指标\n${TABLE}`), other], CATALOGUE);
  expect(questions).toEqual([]);
});

it("looks for the name of the plan's city in texts and in names of sheets", () => {
  const grid = (sheet: string, value: string | number) => createGrid({ sheet, cells: [{ row: 3, column: 2, value }] });
  expect(namesHome([grid("表", 5), grid("表2", "（西安）")], CATALOGUE)).toBe(true);
  expect(namesHome([grid("西安月报", 5)], CATALOGUE)).toBe(true);
  expect(namesHome([grid("表", "宝鸡市")], CATALOGUE)).toBe(false);
});

it("leaves the city beside a zone of it below a title about the zone", () => {
  const table = (zone: string) =>
    `西安经济技术开发区2016年\n指标 | ${zone} | 西安市\n工业产值（亿元） | | \n销售收入（亿元） | |`;
  expect(read(table("经开区"))).toMatchObject({ areas: ["610100"] });
  expect(read(table("陕西省"))).toMatchObject({ areas: [] });
});
