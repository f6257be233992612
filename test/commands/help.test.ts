import { expect, it } from "vitest";

import { COMMAND_HELP, OPTIONS } from "../../server/commands/command-options.ts";
import { COMMANDS } from "../../server/commands/commands.ts";
import { commandHelp, helpText } from "../../server/commands/help.ts";
import { MAINTENANCE } from "../../server/commands/maintenance.ts";

it("tells every command, and what the process ends with", () => {
  const commands = new Set([...Object.keys(COMMANDS), ...Object.keys(MAINTENANCE)]);
  expect(Object.keys(COMMAND_HELP).sort()).toEqual([...commands].sort());
  for (const [name, { about }] of Object.entries(COMMAND_HELP))
    expect(helpText()).toMatch(new RegExp(`  ${name} .*${about}`, "u"));
  expect(helpText()).toContain("退出码：0 完成");
});

it("tells every option of a command", () => {
  expect(commandHelp("fill")?.split("\n")).toEqual([
    "用法：npm run -s plancell -- fill 工作簿.xlsx [选项]",
    "填报，另存一份。",
    "  --out 文件：写到哪里；可以就是原文件，写成功才替换",
    "  --overwrite：输出文件已经有时也写",
    "  --values：填数值，不填公式；公式记在定稿清单里",
    "  --answers 答案.json：对 recognise 所提问题的回答",
    "  --as-of 日期或发布：按那时已公布的数据，如 2016-12-31",
    "  --json：给程序用的 JSON",
    "  --help：这个命令的说明",
    expect.stringContaining("退出码"),
  ]);
  expect(commandHelp("constructor")).toBeUndefined();
});

it("has no option that no command takes", () => {
  const taken = new Set([...Object.values(COMMAND_HELP).flatMap(({ options }) => options), "json", "help"]);
  expect(Object.keys(OPTIONS).filter((name) => !taken.has(name as never))).toEqual([]);
});
