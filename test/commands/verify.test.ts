import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { runCommand } from "../../server/commands/commands.ts";
import { patchWorkbook } from "../../server/xlsx/patch-workbook.ts";

import { openSeededLibrary, type SeededLibrary } from "../support/seeded-library.ts";
import { bookOf, stored, type WorkbookFolder, workbookFolder } from "../support/workbook-folder.ts";

let library: SeededLibrary;
let folder: WorkbookFolder;
beforeAll(async () => {
  library = await openSeededLibrary();
});
afterAll(() => library.close());
beforeEach(() => {
  folder = workbookFolder();
});
afterEach(() => folder.remove());

/** The report on a workbook that was frozen with that value of GDP in B2, and then edited. */
async function verified(value: number, edit?: { readonly value: number }, ...options: readonly string[]) {
  const cells = {
    A2: "地区生产总值",
    B1: "2015年",
    B2: stored("PLAN.METRIC($A2,B$1)", value),
    B3: stored("PLAN.METRIC($A2,B$1)/2", 1),
  };
  const file = folder.file("月报.xlsx", await bookOf(cells));
  await runCommand(library, "freeze", [file, "--out", file]);
  if (edit) {
    const cell = { sheet: "月报", row: 1, column: 1, ...edit };
    folder.file("月报.xlsx", await patchWorkbook(readFileSync(file), { cells: [cell] }));
  }
  return JSON.parse(await runCommand(library, "verify", [file, "--json", ...options]));
}

describe("verifying a frozen workbook", () => {
  it("confirms figures that the server still gives", async () => {
    const dataVersion = library.book.current().dataVersion;
    expect(await verified(5932.861)).toEqual({
      frozen: 2,
      unchanged: 2,
      confirmed: 1,
      unasked: 1,
      dataVersion,
      findings: [],
    });
    const text = await runCommand(library, "verify", [folder.file("月报.xlsx")]);
    expect(text).toContain("另有 1 个的公式不是单独取一个数");
  });

  it("tells what was changed and what is newer", async () => {
    expect(await verified(5000, { value: 5001 })).toMatchObject({
      unchanged: 1,
      confirmed: 0,
      findings: [
        { sheet: "月报", cell: "B2", code: "CHANGED", frozen: 5000, now: 5001 },
        { sheet: "月报", cell: "B2", code: "NEWER", frozen: 5000, now: 5932.861 },
      ],
    });
    expect(await runCommand(library, "verify", [folder.file("月报.xlsx")])).toContain(
      "CHANGED 月报!B2：定稿时 5000，现在是 5001",
    );
  });

  it("tells what is refused now, and why", async () => {
    await verified(5932.861);
    const label = { sheet: "月报", row: 1, column: 0, value: "地区生产总和" };
    const file = folder.file(
      "月报.xlsx",
      await patchWorkbook(readFileSync(folder.file("月报.xlsx")), { cells: [label] }),
    );
    expect(JSON.parse(await runCommand(library, "verify", [file, "--json"]))).toMatchObject({
      confirmed: 0,
      findings: [
        { cell: "B2", code: "REFUSED", now: null, text: expect.stringContaining("没有名为“地区生产总和”的指标") },
      ],
    });
  });

  it("says that the question changed where only a header did", async () => {
    await verified(5932.861);
    const header = { sheet: "月报", row: 0, column: 1, value: "2014年" };
    const book = await patchWorkbook(readFileSync(folder.file("月报.xlsx")), { cells: [header] });
    const text = await runCommand(library, "verify", [folder.file("月报.xlsx", book)]);
    expect(text).toMatch(/QUESTION_CHANGED 月报!B2：.*数据没有变，按表中现在的标题是 5576.982/u);
  });

  it("says that nothing is frozen any more", async () => {
    await verified(5932.861);
    const file = folder.file("月报.xlsx");
    await runCommand(library, "freeze", [file, "--undo", "--out", file]);
    expect(await runCommand(library, "verify", [file])).toBe("现在没有定稿的单元格，没有可以核对的：定稿已经撤销。");
  });

  it("holds it against an earlier state", async () => {
    const report = await verified(5932.861, undefined, "--as-of", "2016-12-31");
    expect(report.findings).toMatchObject([{ code: "NEWER", cell: "B2", now: 5801.2 }]);
    await expect(verified(1, undefined, "--as-of", "昨天")).rejects.toThrow("读不懂版本“昨天”");
  });

  it("says where nothing was frozen", async () => {
    const file = folder.file("空.xlsx", await bookOf({ A1: 1 }));
    await expect(runCommand(library, "verify", [file])).rejects.toThrow("没有定稿清单；请先用 freeze 定稿。");
  });
});
