import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

import { convertOldWorkbook } from "../../server/commands/convert-old-workbook.ts";
import { readWorkbookFile } from "../../server/commands/workbook-file.ts";

import { bookOf, workbookFolder } from "../support/workbook-folder.ts";

it("gives nothing for a file that is not there, whatever is installed", async () => {
  expect(await convertOldWorkbook("/nowhere/book.xls")).toBeUndefined();
});

it("leaves the sentence that says how to convert where nothing can convert it", async () => {
  const folder = workbookFolder();
  const head = Buffer.from("d0cf11e0a1b11ae1", "hex");
  const file = folder.file("旧.xls", Buffer.concat([head, Buffer.alloc(600), Buffer.from("Workbook", "utf16le")]));
  await expect(readWorkbookFile([file])).rejects.toThrow(/旧\.xls：这是旧的 \.xls 格式.*“另存为”\.xlsx/u);
  folder.remove();
});

it("reads an old workbook where LibreOffice is installed", async () => {
  const folder = workbookFolder();
  const file = folder.file("月报.xlsx", await bookOf({ B2: 5932.861 }));
  const profile = `-env:UserInstallation=file://${folder.path}/profile`;
  const made = spawnSync("soffice", ["--headless", profile, "--convert-to", "xls", "--outdir", folder.path, file]);
  const { extension, workbook } = await readWorkbookFile([made.status === 0 ? folder.file("月报.xls") : file]);
  expect(workbook.sheets[0]?.grid.cell(1, 1)?.value).toBe(5932.861);
  expect(extension).toBe(".xlsx");
  folder.remove();
});
