import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { runCommand } from "../../server/commands/commands.ts";
import { patchWorkbook } from "../../server/xlsx/patch-workbook.ts";
import { readWorkbook } from "../../server/xlsx/read-workbook.ts";

import { openSeededLibrary, type SeededLibrary } from "../support/seeded-library.ts";
import { bookOf, readBook, stored, type WorkbookFolder, workbookFolder } from "../support/workbook-folder.ts";
import { makeZip, workbookParts } from "../support/workbook-maker.ts";

let library: SeededLibrary;
let folder: WorkbookFolder;
beforeAll(async () => {
  library = await openSeededLibrary();
});
afterAll(() => library.close());
beforeEach(async () => {
  folder = workbookFolder();
  folder.file("月报.xlsx", await bookOf(CELLS));
});
afterEach(() => folder.remove());

const CELLS = {
  A2: "地区生产总值",
  B1: "2015年",
  B2: stored("PLAN.METRIC($A2,B$1)", 5932.861),
  B3: stored('IFERROR(PLAN.METRIC("GDP","2014年"),"—")', 5492.64),
  B4: { formula: "B2-B3", result: 440.221, date1904: false },
};

/** A workbook with one of our formulas and a sheet of a chart by that name. */
function chartBook(name: string): Uint8Array {
  const formula = '<f>_xldudf_PLAN_METRIC("GDP","2015年")</f><v>5932.861</v>';
  const parts = workbookParts({ sheets: { 月报: `<sheetData><row r="1"><c r="A1">${formula}</c></row></sheetData>` } });
  const [index, relations] = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"] as const;
  const pointer = '<Relationship Id="图" Type="http://x/relationships/chartsheet" Target="chartsheets/sheet1.xml"/>';
  return makeZip({
    ...parts,
    [index]: String(parts[index]).replace("</sheets>", `<sheet name="${name}" sheetId="9" r:id="图"/></sheets>`),
    [relations]: String(parts[relations]).replace("</Relationships>", `${pointer}</Relationships>`),
    "xl/chartsheets/sheet1.xml": "<chartsheet/>",
  });
}

/** What a command prints for programs. */
async function run(name: string, ...args: readonly string[]) {
  return JSON.parse(await runCommand(library, name, [...args, "--json"]));
}

/** The cells of the first sheet of a file: formula, else value. */
async function cellsOf(name: string) {
  const [sheet] = (await readWorkbook(readFileSync(folder.file(name)))).sheets;
  return [...(sheet?.grid.cells() ?? [])].map(({ formula, value }) => formula || value);
}

