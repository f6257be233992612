import { expect, it } from "vitest";

import { cellName } from "../../../../server/domain/sheet/cell-range.ts";
import { offScale } from "../../../../server/domain/sheet/fill/typed-scale.ts";
import { gridOf, type Held } from "../../../support/grid-of.ts";
import { madeUpFigures } from "../../../support/made-up-figures.ts";

const PUBLISHED = [3703, 4008, 4609.88];

/** The cells of rows, one per area, that are off; what each would hold is published. */
function offIn(rows: readonly (readonly Held[])[], unit = "", indicator = "FOREIGN") {
  const grid = gridOf(rows);
  const cells = rows.flatMap((held, row) =>
    held.map((one, column) => {
      const formula = typeof one === "object" && one ? (one.formula ?? "") : "";
      const subject = { area: `61010${row}`, member: "" };
      const meaning = { indicator, subject, basis: "year", period: { start: 0, end: 11 }, unit } as const;
      return { row, column, meaning, before: { formula }, after: PUBLISHED[column] ?? 0 };
    }),
  );
  return [...offScale(grid, cells, madeUpFigures({ series: [] }))].map(([cell, text]) => [cellName(cell), text]);
}

const namesOf = (...given: Parameters<typeof offIn>) => offIn(...given).map(([name]) => name);

it("leaves a row whose numbers are in another unit, and names the likely one", () => {
  const off = offIn([[37.03, 40.08, null]], "百万美元");
  expect(off.map(([name]) => name)).toEqual(["A1", "B1", "C1"]);
  expect(off[2]?.[1]).toBe(
    "同一指标手填的 37.03（A1）是公布数 3703百万美元 的 1/100，像是以亿美元为单位，与这一格要填的单位不同，没有填。请在标签或标题里写明单位“亿美元”，或改正手填的数，再识别一次。",
  );
  expect(offIn([[3_703_000, null, null]], "百万美元")[1]?.[1]).toContain("的 1000 倍，像是以千美元为单位");
  expect(offIn([[370.3, null, null]], "百万美元")[1]?.[1]).toContain("的 1/10，与这一格");
});

it("goes by a neighbour's numbers only where a row has none of its own", () => {
  expect(
    namesOf([
      [37.03, 40.08, null],
      [null, null, null],
    ]),
  ).toHaveLength(6);
  expect(
    namesOf([
      [37.03, 40.08, null],
      [3703, null, null],
    ]),
  ).toEqual(["A1", "B1", "C1"]);
});

it("leaves single slips to the audit, and numbers that tell nothing", () => {
  expect(namesOf([[37.03, 4008, null]])).toEqual([]);
  expect(namesOf([[37.03, 3900, null]])).toEqual([]);
  expect(namesOf([[37.03, 400.8, null]])).toEqual([]);
  expect(namesOf([[37, "—", null]])).toEqual([]);
  expect(namesOf([[null, null, null]])).toEqual([]);
});

it("says nothing of cells that hold a formula", () => {
  expect(namesOf([[37.03, { value: 4008, formula: '=PLAN.METRIC("a")' }, null]])).toEqual(["A1", "C1"]);
});
