import { readRange } from "./cell-range.ts";
import type { RecordedCell } from "./recorded-vintages.ts";

/** Where a workbook keeps which of its cells show answers of which data version: a custom XML part of that name. */
export const CELLS_PART = { name: "cells", namespace: "urn:plancell:cells:1" } as const;

const MOST_CELLS = 200_000;
const LONGEST = 100;

/**
 * Of which data version the answered cells are, from the JSON that the add-in keeps: texts once, and their positions for
 * each cell. Whatever is not as it was written, as anybody can edit a workbook, is nothing recorded.
 */
export function recordedCells(json: string): RecordedCell[] {
  const record = parsed(json);
  const cells = textsOf(record.cell);
  if (record.format !== 1 || !cells || cells.length > MOST_CELLS) return [];
  const [sheets, versions] = [columnOf(record, "sheet"), columnOf(record, "version")];
  if (sheets?.length !== cells.length || versions?.length !== cells.length) return [];
  return cells.flatMap((name, at) => {
    const [place, prefix, dataVersion] = [readRange(name), sheets[at], versions[at]];
    return place && prefix && dataVersion
      ? [{ sheet: plainName(prefix), row: place.top, column: place.left, dataVersion }]
      : [];
  });
}

type Record = Readonly<{ [name: string]: unknown }>;

/** Each cell's text by its position in the dictionary; undefined unless every position is one of it. */
function columnOf(record: Record, name: string): string[] | undefined {
  const [known, at] = [textsOf(record[`${name}s`]), record[name]];
  if (!known || !Array.isArray(at)) return undefined;
  const found = at.flatMap((position: unknown) => known[Number(position)] ?? []);
  return found.length === at.length ? found : undefined;
}

function textsOf(value: unknown): string[] | undefined {
  const isTexts = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((text) => typeof text === "string" && text.length <= LONGEST);
  return isTexts(value) ? value : undefined;
}

/** A sheet's name without the quotes that an address may put around it. */
function plainName(prefix: string): string {
  return prefix.replace(/^'(.*)'$/u, "$1").replaceAll("''", "'");
}

function parsed(json: string): Record {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
