import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { missOf } from "../../server/domain/identity.ts";
import { type TimedAmount, timeIdentities } from "../../server/domain/time-identities.ts";

const JANUARY = 2016 * 12;
const STRICT = { canFall: false, isThorough: true };

function amount(first: number, last: number, value: number): TimedAmount {
  return { period: { start: JANUARY + first - 1, end: JANUARY + last - 1 }, amount: value };
}

function codes(figures: readonly TimedAmount[], rules = STRICT): string[] {
  return timeIdentities(figures, rules).map(({ code, right }) => `${code} ${right.length}`);
}

describe("the figures of a series", () => {
  it("are running totals and their months", () => {
    expect(codes([amount(1, 5, 50), amount(6, 6, 10), amount(1, 6, 60)])).toEqual(["RUNNING_TOTAL 2", "MONOTONY 1"]);
    expect(codes([amount(1, 5, 50), amount(1, 6, 60)], { ...STRICT, canFall: true })).toEqual([]);
  });

  it("are quarters and their months, years and their quarters", () => {
    const months = [4, 5, 6].map((month) => amount(month, month, 1));
    expect(codes([...months, amount(4, 6, 3)])).toEqual(["PERIOD_SUM 3"]);
    const quarters = [1, 4, 7, 10].map((month) => amount(month, month + 2, 1));
    expect(codes([...quarters, amount(1, 12, 4)])).toEqual(["PERIOD_SUM 4"]);
  });

  it("are the same twice", () => {
    expect(codes([amount(1, 12, 4), amount(1, 12, 4)])).toEqual(["REPEATED 1"]);
  });

  it("have nothing to do with each other where a part is missing, or in two years", () => {
    expect(codes([amount(4, 4, 1), amount(6, 6, 1), amount(4, 6, 3)])).toEqual([]);
    expect(codes([amount(-11, 0, 4), amount(1, 1, 1), amount(-11, 1, 5)], { ...STRICT, canFall: true })).toEqual([]);
  });

  it("are held in the first way that is known, or in every one", () => {
    const quarters = [1, 4, 7, 10].map((month) => amount(month, month + 2, 3));
    const halves = [amount(1, 6, 6), amount(7, 7, 1), amount(1, 7, 7)];
    const months = [1, 2, 3, 4, 5, 6].map((month) => amount(month, month, 1));
    const ofHalf = (isThorough: boolean) =>
      timeIdentities([...quarters, ...halves, ...months], { canFall: true, isThorough })
        .filter(({ left }) => left.amount === 6)
        .map(({ right }) => right.length);
    expect([ofHalf(true), ofHalf(false)]).toEqual([[2, 6], [2]]);
  });
});

it("all hold where every figure is made of the same months, and not where one is moved", () => {
  const cents = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(cents, (list) => {
      const sum = (first: number, last: number) =>
        list.slice(first - 1, last).reduce((total, one) => total + one, 0) / 100;
      const spans = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((month): [number, number][] => [
        [month, month],
        ...(month > 1 ? ([[1, month]] as [number, number][]) : []),
        ...(month % 3 === 0 && month > 3 ? ([[month - 2, month]] as [number, number][]) : []),
      ]);
      const figures = spans.map(([first, last]) => amount(first, last, sum(first, last)));
      const missed = (given: readonly TimedAmount[]) =>
        timeIdentities(given, STRICT).flatMap((identity) => missOf(identity, 0) ?? []);
      expect(missed(figures)).toEqual([]);
      const moved = figures.map((one, at) => (at === figures.length - 1 ? { ...one, amount: one.amount + 1 } : one));
      expect(missed(moved).length).toBeGreaterThan(0);
    }),
    { numRuns: 30 },
  );
});