describe("freezing a workbook", () => {
  it("makes constants of our formulas, in a file of its own that opens anywhere", async () => {
    const before = readFileSync(folder.file("月报.xlsx"));
    expect(await run("freeze", folder.file("月报.xlsx"))).toMatchObject({ frozen: 2, kept: [] });
    expect(folder.names()).toEqual(["月报-定稿.xlsx", "月报.xlsx"]);
    expect(readFileSync(folder.file("月报.xlsx")).equals(before)).toBe(true);
    const book = await readBook(folder.file("月报-定稿.xlsx"));
    const sheet = book.getWorksheet("月报");
    expect(sheet?.getCell("B2").value).toBe(5932.861);
    expect(sheet?.getCell("B3").value).toBe(5492.64);
    expect(sheet?.getCell("B4").value).toMatchObject({ formula: "B2-B3" });
    expect(book.worksheets.map(({ state }) => state)).toEqual(["visible", "veryHidden"]);
  });

  it("says that totals of the analyst's own may be out of date", async () => {
    expect(await run("freeze", folder.file("月报.xlsx"))).toMatchObject({ needsRecalculation: true });
    const text = await runCommand(library, "freeze", [folder.file("月报.xlsx"), "--overwrite"]);
    expect(text).toContain("按 Ctrl+Alt+F9 重新计算");
    const { B4: _, ...alone } = CELLS;
    const file = folder.file("无合计.xlsx", await bookOf(alone));
    expect(await run("freeze", file)).toMatchObject({ needsRecalculation: false });
  });

  it("warns of cells that show what their formulas do not give any more", async () => {
    const cells = {
      B1: stored('PLAN.METRIC("GDP","2015年")', 5810.03),
      B2: stored('PLAN.METRIC("GDP","2015年","","","","2016-06-30")', 5810.03),
      B3: stored('IFNA(PLAN.METRIC("GDP","1995年"),"—")', "—"),
      B4: stored('PLAN.METRIC("GDP","1995年")', 1),
    };
    const file = folder.file("旧.xlsx", await bookOf(cells));
    expect((await run("freeze", file)).outdated).toEqual([
      { sheet: "月报", cell: "B1", formula: '=PLAN.METRIC("GDP","2015年")', shown: 5810.03, now: 5932.861, reason: "" },
      expect.objectContaining({ cell: "B4", shown: 1, now: null, reason: expect.stringContaining("没有公布数据") }),
    ]);
    const text = await runCommand(library, "freeze", [file, "--overwrite"]);
    expect(text).toContain("有 2 个单元格显示的不是现在的数，已照显示的定稿");
    expect(text).toContain("旧数 月报!B1：显示 5810.03，现在是 5932.861");
    const { findings } = await run("verify", folder.file("旧-定稿.xlsx"));
    expect(findings[0]).toMatchObject({ cell: "B1", code: "NEWER", text: expect.stringContaining("数据版本 不详") });
  });

  it("gives the formulas back", async () => {
    await run("freeze", folder.file("月报.xlsx"));
    expect(await run("freeze", folder.file("月报-定稿.xlsx"), "--undo")).toMatchObject({ restored: 2, changed: [] });
    expect(await cellsOf("月报-定稿-解冻.xlsx")).toEqual(await cellsOf("月报.xlsx"));
  });

  it("writes a workbook that goes by an old name as what it is", async () => {
    await run("freeze", folder.file("旧名.xls", readFileSync(folder.file("月报.xlsx"))));
    expect(folder.names()).toContain("旧名-定稿.xlsx");
  });

  it("leaves alone what was changed in between", async () => {
    await run("freeze", folder.file("月报.xlsx"));
    const edited = await patchWorkbook(readFileSync(folder.file("月报-定稿.xlsx")), {
      cells: [{ sheet: "月报", row: 1, column: 1, value: 1 }],
    });
    const file = folder.file("改.xlsx", edited);
    expect(await run("freeze", file, "--undo")).toMatchObject({
      restored: 1,
      changed: [{ sheet: "月报", cell: "B2", formula: "=PLAN.METRIC($A2,B$1)" }],
    });
    expect((await cellsOf("改-解冻.xlsx"))[2]).toBe(1);
  });

  it("adds to what was frozen before", async () => {
    await run("freeze", folder.file("月报.xlsx"));
    const formula = '=PLAN.METRIC("GDP","2013年")';
    const more = await patchWorkbook(readFileSync(folder.file("月报-定稿.xlsx")), {
      cells: [{ sheet: "月报", row: 4, column: 1, value: 7, formula }],
    });
    await run("freeze", folder.file("加.xlsx", more));
    expect(await run("freeze", folder.file("加-定稿.xlsx"), "--undo")).toMatchObject({ restored: 3 });
  });

  it("keeps and names what was changed since it was frozen before", async () => {
    await run("freeze", folder.file("月报.xlsx"));
    const formula = '=PLAN.METRIC("GDP","2014年")';
    const changed = await patchWorkbook(readFileSync(folder.file("月报-定稿.xlsx")), {
      cells: [
        { sheet: "月报", row: 1, column: 1, value: 9.9 },
        { sheet: "月报", row: 4, column: 1, value: 5576.982, formula },
        { sheet: "_plancell_freeze", row: 3, column: 4, value: "1" },
      ],
    });
    const findings = [
      { code: "MANIFEST_EDITED", text: "定稿清单第 4 行被改动过，不再采用" },
      { sheet: "月报", cell: "B2", code: "CHANGED", frozen: 5932.861, now: 9.9 },
    ];
    const file = folder.file("改.xlsx", changed);
    expect(await run("freeze", file)).toMatchObject({ frozen: 1, findings });
    expect(await runCommand(library, "freeze", [file, "--overwrite"])).toContain("  CHANGED 月报!B2：定稿时 5932.861");
    expect(await run("verify", folder.file("改-定稿.xlsx"))).toMatchObject({ frozen: 2, findings: findings.slice(-1) });
    const sources = await run("freeze", file, "--sources", "--out", folder.file("源.xlsx"));
    const listed = (await readBook(sources.out)).getWorksheet("数据来源");
    expect(listed?.rowCount, "without the number that is not its figure any more").toBe(3);
  });

  it("lists where each figure comes from, beside a sheet of that name of the analyst's own", async () => {
    await run("freeze", folder.file("月报.xlsx"), "--sources", "--out", folder.file("一.xlsx"));
    const sheet = (await readBook(folder.file("一.xlsx"))).getWorksheet("数据来源");
    expect(sheet?.getRow(3).values).toEqual(
      expect.arrayContaining(["月报", "B2", 5932.861, "=PLAN.METRIC($A2,B$1)", expect.stringContaining("来源：")]),
    );
    expect(sheet?.getCell("F4").value).toContain("来源：");

    const own = { name: "数据来源", state: "visible", rows: [["我的"]] } as const;
    const before = await patchWorkbook(readFileSync(folder.file("月报.xlsx")), { cells: [], sheets: [own] });
    await run("freeze", folder.file("二.xlsx", before), "--sources");
    const names = (await readBook(folder.file("二-定稿.xlsx"))).worksheets.map(({ name }) => name);
    expect(names).toEqual(["月报", "数据来源", "数据来源 (2)", "_plancell_freeze"]);
  });

  it("cites what each formula asks for, and says why it cannot", async () => {
    const growth = (measure: string) => `PLAN.METRIC("规模以上工业企业利润总额","2016年1-6月","${measure}","全国")`;
    const cells = {
      B1: stored(growth(""), 29998.22),
      B2: stored(growth("同比"), 6.2),
      B3: stored(growth("反算同比"), 5.47),
      B4: stored('PLAN.METRIC("规模以上工业增加值","2016年1-6月","同比","全国")', 6),
      B5: stored('PLAN.METRIC("规模以上工业增加值","2016年1月","同比","全国")', { error: "#N/A" }),
      B6: stored('PLAN.METRIC("GDP",2015)*2', 11865.722),
    };
    const file = folder.file("同比.xlsx", await bookOf(cells));
    const { out } = await run("freeze", file, "--sources");
    const listed = (await readBook(out)).getWorksheet("数据来源");
    const sources = [3, 4, 5, 6, 7, 8].map((row) => listed?.getCell(`F${row}`).value);
    const cited = ["", "同比", "反算同比"].map(async (measure) => {
      const options = [...(measure === "" ? [] : ["--measure", measure]), "--subject", "全国"];
      return (await run("source", "规模以上工业企业利润总额", "2016年1-6月", ...options)).answer;
    });
    const [level, rate, computed] = await Promise.all(cited);
    expect(sources.slice(0, 2)).toEqual([level, rate]);
    expect(sources[2]).toContain(computed);
    expect(sources[2]).toMatch(/^表中不是现在的数，现在是 5.47\d+；测算：/u);
    expect(sources[3]).toMatch(/^来源：/u);
    expect(sources[4]).toContain("没有");
    expect(sources[5]).toBe("公式不是单独取一个数，来源请看公式");
  });

  it.each(["数据来源", "_PLANCELL_FREEZE"])("takes no name twice where a chart is called %s", async (name) => {
    const bytes = chartBook(name);
    const book = await readWorkbook(bytes);
    expect(book.tabs).toEqual(["月报", name]);
    const freezing = run("freeze", folder.file("图.xlsx", bytes), "--sources");
    if (name === "数据来源") {
      await freezing;
      const { tabs } = await readWorkbook(readFileSync(folder.file("图-定稿.xlsx")));
      expect(tabs).toEqual(["月报", name, "数据来源 (2)", "_plancell_freeze"]);
    } else await expect(freezing).rejects.toMatchObject({ code: "SHEET_NAME_TAKEN" });
  });

  it("never writes over a sheet that is not ours", async () => {
    const theirs = { name: "_Plancell_Freeze", state: "visible", rows: [["我的"]] } as const;
    const bytes = await patchWorkbook(readFileSync(folder.file("月报.xlsx")), { cells: [], sheets: [theirs] });
    const file = folder.file("我的.xlsx", bytes);
    await expect(run("freeze", file)).rejects.toThrow("工作表“_Plancell_Freeze”里不是定稿清单");
    expect(folder.names()).toEqual(["我的.xlsx", "月报.xlsx"]);
    await expect(run("verify", file)).rejects.toMatchObject({ code: "NOT_FROZEN" });
  });

  it("writes nothing where nothing can be frozen", async () => {
    const cells = { B2: stored("PLAN.METRIC(A2,B1)", { error: "#NAME?" }) };
    const file = folder.file("名.xlsx", await bookOf(cells));
    expect(await run("freeze", file)).toMatchObject({ frozen: 0, kept: [{ sheet: "月报", cell: "B2" }] });
    expect(folder.names()).toEqual(["名.xlsx", "月报.xlsx"]);
    expect(await runCommand(library, "freeze", [file])).toContain("未定稿 月报!B2：显示 #NAME?");
    await expect(run("freeze", file, "--undo")).rejects.toThrow("没有定稿清单");
  });

  it("writes over a file only where it is named", async () => {
    const file = folder.file("月报.xlsx");
    await run("freeze", file);
    await expect(run("freeze", file)).rejects.toThrow("已经有 月报-定稿.xlsx，没有写文件；");
    await expect(run("freeze", file, "--out", folder.file("月报.csv"))).rejects.toThrow("只能写成 .xlsx 文件");
    await expect(run("freeze", file, "--out", folder.file("无/月报.xlsx"))).rejects.toThrow("不能写入");
    await run("freeze", file, "--out", file);
    expect((await cellsOf("月报.xlsx"))[2]).toBe(5932.861);
    expect(folder.names()).toEqual(["月报-定稿.xlsx", "月报.xlsx"]);
  });
});

