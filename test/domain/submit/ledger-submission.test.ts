import { expect, it } from "vitest";

import { createGrid } from "../../../server/domain/sheet/grid.ts";
import { ledgerSubmission } from "../../../server/domain/submit/ledger-submission.ts";
import { gridOf, type Held } from "../../support/grid-of.ts";

const HEAD = ["编号", "企业", "问题"];

function read(
  rows: readonly (readonly Held[])[],
  { top = 0, hiddenRows = [] as readonly number[], withHidden = false },
) {
  const grid = createGrid({ sheet: "台账", cells: gridOf(rows).cells(), hiddenRows });
  const area = { sheet: "台账", range: { top, bottom: rows.length - 1, left: 0, right: 2 } };
  return ledgerSubmission(grid, area, { withHidden });
}

it("reads a change in each row below the header, and leaves what is blank or hidden", () => {
  const rows = [["台账"], HEAD, ["", "陕汽", "用电"], [], ["", "比亚迪", "用地"], ["", "隆基", "用工"]];
  const read1 = read(rows, { hiddenRows: [5] });
  expect(read1).toMatchObject({ layout: "rows", headerRow: 2, header: HEAD, total: 6 });
  expect(read1?.lines.map((line) => line?.cells[1])).toEqual(["陕汽", undefined, "比亚迪", undefined]);
  expect(read1?.left.map(({ code, places }) => [code, places.length])).toEqual([
    ["HEADER", 2],
    ["BLANK", 1],
    ["HIDDEN", 1],
  ]);
  expect(read(rows, { hiddenRows: [5], withHidden: true })?.lines.filter(Boolean)).toHaveLength(3);
});

it("finds the header above a selection of new rows, and takes nothing else for a ledger", () => {
  const rows = [HEAD, ["", "陕汽", "用电"], ["", "比亚迪", "用地"]];
  expect(read(rows, { top: 2 })).toMatchObject({ headerRow: 2, header: HEAD, total: 1 });
  expect(
    read(
      [
        ["指标", "期间", "数值"],
        ["产值", "2016", "1"],
      ],
      {},
    ),
  ).toBeUndefined();
});
