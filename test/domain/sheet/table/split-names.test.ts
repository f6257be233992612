import { expect, it } from "vitest";

import { createCatalogue } from "../../../../server/domain/catalogue.ts";
import { createLabelReader } from "../../../../server/domain/sheet/label/label-reader.ts";
import type { ReadCell } from "../../../../server/domain/sheet/table/read-cell.ts";
import { nameOver, withNameJoined } from "../../../../server/domain/sheet/table/split-names.ts";
import { CATALOGUE, rowsFrom } from "../../../support/sheet-catalogue.ts";

const readLabel = createLabelReader(
  createCatalogue({
    indicators: CATALOGUE.indicators.things.map((one) =>
      one.code === "OUTPUT" ? { ...one, englishName: "Gross industrial output" } : one,
    ),
    areas: [],
    members: [],
    homeArea: "",
  }),
);

function columnOf(...words: readonly string[]): ReadCell[] {
  const { rows } = rowsFrom(words.join("\n"));
  return rows.flatMap(({ cells }) =>
    cells.map((one) => ({ ...one, label: one.label && readLabel(String(one.cell.value)) })),
  );
}

it("reads words below each other as the name that they are together", () => {
  expect(nameOver(columnOf("Gross", "Industrial", "Output"), readLabel)?.indicators.map(({ code }) => code)).toEqual([
    "OUTPUT",
  ]);
  expect(nameOver(columnOf("Secondary", "Industry"), readLabel)?.rest).toBe("Secondary Industry");
});

it("leaves words that say nothing together, and those with a gap between them, as they are", () => {
  const gross = columnOf("Gross", "Industrial", "", "Output");
  expect(nameOver(gross, readLabel)).toBeUndefined();
  expect(nameOver(columnOf("By Location", "City"), readLabel)).toBeUndefined();
  expect(nameOver(columnOf("Output"), readLabel)).toBeUndefined();
  expect(withNameJoined(gross, readLabel)).toBe(gross);
});
