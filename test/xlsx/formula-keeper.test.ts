import { expect, it } from "vitest";

import { createFormulaKeeper } from "../../server/xlsx/formula-keeper.ts";

const tag = (attributes: Readonly<Record<string, string>>, text = "") => ({ attributes, start: 0, text });

it("writes out what was stored with an edited formula, until another takes its number", () => {
  const keeper = createFormulaKeeper();
  const shared = { t: "shared", si: "0" };
  expect(keeper.pass({ row: 0, column: 0 }, tag({ ...shared, ref: "A1:A9" }, "B1<2"), true)).toBeUndefined();
  expect(keeper.pass({ row: 1, column: 0 }, tag(shared), false)).toBe("B2&lt;2");
  expect(keeper.pass({ row: 2, column: 0 }, tag(shared), true)).toBeUndefined();
  keeper.pass({ row: 3, column: 0 }, tag(shared, "C4"), false);
  expect(keeper.pass({ row: 4, column: 0 }, tag(shared), false)).toBeUndefined();
});

it("guards arrays that are not edited whole", () => {
  const keeper = createFormulaKeeper();
  keeper.pass({ row: 0, column: 0 }, tag({ t: "array", ref: "A1:A2" }, "1"), false);
  keeper.pass({ row: 0, column: 1 }, tag({ t: "array", ref: "B1:B2" }, "1"), true);
  expect(() => keeper.check({ row: 1, column: 0 }, true)).toThrow("A2 属于一个数组公式的区域");
  expect(() => keeper.check({ row: 1, column: 0 }, false)).not.toThrow();
  expect(() => keeper.check({ row: 1, column: 1 }, true)).not.toThrow();
  expect(() => keeper.check({ row: 1, column: 1 }, false)).toThrow("B2 属于一个数组公式的区域");
});
