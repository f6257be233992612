import fc from "fast-check";
import { expect, it } from "vitest";

import { numberText } from "../../../server/domain/saved/number-text.ts";
import { DECIMAL_BYTES, writeDecimal } from "../../../server/http/data/decimal-bytes.ts";

const bytes = new Uint8Array(2 * DECIMAL_BYTES);

function written(value: number, decimals: number, isPadded = false): string | undefined {
  const end = writeDecimal(bytes, 5, value, decimals, isPadded);
  return end < 0 ? undefined : Buffer.from(bytes.subarray(5, end)).toString();
}

it.each([
  [12.3, 2, "12.3", "12.30"],
  [-0.05, 2, "-0.05", "-0.05"],
  [0, 1, "0", "0.0"],
  [100, 0, "100", "100"],
  [999_999_999, 0, "999999999", "999999999"],
  [10.1, 1, "10.1", "10.1"],
])("writes %d with %d decimals", (value, decimals, bare, padded) => {
  expect([written(value, decimals), written(value, decimals, true)]).toEqual([bare, padded]);
});

it.each([
  [12.345, 2],
  [1e9, 2],
  [Number.NaN, 2],
  [Number.POSITIVE_INFINITY, 2],
  [1, 7],
  [-0, 1],
])("leaves %d with %d decimals to others", (value, decimals) => {
  expect(written(value, decimals)).toBeUndefined();
});

it("writes every number as the language prints it, or not at all", () => {
  fc.assert(
    fc.property(fc.integer({ min: -2e9, max: 2e9 }), fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
      const value = digits / 10 ** decimals;
      const [bare, padded] = [written(value, decimals), written(value, decimals, true)];
      if (bare !== undefined) expect([bare, padded]).toEqual([String(value), numberText(value, decimals)]);
      else expect(Math.abs(value) >= 1e9 || Object.is(value, -0)).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.double(), fc.integer({ min: 0, max: 6 }), (value, decimals) => {
      expect([undefined, String(value)]).toContain(written(value, decimals));
    }),
  );
});
