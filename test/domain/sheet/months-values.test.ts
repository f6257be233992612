import { expect, it } from "vitest";

import { monthsValues } from "../../../server/domain/sheet/months-values.ts";

const FAR = 24_192 + 100_000;
const known = [
  monthsValues([
    [24_192, 1.5],
    [24_194, 2.5],
    [24_195, 3.5],
  ]),
  monthsValues([
    [24_192, 1.5],
    [24_194, 2.5],
    [FAR, 3.5],
  ]),
];

it.each(known)("gives the figure of a month", ({ at, months }) => {
  expect([24_191, 24_192, 24_193, 24_194, 24_196].map(at)).toEqual([undefined, 1.5, undefined, 2.5, undefined]);
  expect(at(months[2] ?? 0)).toBe(3.5);
});

it("gives the month of the figures before and after, over a gap and from within one", () => {
  const [values] = known;
  expect([
    values?.away(24_192, 1),
    values?.away(24_194, -1),
    values?.away(24_193, 1),
    values?.away(24_193, -1),
  ]).toEqual([24_194, 24_192, 24_194, 24_192]);
  expect([values?.away(24_195, 1), values?.away(24_192, -1), values?.away(24_192, 2)]).toEqual([
    undefined,
    undefined,
    24_195,
  ]);
});
