import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

import { readList, readNumber, readTable, readWord } from "../../prisma/read-table.ts";

const folder = mkdtempSync(join(tmpdir(), "plancell-table-"));
afterAll(() => rmSync(folder, { recursive: true }));

function table(content: string): string {
  const path = join(folder, "table.csv");
  writeFileSync(path, content);
  return path;
}

describe("readTable", () => {
  test("gives each row's text by column", () => {
    const [row] = readTable(table('code,name\r\nA,"甲，""乙"",丙"\r\n'), ["code", "name"]);
    expect([row?.("code"), row?.("name")]).toEqual(["A", '甲，"乙",丙']);
  });

  test("refuses a head line with other columns", () => {
    expect(() => readTable(table("code,title\nA,B\n"), ["code", "name"])).toThrow(
      "的列应为 code,name，实际为 code,title",
    );
  });

  test("refuses a row with a cell too many", () => {
    expect(() => readTable(table("code,name\nA,B,C\n"), ["code", "name"])).toThrow("Invalid Record Length");
  });

  test("an empty file has no head line", () => {
    expect(() => readTable(table(""), ["code"])).toThrow("实际为 。");
  });
});

describe("cells", () => {
  test("a list is separated by bars, an empty cell is none", () => {
    expect(readList("全国|中华人民共和国")).toEqual(["全国", "中华人民共和国"]);
    expect(readList("")).toEqual([]);
  });

  test("a word must be one of the allowed ones", () => {
    expect(readWord("flow", ["flow", "stock"])).toBe("flow");
    expect(() => readWord("flows", ["flow", "stock"])).toThrow("“flows”应为 flow、stock 之一");
  });

  test.each(["", " ", "n/a", "NaN", "Infinity", "1,234"])("%j is no number", (cell) => {
    expect(() => readNumber(cell)).toThrow("不是一个数");
  });

  test("a number may be negative or have decimals", () => {
    expect([readNumber("-1"), readNumber("5932.861"), readNumber("0")]).toEqual([-1, 5932.861, 0]);
  });
});
