import { describe, expect, it } from "vitest";

import type { FrozenCell } from "../../../../server/domain/sheet/freeze/freeze-manifest.ts";
import { placeOf, settledManifest, withFrozen } from "../../../../server/domain/sheet/freeze/settle-manifest.ts";

/** A frozen cell of column A in that row. */
function cellOf(row: number, value: number): FrozenCell {
  return {
    ...{ sheet: "表", row, column: 0, formula: "=PLAN.METRIC(1,2)", value, isError: false },
    dataVersion: "7-abc",
  };
}

describe("freezing more", () => {
  it("keeps what was frozen, and takes a cell that is frozen again as it comes", () => {
    expect(withFrozen([cellOf(0, 1), cellOf(1, 1)], [cellOf(2, 2), cellOf(0, 2)])).toEqual([
      cellOf(0, 2),
      cellOf(1, 1),
      cellOf(2, 2),
    ]);
  });

  it("tells cells of two sheets apart", () => {
    expect(placeOf({ sheet: "一", row: 0, column: 0 })).not.toBe(placeOf({ sheet: "二", row: 0, column: 0 }));
  });
});

describe("a change that was carried out in part", () => {
  const isFirst = ({ row }: FrozenCell) => row === 0;

  it.each([
    ["freezing", [], [cellOf(0, 2), cellOf(1, 2)], [cellOf(0, 2)]],
    ["thawing", [cellOf(0, 1), cellOf(1, 1)], [], [cellOf(1, 1)]],
    ["updating", [cellOf(0, 1), cellOf(1, 1)], [cellOf(0, 2), cellOf(1, 2)], [cellOf(0, 2), cellOf(1, 1)]],
  ])("leaves what was not done of %s as it was", (_, from, to, settled) => {
    expect(settledManifest(from, to, isFirst)).toEqual(settled);
  });

  it("is the whole change when all was done, and none when nothing was", () => {
    const [from, to] = [[cellOf(0, 1)], [cellOf(1, 2)]];
    expect(settledManifest(from, to, () => true)).toEqual(to);
    expect(settledManifest(from, to, () => false)).toEqual(from);
  });
});
