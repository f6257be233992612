import { expect, it } from "vitest";

import { chanceOf } from "../../../../server/domain/sheet/audit/number-chance.ts";
import { auditedQuarters } from "../../../support/audited.ts";

function chance(value: number): number {
  const [cell] = auditedQuarters([null, value]).cells;
  return cell ? chanceOf(cell) : Number.NaN;
}

it("is larger for a slip of one digit: changed, left out, added, exchanged", () => {
  for (const slip of [123, 12, 1222, 212]) expect(chance(slip)).toBeGreaterThan(chance(137));
});

it("is smaller the more digits are typed", () => {
  expect(chance(137.25)).toBeLessThan(chance(137.2));
  expect(chance(137.2)).toBeLessThan(chance(137));
});

it("is that of any number so long where it lies beside all figures", () => {
  expect(chance(987)).toBe(0.5 / 1000);
});
