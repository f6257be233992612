import { describe, expect, it } from "vitest";

import { ImportLines } from "../../../server/domain/import/import-lines.ts";

const FIGURE = { figure: "西安市 · 工业投资 · 2016年1-6月", unit: "亿元", before: 1, after: 2 };
const at = (row: number, table = "表") => ({ table, row });

describe("lines of an import", () => {
  it("say of each row one thing, in the order of reading", () => {
    const lines = new ImportLines();
    lines.add(at(3), "changed", FIGURE);
    lines.add(at(2), "refused");
    expect(lines.all()).toEqual([
      { row: 3, fate: "changed", ...FIGURE },
      { row: 2, fate: "refused", figure: "", unit: "", before: null, after: null },
    ]);
  });

  it("keep what was understood of a row that repeats another", () => {
    const lines = new ImportLines();
    lines.add(at(3), "added", FIGURE);
    lines.add(at(3), "same");
    lines.add(at(3, "另一张表"), "refused");
    expect(lines.all()).toMatchObject([
      { row: 3, fate: "same", figure: FIGURE.figure },
      { row: 3, fate: "refused" },
    ]);
  });
});
