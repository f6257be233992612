import { expect, it } from "vitest";

import { type Identity, reconciled } from "../../../../server/domain/sheet/audit/reconcile-finding.ts";

const shown = (column: number, amount: number) => ({ row: 0, column, amount, half: 0.05 });
const identity = (left: number, ...right: readonly number[]): Identity => ({
  code: "PARTS_TOTAL",
  left: shown(0, left),
  right: right.map((amount, at) => shown(at + 1, amount)),
  rule: "合计应等于各分项之和",
});

it("holds within half a digit of each number", () => {
  expect(reconciled("月报", identity(6.15, 1, 2, 3))).toEqual([]);
  expect(reconciled("月报", identity(6.3, 1, 2, 3))).toMatchObject([
    { code: "PARTS_TOTAL", difference: 0.3, tolerance: 0.2, right: { amount: 6 } },
  ]);
});

it("lets the left be more where the right is only a part", () => {
  expect(reconciled("月报", { ...identity(9, 3), isBound: true })).toEqual([]);
  expect(reconciled("月报", { ...identity(3, 9), isBound: true })).toHaveLength(1);
});

it("says in Chinese what is missed and by how much", () => {
  expect(reconciled("月报", identity(7, 1, 2, 3))[0]?.text).toBe("A1：合计应等于各分项之和（B1、C1、D1），相差 1。");
});
