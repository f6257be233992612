import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { runCommand } from "../../server/commands/commands.ts";

import { openSeededLibrary, type SeededLibrary } from "../support/seeded-library.ts";
import { bookOf, type WorkbookFolder, workbookFolder } from "../support/workbook-folder.ts";

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

function fileOf(text: string, name = "月报.csv"): string {
  return folder.file(name, new TextEncoder().encode(text));
}

const INVESTMENT = "指标,地区,期间,数值（亿元）\n工业投资,西安市,2016年1-7月,";

describe("the import command", () => {
  it("imports a file, and knows it again", async () => {
    const file = fileOf(`${INVESTMENT}901.25`);
    const outcome = JSON.parse(await runCommand(library, "import", [file, "--json", "--title", "七月"]));
    expect(outcome).toMatchObject({
      ending: "written",
      counts: { added: 1 },
      receipt: { title: "七月", source: "月报.csv" },
    });
    expect(await runCommand(library, "metric", ["工业投资", "2016年1-7月"])).toBe("901.25");
    expect(await runCommand(library, "import", [file])).toContain("以前已经导入");
  });

  it("tells what a dry run finds, line by line, and fails where it finds faults", async () => {
    const file = fileOf("指标,地区,期间,数值\n工业投姿,西安市,2016年1-7月,1\nGDP,西安,2015,5801.2");
    const told = runCommand(library, "import", [file, "--dry-run"]);
    await expect(told).rejects.toMatchObject({ name: "CommandRefused" });
    const text = await told.catch((error: Error) => error.message);
    expect(text).toContain("只检查，没有写入。");
    expect(text).toContain("月报.csv 第 2 行 “指标”列：没有名为“工业投姿”的指标，最接近的是：工业投资");
    expect(text).toContain("西安市 · 地区生产总值 · 2015年 5932.861 → 5801.2 亿元");
  });

  it("imports projects and their progress as the header says, and answers from them", async () => {
    const projects = fileOf(
      "项目,阶段,总投资（亿元）,年度,年度计划投资\n新舟700,在建,3,2016,9000\n试运行项目,前期,0.4,,",
      "项目.csv",
    );
    expect(await runCommand(library, "import", [projects, "--published", "2016-06-30"])).toContain("新增 2");
    const progress = fileOf("项目,期间,累计完成投资（万元）\n新舟700,2016年6月,3600", "进度.csv");
    expect(JSON.parse(await runCommand(library, "import", [progress, "--json"]))).toMatchObject({
      ending: "written",
      receipt: { kind: "project-progress", counts: { added: 1 } },
    });
    const wrong = fileOf("项目,期间,累计完成投资\n新舟70,2016年6月,1", "错.csv");
    const text = await runCommand(library, "import", [wrong, "--dry-run"]).catch((error: Error) => error.message);
    expect(text).toContain("错.csv 第 2 行 “项目”列：没有名为“新舟70”的项目，最接近的是：新舟700");
    expect(library.book.current().projects.map(({ name }) => name)).toContain("试运行项目");
  });

  it("imports cases of the ledger, which formulas count at once", async () => {
    const file = fileOf(
      "企业,问题,区县,责任单位,登记日期,办结期限\n甲公司,用电紧张,雁塔区,供电局,2016-07-01,2016-08-01\n乙公司,缺工,,,,",
      "台账.csv",
    );
    const outcome = JSON.parse(await runCommand(library, "import", [file, "--json"]));
    expect(outcome).toMatchObject({ ending: "written", counts: { added: 2 }, receipt: { kind: "ledger-cases" } });
    const { ledger } = library.book.current();
    expect(ledger.cases.map(({ area, owner }) => [area, owner])).toEqual([
      ["610113", "供电局"],
      ["", ""],
    ]);
    const wrong = fileOf("企业,问题,区县\n丙公司,缺地,火星", "台账.csv");
    await expect(runCommand(library, "import", [wrong, "--kind", "台账"])).rejects.toThrow(
      "台账.csv 第 2 行 “区县”列：没有名为“火星”的地区。请改正后重新导入。",
    );
  });

  it("imports the first sheet of a workbook, or the one that is named", async () => {
    const cells = {
      A1: "指标",
      B1: "地区",
      C1: "期间",
      D1: "数值",
      A2: "工业投资",
      B2: "西安市",
      C2: "2016年1-8月",
      D2: 1000.5,
    };
    const file = folder.file("月报.xlsx", await bookOf(cells));
    const [report] = await Promise.all([runCommand(library, "import", [file, "--json", "--sheet", "月报"])]);
    expect(JSON.parse(report)).toMatchObject({ ending: "written", receipt: { source: "月报.xlsx!月报" } });
    // Another sheet of a file, if only by its name, is not the content that was imported before.
    expect(JSON.parse(await runCommand(library, "import", [file, "--json"]))).toMatchObject({ ending: "written" });
    await expect(runCommand(library, "import", [file, "--sheet", "没有"])).rejects.toThrow("没有名为“没有”的工作表");
  });

  it("reads what --map, --area and --mode say", async () => {
    const file = fileOf("经济指标,月份,本期值\n工业投资,2016年1-9月,1100");
    const options = ["--map", "经济指标=指标；月份=period;本期值=value", "--area", "西安", "--mode", "替换", "--json"];
    expect(JSON.parse(await runCommand(library, "import", [file, ...options]))).toMatchObject({ ending: "written" });
  });

  it.each([
    [["--mode", "乱"], "--mode 收到“乱”"],
    [["--published", "昨天"], "--published 收到“昨天”"],
    [["--published", "2016-02-30"], "--published 收到"],
    [["--area", "东京"], "--area 收到“东京”"],
    [["--map", "甲"], "--map 收到“甲”"],
    [["--encoding", "latin1"], "--encoding 收到“latin1”"],
  ])("refuses %j", async (options, sentence) => {
    await expect(runCommand(library, "import", [fileOf(`${INVESTMENT}1`), ...options])).rejects.toThrow(sentence);
  });

  it("says why a file cannot be read, and that nothing was written", async () => {
    await expect(runCommand(library, "import", [])).rejects.toThrow("需要至少一个参数");
    await expect(runCommand(library, "import", [folder.file("没有.csv")])).rejects.toThrow("读不到文件");
    await expect(runCommand(library, "import", [fileOf(`${INVESTMENT}"1`)])).rejects.toThrow("引号没有配对");
    const folders = [fileOf(`${INVESTMENT}1\0`), fileOf("x", "坏.xlsx")];
    await expect(runCommand(library, "import", folders.slice(0, 1))).rejects.toThrow("NUL");
    await expect(runCommand(library, "import", folders.slice(1))).rejects.toThrow("不是 Excel 工作簿");
  });

  it("makes one release of several files", async () => {
    const files = [fileOf(`${INVESTMENT}902`, "甲.csv"), fileOf(`${INVESTMENT.replace("1-7", "1-10")}1300`, "乙.csv")];
    const report = JSON.parse(await runCommand(library, "import", [...files, "--json"]));
    expect(report).toMatchObject({ ending: "written", counts: { read: 2 }, receipt: { source: "甲.csv、乙.csv" } });
  });

  it("leaves the files as they are", async () => {
    const file = fileOf(`${INVESTMENT}903`);
    const before = readFileSync(file);
    await runCommand(library, "import", [file]);
    expect(readFileSync(file)).toEqual(before);
  });
});
