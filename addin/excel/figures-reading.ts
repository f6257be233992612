import type { Catalogue } from "../../server/domain/catalogue.ts";
import { type FigureField, isFigureField } from "../../server/domain/import/figure-field.ts";
import { cellText } from "../../server/domain/import/import-row.ts";
import { createGrid, type Grid } from "../../server/domain/sheet/grid.ts";
import { cellsSubmission } from "../../server/domain/submit/cells-submission.ts";
import { rowsSubmission } from "../../server/domain/submit/rows-submission.ts";
import { sentGrid } from "../../server/domain/submit/sent-grid.ts";
import type { Submission } from "../../server/domain/submit/submission.ts";
import { foldName } from "../../server/domain/suggest.ts";

import type { SelectedSheet } from "./read-selection.ts";
import { recogniseRecalled } from "./recalled-recognition.ts";
import type { SheetMemory } from "./sheet-memory.ts";
import type { ReadingChoices, SubmissionReading } from "./submission-kind.ts";

/** What figures are understood by. */
export interface FigureKnowledge {
  /** What headings were said to mean before: the field of each. */
  readonly headings: ReadonlyMap<string, string>;
  readonly catalogue: Catalogue;
  readonly memory: SheetMemory;
}

/**
 * The figures of a selection: flat where its header says so; else by cells; else, where it looks like a flat table, as the
 * question what is what. The header of a flat table above counts for new rows, not for a table with headers of its own.
 */
export function readFigures(
  selected: SelectedSheet,
  choices: ReadingChoices,
  knowledge: FigureKnowledge,
): SubmissionReading {
  const { grid, area } = selected;
  const mapping = mappingOf(knowledge.headings, choices.headings);
  const rows = choices.layout === "cells" ? undefined : rowsSubmission(grid, area, { mapping, choices });
  if (choices.layout === "rows") return rows;
  if (rows && "lines" in rows) {
    if (isHeaded(rows)) return rows;
    const own = readCells({ area, grid: withoutTableAbove(grid, rows) }, choices, knowledge);
    return own && isHeadedByItself(own, grid, valueColumn(rows)) ? own : rows;
  }
  const cells = readCells(selected, choices, knowledge);
  return cells && (cells.lines.length > 0 || choices.layout === "cells") ? cells : (rows ?? cells);
}

function readCells(
  { grid, area }: SelectedSheet,
  choices: ReadingChoices,
  { catalogue, memory }: FigureKnowledge,
): Submission | undefined {
  const sent = sentGrid(grid, choices);
  const { recognition } = recogniseRecalled([sent], catalogue, memory);
  const isFormula = ({ row, column }: { row: number; column: number }) =>
    (grid.cell(row, column)?.formula ?? "") !== "";
  return cellsSubmission(sent, area, { recognition, catalogue, isFormula });
}

/** Whether the header of a flat table stands within the selection. */
function isHeaded({ left }: Submission): boolean {
  return left.some(({ code }) => code === "HEADER");
}

/** Whether what comes first in that column of the selection is a header, not a value. */
function isHeadedByItself({ area: { range }, left }: Submission, grid: Grid, column: number): boolean {
  let top = range.top;
  while (top < range.bottom && grid.cell(top, column) === undefined) top++;
  const headers = left.flatMap(({ code, places }) => (code === "HEADER" ? places : []));
  return headers.some((place) => place.top === top && place.left === column);
}

/** The column of the sheet in which a flat table has its values. */
function valueColumn({ area, header, headings }: Submission): number {
  const heading = valueHeading(headings);
  return area.range.left + header.findIndex((cell) => foldName(cellText(cell)) === heading);
}

function valueHeading(headings: Submission["headings"]): string {
  return foldName(headings.find(({ field }) => field === "value")?.heading ?? "");
}

/** The sheet without that flat table where it ends right above the selection, which would be read as its continuation. */
function withoutTableAbove(grid: Grid, rows: Submission): Grid {
  const { top } = rows.area.range;
  const [column, heading] = [valueColumn(rows), valueHeading(rows.headings)];
  const isHeader = (row: number) => foldName(String(grid.cell(row, column)?.value ?? "")) === heading;
  let first = top - 1;
  while (grid.rows.has(first) && !isHeader(first)) first--;
  if (!grid.rows.has(first)) return grid;
  const isKept = ({ row }: { row: number }) => row < first || row >= top;
  const merges = grid.merges.filter((merge) => merge.bottom < first || merge.top >= top);
  return createGrid({ ...grid, cells: [...grid.cells()].filter(isKept), merges });
}

function mappingOf(...meanings: readonly ReadonlyMap<string, string>[]): ReadonlyMap<string, FigureField> {
  const fields = new Map<string, FigureField>();
  for (const [heading, field] of meanings.flatMap((one) => [...one])) {
    if (isFigureField(field)) fields.set(foldName(heading), field);
  }
  return fields;
}
