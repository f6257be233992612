import fc from "fast-check";
import { expect, it } from "vitest";

import { createNumberTable } from "../../server/store/number-table.ts";

it("agrees with a plain Map", () => {
  const number = fc.oneof(fc.nat(40), fc.nat(2 ** 31), fc.nat(2 ** 45));
  fc.assert(
    fc.property(fc.uniqueArray(number, { maxLength: 60 }), fc.array(number), (numbers, others) => {
      const find = createNumberTable(numbers);
      const model = new Map(numbers.map((one, position) => [one, position]));
      for (const one of [...numbers, ...others]) expect(find(one)).toBe(model.get(one) ?? -1);
    }),
  );
});

it("finds nothing in an empty list", () => {
  expect(createNumberTable([])(0)).toBe(-1);
});

it("finds no negative numbers", () => {
  expect(createNumberTable([0, 1, 2])(-1)).toBe(-1);
});
