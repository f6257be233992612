import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { afterAll, expect, it } from "vitest";

import { changeNotes, outputPath, readWorkbookFile, writePatched } from "../../server/commands/workbook-file.ts";

import { bookOf, workbookFolder } from "../support/workbook-folder.ts";

const folder = workbookFolder();
afterAll(() => folder.remove());

/** The workbook of a file that is written anew. */
async function bookNamed(name: string) {
  return readWorkbookFile([folder.file(name, await bookOf({ A1: 1 }))]);
}

it("names the output beside the workbook, or as it is told", async () => {
  const file = await bookNamed("月报.XLSX");
  expect(await outputPath(file, {}, "填报")).toBe(folder.file("月报-填报.xlsx"));
  expect(await outputPath(file, { out: folder.file("别处.xlsx") }, "填报")).toBe(folder.file("别处.xlsx"));
  await expect(outputPath(file, { out: "a.xlsm" }, "填报")).rejects.toThrow("只能写成 .xlsx 文件");
});

it("writes over another file only where it is told, and over the workbook itself where --out names it", async () => {
  const file = await bookNamed("一.xlsx");
  writeFileSync(folder.file("一-填报.xlsx"), "别人的");
  const taken = { code: "OUTPUT_EXISTS", exitCode: 1, message: expect.stringContaining("已经有 一-填报.xlsx") };
  await expect(outputPath(file, {}, "填报")).rejects.toMatchObject(taken);
  await expect(outputPath(file, { out: folder.file("一-填报.xlsx") }, "定稿")).rejects.toMatchObject(taken);
  expect(await outputPath(file, { overwrite: true }, "填报")).toBe(folder.file("一-填报.xlsx"));
  expect(await outputPath(file, { out: file.path }, "填报")).toBe(file.path);
});

it("takes a link that leads nowhere for somebody's, and writes into no folder", async () => {
  const file = await bookNamed("链.xlsx");
  symlinkSync(folder.file("没有.xlsx"), folder.file("悬空.xlsx"));
  mkdirSync(folder.file("输出.xlsx"));
  await expect(outputPath(file, { out: folder.file("悬空.xlsx") }, "定稿")).rejects.toMatchObject({
    code: "OUTPUT_EXISTS",
    message: expect.stringContaining("悬空.xlsx（一个链接，它指向的文件不存在）"),
  });
  for (const overwrite of [false, true]) {
    await expect(outputPath(file, { out: folder.file("输出.xlsx"), overwrite }, "定稿")).rejects.toMatchObject({
      code: "OUTPUT_FAILED",
      message: expect.stringContaining("输出.xlsx 是一个文件夹"),
    });
  }
});

it("says why a file is not read", async () => {
  mkdirSync(folder.file("夹.xlsx"));
  const empty = folder.file("空.xlsx", Buffer.alloc(0));
  const cases: readonly (readonly [readonly string[], string, string, number])[] = [
    [[], "USAGE", "需要一个参数", 2],
    [["a.xlsx", "b.xlsx"], "USAGE", "收到 2 个", 2],
    [[folder.file("无.xlsx")], "FILE_UNREADABLE", "没有这个文件或文件夹，ENOENT", 1],
    [[folder.file("夹.xlsx")], "FILE_UNREADABLE", "它是一个文件夹", 1],
    [[empty], "NOT_A_WORKBOOK", "空.xlsx：这个文件不是 Excel 工作簿（文件是空的）", 1],
  ];
  for (const [args, code, words, exitCode] of cases) {
    await expect(readWorkbookFile(args)).rejects.toMatchObject({
      code,
      exitCode,
      message: expect.stringContaining(words),
    });
  }
});

it("says why a workbook is not patched, and leaves it as it is", async () => {
  const file = await bookNamed("二.xlsx");
  const edits = { cells: [{ sheet: "无", row: 0, column: 0, value: 1 }] };
  await expect(writePatched(file, file.path, edits)).rejects.toMatchObject({ code: "SHEET_UNKNOWN", exitCode: 1 });
  expect(await readWorkbookFile([file.path])).toEqual({ ...file, workbook: expect.anything() });
});

it("tells of a signature that a change makes void", async () => {
  const file = await bookNamed("三.xlsx");
  expect(changeNotes(file)).toEqual([]);
  expect(changeNotes({ ...file, workbook: { ...file.workbook, isSigned: true } })).toEqual([
    expect.stringContaining("签名不再有效"),
  ]);
});
