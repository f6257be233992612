import { expect, it } from "vitest";

import { CELLS_PART } from "../../server/domain/sheet/recorded-cells.ts";
import { readCustomPart } from "../../server/xlsx/custom-part.ts";
import { recordedWorkbook } from "../support/recorded-workbook.ts";
import { oneSheet } from "../support/workbook-maker.ts";

const BOOK = recordedWorkbook({ 月报: [[1]] }, '{"format":1}');

it("gives the text of the part with that root, whatever other parts there are", async () => {
  expect(await readCustomPart(BOOK, CELLS_PART)).toBe('{"format":1}');
});

it("gives nothing where no part has that root", async () => {
  expect(await readCustomPart(BOOK, { ...CELLS_PART, namespace: "urn:other" })).toBeUndefined();
  expect(await readCustomPart(BOOK, { ...CELLS_PART, name: "other" })).toBeUndefined();
  expect(await readCustomPart(oneSheet(""), CELLS_PART)).toBeUndefined();
});

it("passes over a part that is no sound XML", async () => {
  expect(await readCustomPart(recordedWorkbook({ 月报: [[1]] }, "]]><broken"), CELLS_PART)).toBeUndefined();
});
