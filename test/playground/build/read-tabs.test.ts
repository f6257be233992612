import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, it } from "vitest";

import { readTabs } from "../../../playground/build/read-tabs.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plancell-tabs-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("reads operations in the order of their names, with their variables", () => {
  writeFileSync(join(folder, "02-b.graphql"), "# 乙\n# 第二个。\n{ b }\n");
  writeFileSync(join(folder, "01-a.graphql"), "# 甲\n# 第一个。\nquery A($x: Int) { a(x: $x) }\n");
  writeFileSync(join(folder, "01-a.json"), '{ "x": 1 }\n');
  expect(readTabs(folder)).toEqual([
    {
      name: "01-a",
      title: "甲",
      summary: "第一个。",
      query: "# 甲\n# 第一个。\nquery A($x: Int) { a(x: $x) }\n",
      variables: '{ "x": 1 }\n',
    },
    { name: "02-b", title: "乙", summary: "第二个。", query: "# 乙\n# 第二个。\n{ b }\n", variables: "" },
  ]);
});

it("wants a title and a sentence", () => {
  writeFileSync(join(folder, "01-a.graphql"), "# 甲\n{ a }\n");
  expect(() => readTabs(folder)).toThrow("01-a.graphql has to begin with two comments");
});
