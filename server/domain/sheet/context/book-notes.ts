import type { Grid, GridCell } from "../grid.ts";
import type { LabelReader } from "../label/label-reader.ts";
import type { SheetRow } from "../table/sheet-rows.ts";

const EXPLAINING = /说明|须知|注释|口径|备注|read\s?me|notes?$|about/iu;
const OF_ALL = /本工作簿|本簿|各(?:工作)?表(?!头)|(?:this|the) workbook|(?:all|each) (?:sheets?|tabs?|tables?)/iu;

/** More texts are a document, and none that explains a workbook. */
const MOST_TEXTS = 60;

// Outside of any table's sheet: no formula may refer to it.
const OUTSIDE = { row: -1, column: -1 };

/** What sheets that only explain a workbook's others say. */
export interface BookNotes {
  /** Lines about all: notes that each table has besides its own. */
  readonly notes: readonly SheetRow[];
  /** Of sheets that they list by their names what those hold, 固投 | 固定资产投资完成额 | 亿元: a line over each table of one. */
  readonly titles: ReadonlyMap<string, readonly SheetRow[]>;
}

/** Reads a workbook's sheets that only explain the others: 填表说明, or 本工作簿收录…. */
export function bookNotes(grids: readonly Grid[], readLabel: LabelReader): BookNotes {
  const names = new Set(grids.map(({ sheet }) => sheet.trim()));
  const notes: SheetRow[] = [];
  const titles = new Map<string, SheetRow[]>();
  for (const grid of grids.length < 2 ? [] : grids) {
    const texts = textsOf(grid);
    if (!texts || !isExplaining(grid.sheet, texts)) continue;
    for (const [first, ...others] of rowsOf(texts)) {
      const name = String(first.value).trim();
      if (others.length > 0 && names.has(name))
        titles.set(name, [...(titles.get(name) ?? []), lineOf(others, readLabel)]);
      else notes.push(...[first, ...others].map((cell) => noteOf(cell, readLabel)));
    }
  }
  return { notes, titles };
}

function rowsOf(cells: readonly GridCell[]): readonly (readonly [GridCell, ...GridCell[]])[] {
  const rows = new Map<number, [GridCell, ...GridCell[]]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows.values()];
}

function lineOf(cells: readonly GridCell[], readLabel: LabelReader): SheetRow {
  return {
    row: OUTSIDE.row,
    cells: cells.map((cell) => ({ ...OUTSIDE, cell, label: readLabel(withoutColumns(String(cell.value).trim())) })),
  };
}

/** 地区生产总值 of 地区生产总值，末列为按可比价计算的增速: what one column is, its own heading says. */
function withoutColumns(words: string): string {
  return words.replace(/[，,；;]\s*(?:末|最后一?|第[一二三四五六七八九十\d]+)列[为是系].*$/u, "");
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
