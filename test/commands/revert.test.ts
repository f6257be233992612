import { expect, it } from "vitest";

import { runCommand } from "../../server/commands/commands.ts";
import { importFigures } from "../../server/store/import-figures.ts";
import { importIndicators } from "../../server/store/import-indicators.ts";

import { figureImportOf } from "../support/figure-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

it("takes a release back and says what came of it", async () => {
  const library = await tinyLibrary();
  await importFigures(library, figureImportOf("indicator,area,period,value\nVALUE_ADDED,西安市,2016-06 YTD,590"));
  expect(await runCommand(library, "revert", ["IMPORT.5"])).toContain("已撤销 IMPORT.5，恢复为它之前的数据。");
  expect(await runCommand(library, "metric", ["规模以上工业增加值", "2016年1-6月"])).toBe("580.12");
  expect(await runCommand(library, "revert", ["IMPORT.5"])).toContain("以前已经撤销");
});

it("names what stands in the way", async () => {
  const library = await tinyLibrary();
  await importIndicators(library, figureImportOf("code,name,unit,kind\nROBOTS,工业机器人产量,万辆,flow"));
  await importFigures(library, figureImportOf("indicator,area,period,value\nROBOTS,西安市,2016-06,1"));
  await expect(runCommand(library, "revert", ["IMPORT.5"])).rejects.toThrow("指标 ROBOTS 已有 1 个数据序列");
});

it("says why one cannot be taken back", async () => {
  const library = await tinyLibrary();
  await expect(runCommand(library, "revert", ["SPRING"])).rejects.toThrow("已被后来的发布改动");
  await expect(runCommand(library, "revert", ["NONE"])).rejects.toThrow("没有代码为“NONE”的发布");
  await expect(runCommand(library, "revert", ["CATALOGUE"])).rejects.toThrow("随程序带来的目录");
  await expect(runCommand(library, "revert", [])).rejects.toThrow("需要一个参数");
});
