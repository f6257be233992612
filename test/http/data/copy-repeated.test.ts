import { expect, it } from "vitest";

import type { Cells } from "../../../server/domain/saved/rows.ts";
import { copyRepeated, type Fill } from "../../../server/http/data/copy-repeated.ts";
import { Validity } from "../../../server/http/data/validity.ts";

const one: Cells = { kind: "coded", codes: Int32Array.of(1, 2) };
const other: Cells = { kind: "coded", codes: Int32Array.of(3, -1) };

function filling(values: Int16Array) {
  const validity = new Validity(values.length);
  const filled: Cells[] = [];
  const fill: Fill = (at, cells, size) => {
    filled.push(cells);
    for (let row = 0; row < size; row++) {
      values[at + row] = cells.kind === "coded" ? Math.max(cells.codes[row] ?? 0, 0) : 0;
      if (cells === other && row === 1) validity.blank(at + row);
    }
  };
  return { put: copyRepeated(values, validity, fill), validity, filled };
}

it("fills what is new, and copies what comes again", () => {
  const values = new Int16Array(8);
  const { put, filled } = filling(values);
  for (const at of [0, 2, 4]) put(at, one, 2);
  put(6, one, 1);
  expect([Array.from(values), filled]).toEqual([
    [1, 2, 1, 2, 1, 2, 1, 0],
    [one, one],
  ]);
});

it("fills again where rows are empty, and where a new array begins", () => {
  const values = new Int16Array(4);
  const { put, validity, filled } = filling(values);
  put(0, other, 2);
  put(2, other, 2);
  expect([Array.from(values), validity.take().nullCount]).toEqual([[3, 0, 3, 0], 2]);
  put(0, one, 2);
  put(0, one, 2);
  expect([filled, Array.from(values)]).toEqual([
    [other, other, one, one],
    [1, 2, 3, 0],
  ]);
});
