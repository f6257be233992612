import { expect, it } from "vitest";

import { CommandFault } from "../../server/commands/command.ts";
import { commandFailure } from "../../server/commands/command-failure.ts";

it("tells a fault by its sentence, or as data with its code", () => {
  const fault = new CommandFault("已经有。", { code: "OUTPUT_EXISTS" });
  expect(commandFailure(fault, false)).toEqual({ sentence: "已经有。", exitCode: 1 });
  const json = JSON.parse(commandFailure(fault, true).sentence);
  expect(json).toEqual({ error: { code: "OUTPUT_EXISTS", message: "已经有。" } });
});

it("tells what nobody foresaw in one line, without a stack", () => {
  const { sentence, exitCode } = commandFailure(new TypeError("x is not\na function"), false);
  expect(sentence).toMatch(/^命令没有完成，原因没有预料到（TypeError: x is not）；[^\n]*$/u);
  expect(exitCode).toBe(1);
});
