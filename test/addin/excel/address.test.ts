import { expect, it } from "vitest";

import { cellAddress, splitAddress } from "../../../addin/excel/address.ts";

it.each([
  ["Sheet1!A1", "Sheet1", "A1"],
  ["月报!B2:D2", "月报", "B2:D2"],
  ["'1-6 月'!A1", "1-6 月", "A1"],
  ["'it''s'!A1", "it's", "A1"],
  ["'a!b'!C3", "a!b", "C3"],
  ["A1", "", "A1"],
])("splits %s", (address, sheet, cell) => {
  expect(splitAddress(address)).toEqual({ sheet, cell });
});

it.each(["月报", "1-6 月", "it's", "a!b"])("joins a sheet named %s", (sheet) => {
  expect(splitAddress(cellAddress(sheet, "B2"))).toEqual({ sheet, cell: "B2" });
});
