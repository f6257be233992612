import { expect, it } from "vitest";

import { repeatedCodes } from "../../../server/store/saved/repeated-codes.ts";

it("makes cells once for as long as they stay the same", () => {
  const codes = repeatedCodes();
  const first = codes(3, (row) => row + 5);
  expect(first).toEqual({ kind: "coded", codes: Int32Array.of(5, 6, 7) });
  expect(codes(3, (row) => row + 5)).toBe(first);
  expect(codes(2, (row) => row + 5)).toEqual({ kind: "coded", codes: Int32Array.of(5, 6) });
  const third = codes(2, (row) => 5 - row);
  expect(third).toEqual({ kind: "coded", codes: Int32Array.of(5, 4) });
  expect(first).toEqual({ kind: "coded", codes: Int32Array.of(5, 6, 7) });
  expect([codes(0, () => 1), codes(2, (row) => 5 - row)]).toEqual([{ kind: "coded", codes: new Int32Array() }, third]);
});
