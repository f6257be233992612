import { expect, it } from "vitest";

import { readRange } from "../../server/domain/sheet/cell-range.ts";
import { createOpenAreas } from "../../server/xlsx/open-areas.ts";

/** Areas that begin at their first cells, in their order. */
function areasOf(...names: readonly string[]) {
  const areas = createOpenAreas<string>();
  for (const name of names) {
    const range = readRange(name);
    if (range) areas.open({ row: range.top, column: range.left }, range, name);
  }
  return (cell: string) => {
    const range = readRange(cell);
    return range && areas.at({ row: range.top, column: range.left })?.kind;
  };
}

it("finds the area of a cell as long as its rows go on", () => {
  const at = areasOf("A1:B3", "D1:D2", "F1");
  expect(["A1", "C1", "D1", "F1"].map(at)).toEqual(["A1:B3", undefined, "D1:D2", "F1"]);
  expect(["B2", "F2"].map(at)).toEqual(["A1:B3", undefined]);
  expect(["B3", "D3"].map(at)).toEqual(["A1:B3", undefined]);
  expect(at("A4")).toBeUndefined();
});

it("opens no area over another one", () => {
  const at = areasOf("B1:C9", "A2:B2", "C2:D2", "D2:E2");
  expect(["A2", "B2", "C2", "D2"].map(at)).toEqual([undefined, "B1:C9", "B1:C9", "D2:E2"]);
});

it("opens no area at another cell than its first", () => {
  const areas = createOpenAreas<number>();
  areas.open({ row: 0, column: 0 }, { top: 1, left: 1, bottom: 2, right: 2 }, 1);
  expect(areas.at({ row: 1, column: 1 })).toBeUndefined();
});
