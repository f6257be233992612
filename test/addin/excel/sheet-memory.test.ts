import { expect, it } from "vitest";

import { SheetMemory } from "../../../addin/excel/sheet-memory.ts";
import { createGrid } from "../../../server/domain/sheet/grid.ts";
import type { Recognition, SheetQuestion } from "../../../server/domain/sheet/recognition.ts";
import { CATALOGUE } from "../../support/sheet-catalogue.ts";

const QUESTION: SheetQuestion = {
  sheet: "月报",
  cells: [{ row: 2, column: 1 }],
  code: "INDICATOR_AMBIGUOUS",
  text: "“增加值”可以指多个指标",
  candidates: [],
};
const GRIDS = [createGrid({ sheet: "月报", cells: [] })];
const EMPTY: Recognition = { blocks: [], questions: [], untouched: [] };

function partOf(stored: string | null = null) {
  const part = {
    stored,
    read: async () => part.stored,
    write: async (text: string) => {
      part.stored = text;
    },
  };
  return part;
}

it("recalls an answer after the workbook was opened again, wherever its cells are", async () => {
  const part = partOf();
  const memory = new SheetMemory(part);
  memory.remember(QUESTION, "第一个", CATALOGUE);
  memory.remember(QUESTION, "第二个", CATALOGUE);
  await memory.save(GRIDS, EMPTY);
  const reopened = new SheetMemory(part);
  expect(await reopened.open()).toEqual([]);
  const moved = { ...QUESTION, cells: [{ row: 9, column: 3 }] };
  expect(reopened.recall([moved])).toEqual([
    { sheet: "月报", cell: "D10", code: "INDICATOR_AMBIGUOUS", answer: "第二个" },
  ]);
});

it("forgets", async () => {
  const part = partOf();
  const memory = new SheetMemory(part);
  memory.remember(QUESTION, "第一个", CATALOGUE);
  memory.forget();
  expect(memory.recall([QUESTION])).toEqual([]);
  await memory.save(GRIDS, EMPTY);
  expect(JSON.parse(part.stored ?? "").answers).toEqual([]);
});

it("tells of what it cannot use, and remembers on", async () => {
  const memory = new SheetMemory(partOf("{}"));
  expect(await memory.open()).toEqual(["工作簿里保存的识别结果不能用：版本不符。请重新识别，再保存一次。"]);
  memory.remember(QUESTION, "第一个", CATALOGUE);
  expect(memory.recall([QUESTION])).toHaveLength(1);
});

it("keeps what the answers hold, whatever XML makes of it", async () => {
  const part = partOf();
  const memory = new SheetMemory(part);
  memory.remember(QUESTION, "a]]>b", CATALOGUE);
  await memory.save(GRIDS, EMPTY);
  expect(part.stored).not.toContain("]]>");
  const reopened = new SheetMemory(part);
  await reopened.open();
  expect(reopened.recall([QUESTION])[0]?.answer).toBe("a]]>b");
});

const UNKNOWN: SheetQuestion = {
  ...QUESTION,
  code: "INDICATOR_UNKNOWN",
  text: "没有名为“规上产值”（A3）的指标",
  label: "规上产值",
};

it("keeps what a label means as that, for wherever it comes to stand", async () => {
  const part = partOf();
  const memory = new SheetMemory(part);
  memory.remember(UNKNOWN, "工业产值", CATALOGUE);
  memory.remember(UNKNOWN, "产值", CATALOGUE);
  await memory.save(GRIDS, EMPTY);
  const reopened = new SheetMemory(part);
  await reopened.open();
  expect([reopened.size, reopened.recall([UNKNOWN])]).toEqual([1, []]);
  const alias = { sheet: "月报", kind: "indicator", text: "规上产值", code: "OUTPUT" };
  expect(reopened.aliases(CATALOGUE, ["月报"])).toEqual({ aliases: [alias], problems: [] });
  expect(reopened.aliases(CATALOGUE, ["七月"]).aliases).toEqual([{ ...alias, sheet: "" }]);
});

it("keeps an answer that names nothing as an answer", () => {
  const memory = new SheetMemory(partOf());
  memory.remember(UNKNOWN, "不知道", CATALOGUE);
  expect(memory.recall([UNKNOWN])).toMatchObject([{ answer: "不知道" }]);
});

it("is carried into another workbook as text, and takes no other text", () => {
  const memory = new SheetMemory(partOf());
  memory.remember(UNKNOWN, "工业产值", CATALOGUE);
  const other = new SheetMemory(partOf());
  expect(other.replace(memory.print())).toEqual([]);
  expect(other.aliases(CATALOGUE, ["月报"]).aliases).toHaveLength(1);
  expect(other.replace("{")[0]).toContain("不能用");
  expect(other.size).toBe(1);
});