describe("a workbook that cannot be read", () => {
  it.each([
    [[], "需要一个参数：工作簿文件（.xlsx）；收到 0 个"],
    [["无.xlsx"], "读不到文件"],
  ])("%j", async (args, message) => {
    await expect(run("freeze", ...args)).rejects.toThrow(message);
  });

  it("is named with the reason", async () => {
    const file = folder.file("文字.xlsx", Buffer.from("不是工作簿"));
    await expect(run("freeze", file)).rejects.toThrow("文字.xlsx：这个文件不是 Excel 工作簿");
  });
});

/** Whether LibreOffice is installed. */
const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

it("shows the frozen figures in LibreOffice, and keeps the manifest through it, where it is installed", async () => {
  await run("freeze", folder.file("月报.xlsx"));
  const frozen = folder.file("月报-定稿.xlsx");
  if (hasLibreOffice) {
    const profile = `-env:UserInstallation=file://${folder.path}/profile`;
    const saved = spawnSync("soffice", [
      "--headless",
      profile,
      "--convert-to",
      "xlsx",
      "--outdir",
      `${folder.path}/profile`,
      frozen,
    ]);
    expect(saved.status).toBe(0);
    writeFileSync(frozen, readFileSync(`${folder.path}/profile/月报-定稿.xlsx`));
  }
  expect((await readBook(frozen)).getWorksheet("月报")?.getCell("B2").value).toBe(5932.861);
  expect(await run("verify", frozen)).toMatchObject({ frozen: 2, unchanged: 2 });
});
