import { expect, it } from "vitest";

import { readIndustryAsQuantity } from "../../../../server/domain/sheet/table/industry-quantities.ts";
import { readCell } from "../../../../server/domain/sheet/table/read-cell.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { readLabel } from "../../../support/sheet-catalogue.ts";

function rolesIn(text: string) {
  const [grid] = readSheets(`# sheet: Table\n${text}`);
  const rows = new Map(
    Array.from(grid?.rows ?? [], ([row, cells]) => [row, [...cells.values()].map((one) => readCell(one, readLabel))]),
  );
  readIndustryAsQuantity(rows);
  const labels = [...rows.values()].flat().flatMap(({ label }) => label ?? []);
  return labels.flatMap(({ text: words, role }) => (words === "Industry" ? role : []));
}

it("takes Industry over and beside figures for a quantity", () => {
  expect(rolesIn("Year | Industry\n | 亿元\n2016 | 12.5")).toEqual(["plain"]);
  expect(rolesIn("Item | 2016\nIndustry | 12.5")).toEqual(["plain"]);
  expect(rolesIn("Item | Unit | 2016\nIndustry | 亿元")).toEqual(["plain"]);
});

it("takes Industry as a part of another quantity for one", () => {
  expect(rolesIn("Item | 2016\n#Industry")).toEqual(["plain"]);
});

it("takes Industry over names for their heading", () => {
  expect(rolesIn("Industry | 2016\n采矿业 | 12.5")).toEqual(["heading"]);
  expect(rolesIn("Code | Industry | 2016\nB | 采矿业 | 12.5")).toEqual(["heading"]);
});
