import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { COMMAND_HELP } from "../../server/commands/command-options.ts";
import { runCommand } from "../../server/commands/commands.ts";

import { openSeededLibrary, type SeededLibrary } from "../support/seeded-library.ts";

let library: SeededLibrary;
beforeAll(async () => {
  library = await openSeededLibrary();
});
afterAll(() => library.close());

/** What a command line prints; a blank separates arguments. */
function run(line: string): Promise<string> {
  const [name = "", ...args] = line.split(" ");
  return runCommand(library, name, args);
}

describe("a command", () => {
  it.each([
    ["metric 地区生产总值 2015年", "5932.861"],
    ["metric GDP 2015年 --unit 万元 --as-of 2016-12-31", "58012000"],
    ["metric --subject 陕西省 GDP 2015年 --json", '{"answer":'],
    ["target 工业投资 2016年", "8"],
    ["target 工业投资增速 2016年 --field 运算符", "等于"],
    ["source GDP 2015年 --field 简短", "来源："],
    ["search gsgyzjz", "indicator\tABOVE_SCALE_INDUSTRY_VALUE_ADDED\t规模以上工业增加值"],
    ["search ！！！", "没有找到。"],
    ["status", "54 个指标，1227 个数据，25 个目标，23 次发布。"],
    ["help", "用法：npm run -s plancell -- <命令> [选项] [--json]"],
    ["--help", "用法：npm run -s plancell -- <命令> [选项] [--json]"],
    ["help fill", "用法：npm run -s plancell -- fill 工作簿.xlsx [选项]"],
    ["audit --help", "核对手工填的数字。"],
  ])("%s prints %s", async (line, text) => {
    expect(await run(line)).toContain(text);
  });

  it("prints a refusal as its sentence, or as data", async () => {
    expect(await run("metric GPD 2015年")).toMatch(/^没有名为“GPD”的指标/u);
    expect(JSON.parse(await run("metric GPD 2015年 --json"))).toEqual({
      refusal: { code: "INDICATOR_UNKNOWN", message: expect.any(String), near: expect.any(Array) },
    });
  });

  it("prints data for programs with --json", async () => {
    expect(JSON.parse(await run("metric GDP 2015年 --json"))).toEqual({ answer: 5932.861 });
    expect(JSON.parse(await run("status --json"))).toMatchObject({ indicators: 54, targets: 25, releases: 23 });
    expect(JSON.parse(await run("search 新舟700 --json"))[0]).toMatchObject({ kind: "project", code: "MA700" });
  });

  it("is named in the help", async () => {
    expect(JSON.parse(await run("help --json"))).toEqual({ commands: Object.keys(COMMAND_HELP) });
    const help = await run("help");
    for (const name of Object.keys(COMMAND_HELP)) expect(help).toContain(`  ${name} `);
  });
});

describe("a command that cannot be carried out", () => {
  it.each([
    ["guess", "没有名为“guess”的命令。可用的命令：status、"],
    ["guess", "、backup、restore、token、help。"],
    ["constructor", "没有名为“constructor”的命令。"],
    ["metric GDP", "需要两个参数：指标和期间；收到 1 个。其中有空格的请加引号。"],
    ["metric GDP 2016年 1-6月", "需要两个参数：指标和期间；收到 3 个。其中有空格的请加引号。"],
    ["metric GDP 2015年 --units 万元", "metric 没有选项 --units；可用的选项：--measure、"],
    ["metric GDP 2015年 --unit", "--unit 后面要写单位。"],
    ["help guess", "没有名为“guess”的命令。"],
    ["search", "需要一个参数：要找的文字。"],
  ])("%s says why", async (line, message) => {
    await expect(run(line)).rejects.toThrow(message);
  });
});
