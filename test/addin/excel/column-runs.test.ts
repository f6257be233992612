import { describe, expect, it } from "vitest";

import { columnRuns, portions } from "../../../addin/excel/column-runs.ts";

describe("runs", () => {
  it("are cells one below the other, in whatever order they come", () => {
    expect(columnRuns(["S!B3", "S!B1", "S!A1", "S!B2", "S!B9"])).toEqual([
      { sheet: "S", range: "A1", addresses: ["S!A1"] },
      { sheet: "S", range: "B1:B3", addresses: ["S!B1", "S!B2", "S!B3"] },
      { sheet: "S", range: "B9", addresses: ["S!B9"] },
    ]);
  });

  it("are of one sheet each, under the sheet's name without quotes", () => {
    const runs = columnRuns(["'1-6 月'!A1", "T!A2"]);
    expect(runs.map(({ sheet, range }) => [sheet, range])).toEqual([
      ["1-6 月", "A1"],
      ["T", "A2"],
    ]);
  });

  it("count rows as numbers", () => {
    expect(columnRuns(["S!A10", "S!A9", "S!A11"]).map(({ range }) => range)).toEqual(["A9:A11"]);
  });

  it("leave out what is no cell's address", () => {
    expect(columnRuns(["S!A1:B2", "A1", "S!", "", "S!A0"])).toEqual([]);
  });
});

describe("portions", () => {
  const sizes = (addresses: readonly string[], most: number) =>
    portions(columnRuns(addresses), most).map((portion) => portion.map(({ sheet, range }) => `${sheet}!${range}`));

  it("hold at most so many cells", () => {
    expect(sizes(["S!A1", "S!A2", "S!B1", "S!C1", "S!D1"], 3)).toEqual([
      ["S!A1:A2", "S!B1"],
      ["S!C1", "S!D1"],
    ]);
  });

  it("hold cells of one sheet", () => {
    expect(sizes(["S!A1", "T!A1"], 10)).toEqual([["S!A1"], ["T!A1"]]);
  });

  it("of nothing are none", () => {
    expect(sizes([], 10)).toEqual([]);
  });
});
