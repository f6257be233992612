import { afterAll, beforeAll, expect, it } from "vitest";

import { runCommand } from "../../server/commands/commands.ts";

import { openSeededLibrary, type SeededLibrary } from "../support/seeded-library.ts";
import { bookOf, workbookFolder } from "../support/workbook-folder.ts";

const folder = workbookFolder();
let library: SeededLibrary;
beforeAll(async () => {
  library = await openSeededLibrary();
  const head = { A1: "西安市主要经济指标", A2: "指标", B2: "单位", C2: "2014年", D2: "2015年", E2: "2016年" };
  const rows = {
    A3: "地区生产总值",
    B3: "亿元",
    C3: 5576.982,
    D3: 59328.61,
    A4: "第二产业增加值",
    B4: "亿元",
    C4: "6月",
  };
  const question = { A7: "指标", B7: "单位", C7: "2016年5月", D7: "2016年6月", A8: "财政收入", B8: "亿元" };
  folder.file("月报.xlsx", await bookOf({ ...head, ...rows, ...question, A10: "注：数据来源统计局" }));
});
afterAll(async () => {
  folder.remove();
  await library.close();
});

/** Every place in data at which there are names, with the names; lists by their first item. */
function shapeOf(data: unknown, path = ""): string[] {
  if (Array.isArray(data)) return data.length > 0 ? shapeOf(data[0], `${path}[]`) : [`${path} is empty`];
  if (typeof data !== "object" || data === null) return [];
  const entries = Object.entries(data);
  return [
    `${path} ${entries.map(([name]) => name).join(" ")}`.trim(),
    ...entries.flatMap(([name, value]) => shapeOf(value, `${path}.${name}`)),
  ];
}

/** The shape of what a command prints for programs about a file. */
async function shape(name: string, file: string, ...options: readonly string[]): Promise<string[]> {
  const [first, second] = [[], ["--overwrite"]].map((more) => [folder.file(file), "--json", ...options, ...more]);
  const writes = name === "fill" || name === "freeze";
  const text = await runCommand(library, name, first ?? []);
  const again = await runCommand(library, name, (writes ? second : first) ?? []);
  expect(again, "the same again").toBe(text);
  return shapeOf(JSON.parse(text)).filter((line) => !line.endsWith("[]"));
}

it("of recognise is fixed", async () => {
  expect(await shape("recognise", "月报.xlsx")).toEqual([
    "blocks questions untouched",
    ".blocks[] sheet range orientation cells",
    ".blocks[].cells[] cell indicator subject basis period unit confidence reason",
    ".questions[] sheet cells code text candidates",
    ".untouched[] sheet cells code",
  ]);
});

it("of audit is fixed", async () => {
  expect(await shape("audit", "月报.xlsx")).toEqual([
    "findings checked matched unknown",
    ".findings[] sheet range cells code typed published period belongsTo text",
  ]);
});

it("of fill, freeze and verify is fixed", async () => {
  expect(await shape("fill", "月报.xlsx")).toEqual([
    "out filled refreshed unchanged dataVersion proposals outdated refused questions needsRecalculation",
    ".proposals[] sheet cell formula before after source derived conflict",
    ".outdated is empty",
    expect.stringMatching(/^\.refused/u),
    ".questions[] sheet cells code text candidates",
  ]);
  expect(await shape("freeze", "月报-填报.xlsx")).toEqual([
    "out frozen kept dataVersion needsRecalculation outdated findings",
    ".kept is empty",
    ".outdated is empty",
    ".findings is empty",
  ]);
  expect(await shape("verify", "月报-填报-定稿.xlsx")).toEqual([
    "frozen unchanged confirmed unasked dataVersion findings",
    ".findings is empty",
  ]);
  expect(await shape("freeze", "月报-填报-定稿.xlsx", "--undo")).toEqual([
    "out restored changed editedRows",
    ".changed is empty",
    ".editedRows is empty",
  ]);
});
