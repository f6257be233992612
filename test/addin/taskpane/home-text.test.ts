import { describe, expect, it } from "vitest";

import { dataFact, formulasFact } from "../../../addin/taskpane/home-text.ts";

const NONE = { total: 0, answered: 0, waiting: 0, failed: 0, refused: [], dataVersions: [] };

describe("the formulas", () => {
  it("are counted by how they stand, and what is nothing is not told", () => {
    const counts = { ...NONE, total: 9, answered: 5, waiting: 1, failed: 2, refused: [["NOT_PUBLISHED", 1]] as const };
    expect(formulasFact(counts)).toEqual({ text: "9 格，5 有数，1 无数，1 等待", warning: "2 没有取到" });
    expect(formulasFact({ ...NONE, total: 5, answered: 5 })).toEqual({ text: "5 格，5 有数", warning: "" });
    expect(formulasFact(NONE).text).toBe("没有算过的公式，可清点");
  });
});

describe("the data", () => {
  it.each([
    [[], "还没有取数", ""],
    [["v2"], "版本 v2", ""],
    [["v1"], "版本 v1", "服务器是 v2"],
    [["v1", "v2"], "来自 2 个版本", "服务器是 v2"],
  ])("of versions %j is %s", (versions, text, warning) => {
    expect(dataFact(versions, "v2")).toEqual({ text, warning });
  });

  it("is not compared before the server has told its version", () => {
    expect(dataFact(["v1"], "")).toEqual({ text: "版本 v1", warning: "" });
  });
});
