import { expect, it } from "vitest";

import { createStatementShelf } from "../../server/store/statement-shelf.ts";

/** A shelf of statements that are numbered in the order in which they were prepared. */
function numbered(most?: number) {
  let prepared = 0;
  return createStatementShelf(() => ++prepared, most);
}

it("prepares a text once", () => {
  const shelf = numbered();
  expect(["A", "B", "A", "B"].map((sql) => shelf.use(sql, (one) => one))).toEqual([1, 2, 1, 2]);
});

it("gives a statement that is in use to nobody else", () => {
  const shelf = numbered();
  const first = shelf.take("A");
  expect([first, shelf.use("A", (one) => one)]).toEqual([1, 2]);
  shelf.putBack("A", first);
  expect(shelf.take("A")).toBe(1);
});

it("does not keep one that failed", () => {
  const shelf = numbered();
  const failing = () =>
    shelf.use("A", () => {
      throw new Error("constraint");
    });
  expect(failing).toThrow("constraint");
  expect(shelf.use("A", (one) => one)).toBe(2);
});

it("keeps those that were used last, and none when it is cleared", () => {
  const shelf = numbered(2);
  for (const sql of ["A", "B", "A", "C"]) shelf.use(sql, (one) => one);
  expect(["A", "C", "B"].map((sql) => shelf.use(sql, (one) => one))).toEqual([1, 3, 4]);
  shelf.clear();
  expect(shelf.use("B", (one) => one)).toBe(5);
});
