import { expect, it } from "vitest";

import type { GridCell } from "../../../../server/domain/sheet/grid.ts";
import { readCell, timeLabel, yearLabel } from "../../../../server/domain/sheet/table/read-cell.ts";
import { readLabel } from "../../../support/sheet-catalogue.ts";

function labelOf(value: GridCell["value"], numberFormat = "General", isError = false) {
  const cell = { row: 0, column: 0, value, formula: "", numberFormat, isError };
  return readCell(cell, readLabel).label;
}

it("takes numbers, also typed as texts, and their placeholders for figures", () => {
  for (const value of [5, "5.2", "1,234.5", "-3.1%", "—", "…", "n.a.", "#N/A", true, ""])
    expect(labelOf(value)).toBeUndefined();
  expect(labelOf("#DIV/0!", "General", true)).toBeUndefined();
});

it("takes texts, dates and years typed as texts for labels", () => {
  expect(labelOf("工业产值")?.indicators).toHaveLength(1);
  expect(labelOf(42_551, "yyyy-mm")?.times).toHaveLength(1);
  for (const value of ["2016", "201606", "2016.11"]) expect(labelOf(value)?.times).toHaveLength(1);
});

it("takes figures with the mark of a footnote for figures", () => {
  for (const value of ["8.0¹", "6.2 (1)", "2,379.4³"]) expect(labelOf(value)).toBeUndefined();
  expect(labelOf("第二产业¹")).toBeDefined();
});

it("makes labels that say a time and nothing else", () => {
  expect(yearLabel(2016)).toMatchObject({
    text: "2016",
    times: [{ kind: "span", span: { start: 24_192, end: 24_203 } }],
  });
  expect(timeLabel("x", { kind: "part", span: { start: 0, end: 0 }, manner: undefined })).toMatchObject({
    rest: "",
    units: [],
  });
});
