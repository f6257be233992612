import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";

import { writeWhole } from "../../server/commands/write-whole.ts";

import { type WorkbookFolder, workbookFolder } from "../support/workbook-folder.ts";

let folder: WorkbookFolder;
beforeEach(() => {
  folder = workbookFolder();
});
afterEach(() => folder.remove());

it("writes a file whole, or leaves the old one and no draft", async () => {
  await writeWhole(folder.file("一.bin"), Buffer.from("1"));
  await writeWhole(folder.file("一.bin"), Buffer.from("2"));
  expect(readFileSync(folder.file("一.bin"), "utf8")).toBe("2");
  await expect(writeWhole(folder.path, Buffer.from("3"))).rejects.toMatchObject({ code: "OUTPUT_FAILED", exitCode: 1 });
  await expect(writeWhole(folder.file("无/一.bin"), Buffer.from("3"))).rejects.toThrow("没有这个文件或文件夹，ENOENT");
  expect(folder.names()).toEqual(["一.bin"]);
});

it("takes a name as long as the system does", async () => {
  const name = `${"长".repeat(83)}.b`;
  await writeWhole(folder.file(name), Buffer.from("1"));
  expect(folder.names()).toEqual([name]);
  await expect(writeWhole(folder.file(`长长${name}`), Buffer.from("1"))).rejects.toThrow("名称太长，ENAMETOOLONG");
});

it("writes the file that a link leads to, though it is not there yet", async () => {
  symlinkSync("没有.bin", folder.file("悬空.bin"));
  symlinkSync("悬空.bin", folder.file("链.bin"));
  await writeWhole(folder.file("链.bin"), Buffer.from("1"));
  expect(readFileSync(folder.file("没有.bin"), "utf8")).toBe("1");
  expect(folder.names()).toEqual(["悬空.bin", "没有.bin", "链.bin"].sort());
  symlinkSync("圈.bin", folder.file("圈.bin"));
  await expect(writeWhole(folder.file("圈.bin"), Buffer.from("1"))).rejects.toThrow("链接绕成了圈，ELOOP");
});

it("keeps permissions, and the link that leads to the file", async () => {
  writeFileSync(folder.file("一.bin"), "1");
  chmodSync(folder.file("一.bin"), 0o640);
  symlinkSync(folder.file("一.bin"), folder.file("链.bin"));
  await writeWhole(folder.file("链.bin"), Buffer.from("2"));
  expect(lstatSync(folder.file("链.bin")).isSymbolicLink()).toBe(true);
  expect(statSync(folder.file("一.bin")).mode & 0o777).toBe(0o640);
  expect(readFileSync(folder.file("一.bin"), "utf8")).toBe("2");
});
