import { readFileSync } from "node:fs";
import { afterAll, expect, it } from "vitest";

import { outputPath, readWorkbookFile, writeWhole } from "../../server/commands/workbook-file.ts";

import { bookOf, workbookFolder } from "../support/workbook-folder.ts";

const folder = workbookFolder();
afterAll(() => folder.remove());

it("names the output beside the workbook, or as it is told", async () => {
  const file = await readWorkbookFile([folder.file("月报.XLSX", await bookOf({ A1: 1 }))]);
  expect(outputPath(file, {}, "填报")).toBe(folder.file("月报-填报.xlsx"));
  expect(outputPath(file, { out: folder.file("别处.xlsx") }, "填报")).toBe(folder.file("别处.xlsx"));
  expect(() => outputPath(file, { out: "a.xlsm" }, "填报")).toThrow("只能写成 .xlsx 文件");
});

it("writes a file whole, or leaves the old one and no draft", async () => {
  await writeWhole(folder.file("一.bin"), Buffer.from("1"));
  await writeWhole(folder.file("一.bin"), Buffer.from("2"));
  expect(readFileSync(folder.file("一.bin"), "utf8")).toBe("2");
  await expect(writeWhole(folder.path, Buffer.from("3"))).rejects.toThrow("不能写入");
  expect(folder.names()).toEqual(["一.bin", "月报.XLSX"]);
});
