import { expect, it } from "vitest";

import { permutedIn } from "../../../../server/domain/sheet/audit/permuted.ts";
import { auditedQuarters } from "../../../support/audited.ts";

function permuted(values: readonly number[]) {
  const { cells } = auditedQuarters(values);
  const { groups, ownersOf } = permutedIn({ row: [cells], column: [] }, cells);
  return groups.map((group) => group.map((cell) => [cell.column, ownersOf(cell)[0]?.value]));
}

it("finds two that were swapped", () => {
  expect(permuted([111, 133.5, 122, 144.5])).toEqual([
    [
      [2, 133.5],
      [3, 122],
    ],
  ]);
});

it("takes two swaps of a year for one permutation", () => {
  expect(permuted([122, 111, 144.5, 133.5])).toHaveLength(1);
});

it("finds rounds of more", () => {
  expect(permuted([122, 133.5, 111, 144.5])).toEqual([
    [
      [1, 122],
      [2, 133.5],
      [3, 111],
    ],
  ]);
});

it("finds none where a figure is missing from the round", () => {
  expect(permuted([101, 111, 122, 133.5])).toEqual([]);
});
