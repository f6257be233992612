import { expect, it } from "vitest";

import { displacementsIn } from "../../../../server/domain/sheet/audit/displacement.ts";
import { hitsOf } from "../../../../server/domain/sheet/audit/displacement-hits.ts";
import { auditedQuarters } from "../../../support/audited.ts";

it("finds the cells that each displacement explains, as if it were tried on every one", () => {
  const { cells, find } = auditedQuarters([101, 122, 111, 133.5]);
  const displacements = displacementsIn(find);
  const hits = hitsOf(displacements, cells);
  for (const one of displacements) {
    const tried = cells.filter((cell) => {
      const value = one.valueAt(cell);
      expect(value).toBe(one.find(cell)?.value);
      return value !== undefined && Math.abs(value - cell.typed.amount) <= cell.slack;
    });
    expect([one.key, [...hits(one)]]).toEqual([one.key, tried]);
  }
  const [left] = displacements.filter(({ key }) => key === "row -1");
  expect(left && [...hits(left)].map(({ column }) => column)).toEqual([1, 4]);
});
