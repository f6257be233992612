import { expect, it } from "vitest";

import { readCommandLine } from "../../server/commands/command-line.ts";

it("parts arguments from options", () => {
  expect(readCommandLine("fill", ["月报.xlsx", "--out", "一 二.xlsx", "--values", "--as-of=-1", "--json"])).toEqual({
    args: ["月报.xlsx"],
    options: { out: "一 二.xlsx", values: true, "as-of": "-1", json: true },
  });
  expect(readCommandLine("fill", ["--", "-月报.xlsx"]).args).toEqual(["-月报.xlsx"]);
  expect(readCommandLine("fill", ["-h"]).options).toEqual({ help: true });
});

it.each([
  ["fill --values=1", "--values 后面不带内容；收到“1”。"],
  ["fill --out", "--out 后面要写文件。"],
  ["fill --out=", "--out 后面要写文件。"],
  ["fill --out --json", "--out 后面要写文件；收到“--json”。以 - 开头的请写成 --out=…。"],
  ["fill --out a --out b", "--out 只能写一次。"],
  ["recognise --out a", "recognise 没有选项 --out；可用的选项：--answers、--as-of、--json、--help。"],
  ["verify --constructor", "verify 没有选项 --constructor；"],
  ["audit -x", "audit 没有选项 -x；"],
])("%s says what is wrong", (line, message) => {
  const [name = "", ...given] = line.split(" ");
  expect(() => readCommandLine(name, given)).toThrow(message);
});
