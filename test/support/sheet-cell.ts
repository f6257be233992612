import { createInquiry } from "../../server/domain/sheet/inquiry.ts";
import { yearWithin } from "../../server/domain/sheet/label/head-time.ts";
import type { CellHeads } from "../../server/domain/sheet/meaning/cell-heads.ts";
import type { Settling } from "../../server/domain/sheet/meaning/cell-indicator.ts";
import { CATALOGUE, headFrom } from "./sheet-catalogue.ts";

/** A cell in row 5 and column B whose row label stands in A5, whose column's in B2, and the line over its table in A1. */
export function cellUnder(row: string, column: string, title = ""): CellHeads {
  const line = headFrom(title);
  return {
    row: {
      row: 4,
      own: headFrom(row, { row: 4, column: 0 }),
      inherited: [],
      section: undefined,
      depth: 0,
      isSection: false,
    },
    column: headFrom(column, { row: 1, column: 1 }),
    context: {
      heads: [line],
      year: yearWithin(line.time),
      unknownPlace: undefined,
      doubt: undefined,
      noted: [],
      titleYears: [],
    },
  };
}

/** What cells are settled with; answers by code and key. */
export function settlingWith(answers: Readonly<Record<string, string>> = {}): Settling {
  return {
    catalogue: CATALOGUE,
    inquiry: createInquiry("Sheet1", new Map(Object.entries(answers))),
    tableKey: "A1:B9",
  };
}
