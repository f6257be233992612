import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { derive, type Piece, sumOf } from "../../server/domain/derivation.ts";

const YEAR = 2016 * 12;

/** A published figure of months 1 to 12 of the year. */
function piece(first: number, last: number, amount: number, vintage = 1): Piece {
  return { span: { start: YEAR + first - 1, end: YEAR + last - 1 }, amount, vintage };
}

function amountOf(first: number, last: number, pieces: readonly Piece[]): number | undefined {
  const terms = derive({ start: YEAR + first - 1, end: YEAR + last - 1 }, pieces);
  return terms && sumOf(terms);
}

const TOTALS = [piece(1, 2, 10), piece(1, 3, 16), piece(1, 5, 30.1), piece(1, 6, 36.3)];

describe("a month", () => {
  it("is the running total less the one before", () => {
    expect(amountOf(6, 6, TOTALS)).toBe(6.2);
    expect(amountOf(3, 3, TOTALS)).toBe(6);
  });

  it("is not derived where the total before is missing", () => {
    expect(amountOf(5, 5, TOTALS)).toBeUndefined();
  });

  it("is never January or February alone", () => {
    const pieces = [...TOTALS, piece(1, 1, 4), piece(2, 2, 6)];
    expect(amountOf(2, 2, [piece(1, 2, 10), piece(1, 1, 4)])).toBeUndefined();
    expect(amountOf(1, 1, [piece(1, 2, 10), piece(2, 2, 6)])).toBeUndefined();
    expect(amountOf(2, 2, pieces)).toBeUndefined();
  });
});

describe("a longer span", () => {
  it("is a quarter of running totals or of months", () => {
    expect(amountOf(4, 6, TOTALS)).toBe(20.3);
    expect(amountOf(7, 9, [piece(7, 7, 1), piece(8, 8, 2), piece(9, 9, 3.5)])).toBe(6.5);
  });

  it("is a running total of the one before and the month", () => {
    expect(amountOf(1, 7, [...TOTALS, piece(7, 7, 5)])).toBe(41.3);
  });

  it("is a year of four quarters", () => {
    const quarters = [piece(1, 3, 1), piece(4, 6, 2), piece(7, 9, 3), piece(10, 12, 4)];
    expect(amountOf(1, 12, quarters)).toBe(10);
    expect(amountOf(1, 12, quarters.slice(1))).toBeUndefined();
  });

  it("takes the fewest parts", () => {
    const months = [3, 4, 5, 6].map((month) => piece(month, month, 100));
    expect(derive({ start: YEAR + 2, end: YEAR + 5 }, [...months, ...TOTALS])).toHaveLength(2);
  });
});

describe("releases", () => {
  it("are not mixed", () => {
    expect(amountOf(6, 6, [piece(1, 5, 30, 1), piece(1, 6, 36, 2)])).toBeUndefined();
  });

  it("give way to the latest that suffices", () => {
    const pieces = [piece(1, 5, 30, 1), piece(1, 6, 36, 1), piece(1, 5, 31, 2), piece(1, 6, 38, 2)];
    expect(amountOf(6, 6, pieces)).toBe(7);
    expect(amountOf(6, 6, pieces.slice(0, 3))).toBe(6);
  });
});

it("finds what any cut of a year into months sums up to", () => {
  const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
  fc.assert(
    fc.property(fc.array(cents, { minLength: 12, maxLength: 12 }), fc.nat(11), fc.nat(11), (months, a, b) => {
      const [first, last] = [Math.min(a, b), Math.max(a, b)];
      const total = (end: number) => months.slice(0, end).reduce((sum, one) => sum + one, 0) / 100;
      const totals = months.map((_, at) => piece(1, at + 1, total(at + 1)));
      const expected = months.slice(first, last + 1).reduce((sum, one) => sum + one, 0) / 100;
      const isPair = first === last && first < 2;
      expect(amountOf(first + 1, last + 1, totals)).toBe(isPair ? undefined : expected);
    }),
  );
});
