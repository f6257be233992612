import { expect, it } from "vitest";

import { CommandFault, textOption } from "../../server/commands/command.ts";

it.each([
  [new CommandFault("x"), "USAGE", 2],
  [new CommandFault("x", { code: "ANSWERS_INVALID" }), "ANSWERS_INVALID", 2],
  [new CommandFault("x", { code: "DAMAGED" }), "DAMAGED", 1],
])("%s ends with its code", (fault, code, exitCode) => {
  expect([fault.code, fault.exitCode]).toEqual([code, exitCode]);
});

it("gives the text of an option, or none", () => {
  expect([textOption({ out: "a" }, "out"), textOption({}, "out")]).toEqual(["a", ""]);
});
