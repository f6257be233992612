import { expect, it } from "vitest";

import { cellName } from "../../../../server/domain/sheet/cell-range.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { unreadPlaces } from "../../../../server/domain/sheet/meaning/unread-places.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE, rowsFrom } from "../../../support/sheet-catalogue.ts";

function placesIn(text: string) {
  const { rows } = rowsFrom(text);
  const held = new Set(rows.map(({ row }) => row));
  return unreadPlaces(rows, held).map(({ name, places }) => `${name}: ${places.map(cellName).join(" ")}`);
}

it("finds blanks between the name of an indicator and further words", () => {
  expect(placesIn("工业产值 | | 亿元，增长 | | %\n销售收入 | 亿元\n职工人数 | |  | 人")).toEqual(["工业产值: B1 B3"]);
});

it("finds numbers beside and below a name, and those of other rows by themselves", () => {
  expect(placesIn("工业产值 | 说的是 | =A9 → 5")).toEqual([]);
  expect(placesIn("工业产值 | 说的是 | 5\n职工 | 6\n\n\n\n说明 | 工业产值\n甲 | 7")).toEqual([
    "工业产值: C1",
    "工业产值: B7",
  ]);
});

it("finds the blanks of rows with a label below several names", () => {
  expect(placesIn("责任人 | 工业产值 | 销售收入\n张三\n李四")).toEqual(["工业产值: B2 C2 B3 C3"]);
  expect(placesIn("工业产值 | 销售收入\n工业产值 | 销售收入")).toEqual([]);
});

it("finds blank rows below the names of cards and below what is beside them", () => {
  expect(placesIn("工业产值 | | 销售收入\n\n上年同期 | | 上年同期\n\n说明")).toEqual(["工业产值: A2 C2 A4 C4"]);
  expect(placesIn("工业产值 | | 销售收入\n说明")).toEqual([]);
});

it("finds the blanks beside names that stand alone below a time, where they say how they are to be told", () => {
  expect(placesIn("概况（2016年）\n工业产值（亿元）\n人均\n职工人数：")).toEqual(["工业产值（亿元）: B2 B4"]);
  expect(placesIn("概况\n工业产值（亿元）\n职工人数：")).toEqual([]);
  expect(placesIn("概况（2016年）\n工业产值\n职工人数：")).toEqual([]);
});

it("leaves sentences about figures alone, and what is computed of them", () => {
  expect(placesIn("工业产值按照统计制度由规模以上工业企业按月报送给市统计局 | | 见附件")).toEqual([]);
  expect(placesIn("变量 | 工业产值\n均值 | 5\n职工 | 6")).toEqual(["工业产值: B2 B3"]);
  expect(placesIn("变量 | 均值 | 标准差\n工业产值 | 5 | 1")).toEqual([]);
});

const PROSE =
  "# sheet: 公报\n西安市2016年公报\n工业产值 | | 亿元，其中轻工业 | | 亿元\n销售收入 | | 亿元，比上年多 | | 亿元";

it("asks about them together, until it is answered that they are not to be filled", () => {
  const { blocks, questions } = recognise(readSheets(PROSE), CATALOGUE);
  expect(blocks).toEqual([]);
  expect(questions).toMatchObject([{ code: "TABLE_UNREAD", candidates: ["不填"] }]);
  expect(questions[0]?.cells.map(cellName)).toEqual(["B2", "B3"]);
  expect(questions[0]?.text).toMatch(/没有看懂 B2:B3 这一块：有“工业产值”/u);
  const answers = [{ sheet: "公报", cell: "B3", code: "TABLE_UNREAD", answer: "不填" }] as const;
  expect(recognise(readSheets(PROSE), CATALOGUE, answers).questions).toEqual([]);
});

it("asks about sentences that look like the header of the last of them", () => {
  const text = `# sheet: 公报\n西安市2016年\n专业 | 表述 | 数值 | 表述\n核算 | 工业产值 | | 亿元，增长\n贸易 | 销售 | 5 | 亿元，增长`;
  const { questions } = recognise(readSheets(text), CATALOGUE);
  expect(questions.flatMap(({ code, cells }) => (code === "TABLE_UNREAD" ? cells.map(cellName) : []))).toEqual(["C3"]);
});

it("asks nothing of rows that belong to a table, or that are hidden", () => {
  const table = "# sheet: 表\n西安市\n指标 | 2016年\n工业产值 | 5\n注：工业产值 | | 亿元";
  expect(recognise(readSheets(table), CATALOGUE).questions).toEqual([]);
  expect(recognise(readSheets(PROSE.replace("\n", "\n# hidden: 2, 3\n")), CATALOGUE).questions).toEqual([]);
});
