import { expect, it } from "vitest";

import { flatSubmission } from "../../../server/domain/submit/flat-submission.ts";
import { gridOf } from "../../support/grid-of.ts";

const grid = gridOf([["题"], ["头", "数"], ["甲", 1], [], ["乙", 2]]);
const area = { sheet: "月报", range: { top: 0, bottom: 4, left: 0, right: 1 } };
const reading = {
  withHidden: false,
  cellAt: (row: number, column: number) => grid.cell(row, column)?.value?.toString() ?? null,
  isHeader: ([first]: readonly unknown[]) => first === "头",
};

it("sends the rows below the header, and accounts for all others", () => {
  const read = flatSubmission(grid, area, {
    ...reading,
    leaves: (row) => (row === 4 ? { code: "UNSURE", text: "疑" } : undefined),
  });
  expect(read).toMatchObject({
    headerRow: 2,
    header: ["头", "数"],
    total: 5,
    lines: [{ cells: ["甲", "1"] }, undefined, undefined],
  });
  expect(read?.left.map(({ code, text, places }) => [code, text, places.length])).toEqual([
    ["HEADER", "", 2],
    ["BLANK", "", 1],
    ["UNSURE", "疑", 1],
  ]);
});

it("is nothing without a header", () => {
  expect(flatSubmission(grid, area, { ...reading, isHeader: () => false })).toBeUndefined();
});
