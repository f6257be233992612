import { expect, it } from "vitest";

import { type OptionRules, printOptions, readOptions, splitPairs } from "../../server/domain/options.ts";
import { isRefusal } from "../../server/domain/refusal.ts";

const RULES: OptionRules = {
  表头: { also: ["header"], values: { 有: ["1"], 无: ["0"] } },
  单位: { also: [], values: null },
  "": { also: [], values: null },
};

function read(text: string) {
  const options = readOptions(text, RULES);
  return isRefusal(options) ? options : Object.fromEntries(options);
}

it("reads names and values in any of their spellings", () => {
  expect(read("表头=无;单位=万元")).toEqual({ 表头: "无", 单位: "万元" });
  expect(read("ＨＥＡＤＥＲ＝0；单位：万元；")).toEqual({ 表头: "无", 单位: "万元" });
});

it("has nothing to read in a blank text", () => {
  expect([read(""), read(" ; "), read("单位=")]).toEqual([{}, {}, {}]);
});

it("takes a part without a sign for the nameless option", () => {
  expect(read("汽车")).toEqual({ "": "汽车" });
});

it("says which names and values there are", () => {
  expect(read("表尾=无")).toMatchObject({ code: "OPTION_UNKNOWN", near: ["表头"] });
  expect(read("颜色=红")).toMatchObject({ code: "OPTION_UNKNOWN", near: ["表头", "单位"] });
  expect(read("表头=也许")).toMatchObject({ code: "OPTION_INVALID", near: ["有", "无"] });
  expect(read("__proto__=1")).toMatchObject({ code: "OPTION_UNKNOWN" });
});

it("prints pairs in a settled order that reads back", () => {
  const pairs = splitPairs("单位=万元; 表头 = 无;汽车");
  expect(printOptions(pairs)).toBe("汽车;单位=万元;表头=无");
  expect(read(printOptions(pairs))).toEqual({ "": "汽车", 单位: "万元", 表头: "无" });
});
