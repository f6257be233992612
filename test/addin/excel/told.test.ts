import { expect, it } from "vitest";

import { need, Told, toldSentence } from "../../../addin/excel/told.ts";

it("takes what the server gave, and tells why it gave nothing", () => {
  expect(need({ kind: "value", value: 5 })).toBe(5);
  const failure = { kind: "unreachable", reason: "断网" } as const;
  expect(() => need({ kind: "failure", failure })).toThrow("连接不到 Plancell 服务器（断网）");
});

it("tells its own sentence, or that of Excel's error", () => {
  expect(toldSentence(new Told("先定稿。"))).toBe("先定稿。");
  expect(toldSentence({ code: "AccessDenied" })).toContain("工作表受保护");
});
