import type { ImportCell } from "../import/import-row.ts";
import type { RecordCode } from "../import/record-headers.ts";
import type { CellRange } from "../sheet/cell-range.ts";

/** A rectangle of a sheet that an analyst has chosen. */
export interface SheetArea {
  readonly sheet: string;
  readonly range: CellRange;
}

/** Whether each line of a selection is a row of a flat table, or each a cell of a table with headers on two sides. */
export type SubmissionLayout = "rows" | "cells";

/** Why a line of a selection is not sent, before the server is asked. */
export type LeftCode =
  | "HEADER"
  | "BLANK"
  | "HIDDEN"
  | "NOTE"
  | "SUBTOTAL"
  | "OWN_FORMULA"
  | "PLAN_FORMULA"
  | "REPEATED"
  | "CONTRADICTED"
  | "UNSURE"
  | "ASKED"
  | "NO_FIGURE"
  | "OUTSIDE_TABLE";

/** Lines of a selection that are left out for one reason. */
export interface LeftOut {
  readonly code: LeftCode;
  /** What to tell of them in Chinese; "" where the code says enough. */
  readonly text: string;
  /** A row or a cell each. */
  readonly places: readonly CellRange[];
}

/** A line that is sent, and where it stands. */
export interface SubmissionLine {
  readonly place: CellRange;
  /** As the server reads a row of a table to import. */
  readonly cells: readonly ImportCell[];
}

/** A heading of a flat table with the field it names; "" for one that nobody knows. */
export interface SubmissionHeading {
  readonly heading: string;
  readonly field: string;
}

/** A selection as it goes to the server: each of its lines is sent or left out, never both. */
export interface Submission {
  readonly layout: SubmissionLayout;
  readonly area: SheetArea;
  /** How many lines the selection has. */
  readonly total: number;
  readonly header: readonly ImportCell[];
  /** Row of the header, from 1, from which the server counts the lines below it. */
  readonly headerRow: number;
  /** Lines by the rows that follow the header; undefined for one that is not sent. */
  readonly lines: readonly (SubmissionLine | undefined)[];
  readonly left: readonly LeftOut[];
  /** Of a flat table; none of others. */
  readonly headings: readonly SubmissionHeading[];
  /** How many of the values that are sent were worked out by formulas. */
  readonly formulas: number;
  /** The kind of its records; absent for rows that are none. */
  readonly record?: RecordCode;
}

/** A table of which it is not known what its columns hold: every heading, and the fields that a figure needs and lacks. */
export interface HeadingQuestion {
  readonly layout: "rows";
  readonly area: SheetArea;
  readonly headings: readonly SubmissionHeading[];
  readonly missing: readonly string[];
}

/** What an analyst decides of a selection. */
export interface SubmissionChoices {
  /** Whether hidden rows and columns are sent too. */
  readonly withHidden: boolean;
  /** Whether what the analyst's own formulas give in a table of cells is sent too. */
  readonly withFormulas: boolean;
}

/** The rows that the server gets; those without a line are blank, so that the others keep their numbers. */
export function rowsToSend(
  { header, lines }: Pick<Submission, "header" | "lines">,
  omitted: ReadonlySet<number>,
): (readonly ImportCell[])[] {
  return [header, ...lines.map((line, at) => (line && !omitted.has(at) ? line.cells : []))];
}

/** The position among the lines of a row that the server speaks of; -1 for the header and the table as a whole. */
export function lineAt({ headerRow }: Pick<Submission, "headerRow">, row: number): number {
  return row > headerRow ? row - headerRow - 1 : -1;
}
