import { afterAll, beforeAll, expect, it } from "vitest";

import { runCommand } from "../../server/commands/commands.ts";

import { openSeededLibrary, type SeededLibrary } from "../support/seeded-library.ts";
import { bookOf, workbookFolder } from "../support/workbook-folder.ts";

const folder = workbookFolder();
let library: SeededLibrary;
beforeAll(async () => {
  library = await openSeededLibrary();
  const cells = { A1: "西安市主要经济指标", A2: "指标", B2: "单位", C2: "2014年", D2: "2015年" };
  const row = { A3: "地区生产总值", B3: "亿元", C3: 5576.982, D3: 59328.61, A4: "注：数据来源统计局" };
  folder.file("月报.xlsx", await bookOf({ ...cells, ...row }));
});
afterAll(async () => {
  folder.remove();
  await library.close();
});

/** What a command prints for programs about the workbook. */
async function run(name: string) {
  return JSON.parse(await runCommand(library, name, [folder.file("月报.xlsx"), "--json"]));
}

it("a workbook's cells are understood", async () => {
  const { blocks } = await run("recognise");
  expect(blocks[0].cells).toMatchObject([
    { cell: "C3", indicator: "REGIONAL_GDP", subject: "610100", basis: "year", period: "2014", unit: "亿元" },
    { cell: "D3", indicator: "REGIONAL_GDP", subject: "610100", basis: "year", period: "2015", unit: "亿元" },
  ]);
});

it("a workbook's typed numbers are held against what is published", async () => {
  expect(await run("audit")).toMatchObject({
    checked: 2,
    matched: 1,
    findings: [{ sheet: "月报", range: "D3", cells: ["D3"], code: "WRONG_UNIT", typed: 59328.61, published: 5932.861 }],
  });
});
