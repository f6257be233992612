import { describe, expect, it } from "vitest";

import {
  type FrozenCell,
  isManifest,
  manifestRows,
  readManifest,
} from "../../../../server/domain/sheet/freeze/freeze-manifest.ts";
import { createGrid } from "../../../../server/domain/sheet/grid.ts";

const CELLS: readonly FrozenCell[] = [
  {
    sheet: "月报",
    row: 1,
    column: 1,
    formula: "=PLAN.METRIC(A2,B1)",
    value: 0.1,
    isError: false,
    dataVersion: "7-abc",
  },
  {
    sheet: "月 报",
    row: 9,
    column: 27,
    formula: "=PLAN.TARGET(A2,1)",
    value: "#N/A",
    isError: true,
    dataVersion: "7-abc",
  },
  {
    sheet: "月报",
    row: 2,
    column: 0,
    formula: "",
    array: { top: 1, left: 0, bottom: 2, right: 0 },
    value: "",
    isError: false,
    dataVersion: "8-abc",
  },
];

/** The manifest as it is read back from a sheet of those rows. */
function readBack(rows: readonly (readonly string[])[]) {
  const cells = rows.flatMap((texts, row) => texts.map((value, column) => ({ row, column, value })));
  return readManifest(createGrid({ sheet: "_plancell_freeze", cells }));
}

/** The rows with one text replaced. */
function edited(row: number, column: number, text: string): string[][] {
  return manifestRows(CELLS).map((texts, at) =>
    texts.map((old, index) => (at === row && index === column ? text : old)),
  );
}

describe("a freeze manifest", () => {
  it("reads back as it was written", () => {
    expect(readBack(manifestRows(CELLS))).toEqual({ cells: CELLS, editedRows: [], isWhole: true });
    expect(readBack(manifestRows([]))).toEqual({ cells: [], editedRows: [], isWhole: true });
  });

  it("is no other sheet, and none of a later format", () => {
    expect(readBack([["指标", "期间"]])).toBeUndefined();
    expect(readBack(edited(0, 1, "2"))).toBeUndefined();
    expect(isManifest(createGrid({ sheet: "_plancell_freeze", cells: [{ row: 0, column: 0, value: 1 }] }))).toBe(false);
  });

  it.each([
    [2, "=PLAN.METRIC(A3,B1)"],
    [4, "0.2"],
    [1, "B3"],
    [6, "9-abc"],
  ])("drops a row whose text %i was edited", (column, text) => {
    expect(readBack(edited(2, column, text))).toMatchObject({ cells: CELLS.slice(1), editedRows: [3] });
  });

  it("notices rows that came, went or changed places", () => {
    const [head = [], names = [], first = [], second = [], third = []] = manifestRows(CELLS);
    expect(readBack([head, names, first, second])).toMatchObject({ isWhole: false });
    expect(readBack([head, names, first, second, third, third])).toMatchObject({ isWhole: false });
    expect(readBack([head, names, second, first, third])).toMatchObject({ isWhole: false });
  });

  it.each([
    ["a formula that calls none of ours", { formula: '=HYPERLINK("http://example.com")' }],
    ["a formula of no area and no text", { formula: "" }],
    ["a sheet without a name", { sheet: "" }],
    ["a value that is none", { value: null as never }],
  ])("takes no row with %s, whatever its checksum", (_, change) => {
    const [first] = CELLS;
    if (!first) throw new Error("no cell");
    expect(readBack(manifestRows([{ ...first, ...change }]))).toMatchObject({ cells: [], editedRows: [3] });
  });
});
