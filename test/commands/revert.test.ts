import { expect, it } from "vitest";

import { runCommand } from "../../server/commands/commands.ts";
import { importFigures } from "../../server/store/import-figures.ts";
import { importIndicators } from "../../server/store/import-indicators.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { change, importCases, stepOf } from "../support/ledger.ts";
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

it("takes cases of the ledger back, or names the one that has moved since", async () => {
  const library = await tinyLibrary();
  await importCases(library, "编号,企业,问题\nA-1,甲公司,缺工\nA-2,乙公司,缺地");
  expect(await runCommand(library, "revert", ["IMPORT.5"])).toContain("已撤销 IMPORT.5，恢复为它之前的数据。");
  expect(await runCommand(library, "revert", ["REVERT.6"])).toContain("已撤销 REVERT.6");
  await change(library.database, [stepOf("A-2", "amend", { fields: { owner: "资规局" } })]);
  await expect(runCommand(library, "revert", ["IMPORT.5"])).rejects.toThrow(
    /问题 A-2 后来又有变动：.*更正（改了责任单位）/u,
  );
});
