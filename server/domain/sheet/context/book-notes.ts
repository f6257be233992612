import type { Grid, GridCell } from "../grid.ts";
import type { LabelReader } from "../label/label-reader.ts";
import type { SheetRow } from "../table/sheet-rows.ts";

const EXPLAINING = /说明|须知|注释|口径|备注|readme|notes?$|about/iu;
const OF_ALL = /本工作簿|本簿|各(?:工作)?表(?!头)|(?:this|the) workbook|(?:all|each) (?:sheets?|tabs?|tables?)/iu;

/** More texts are a document, and none that explains a workbook. */
const MOST_TEXTS = 60;

// Outside of any table's sheet: no formula may refer to it.
const OUTSIDE = { row: -1, column: -1 };

/**
 * The lines of a workbook's sheets that only explain the others, 填表说明 or 本工作簿收录…, as notes that each table of those has
 * besides its own.
 */
export function bookNotes(grids: readonly Grid[], readLabel: LabelReader): readonly SheetRow[] {
  if (grids.length < 2) return [];
  return grids.flatMap((grid) => {
    const texts = textsOf(grid);
    return texts && isExplaining(grid.sheet, texts) ? texts.map((cell) => noteOf(cell, readLabel)) : [];
  });
}

/** The cells of a sheet that holds nothing but texts, and not many; undefined for any other. */
function textsOf(grid: Grid): readonly GridCell[] | undefined {
  const texts: GridCell[] = [];
  for (const cell of grid.cells()) {
    if (typeof cell.value !== "string" || cell.formula !== "" || texts.length === MOST_TEXTS) return undefined;
    if (cell.value.trim() !== "") texts.push(cell);
  }
  return texts;
}

function isExplaining(name: string, texts: readonly GridCell[]): boolean {
  return texts.length > 0 && (EXPLAINING.test(name.trim()) || texts.some(({ value }) => OF_ALL.test(String(value))));
}

function noteOf(cell: GridCell, readLabel: LabelReader): SheetRow {
  const text = String(cell.value).trim();
  const label = { ...readLabel(text), text, role: "note" } as const;
  return { row: OUTSIDE.row, cells: [{ ...OUTSIDE, cell, label }] };
}
