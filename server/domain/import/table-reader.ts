import { isRefusal } from "../refusal.ts";
import { parseUnit } from "../unit.ts";
import { REQUIRED_FIELDS } from "./figure-field.ts";
import { type FigureHeader, type HeaderMapping, readFigureHeader } from "./figure-header.ts";
import { type ImportProblem, importProblem } from "./import-problem.ts";
import { type ImportCell, type ImportRow, nameText } from "./import-row.ts";
import { createFigureReader, type FigureReading, type RowOutcome } from "./read-figure.ts";

/** What the rows of a table are read with; its header is among them. */
export interface TableReading extends Omit<FigureReading, "header"> {
  readonly mapping: HeaderMapping;
}

/** Reads a table row by row, from its first. */
export interface TableReader {
  /** What a row comes to; undefined for a title above the header and for the header itself. */
  read(row: ImportRow): RowOutcome | undefined;
  /** What is wrong with the table as a whole, once its header is found or nothing more comes. */
  problems(): readonly ImportProblem[];
  /** Columns that are not read. */
  notices(): readonly ImportProblem[];
}

/** 单位：亿元 above a table, alone or behind its title; "" for none. */
function unitNoteIn(cells: readonly ImportCell[]): string {
  const notes = cells.map((cell) => /单位\s*[:：]\s*([^()（）]+)/u.exec(nameText(cell))?.[1]?.trim() ?? "");
  return notes.find((text) => text !== "") ?? "";
}

/** The header with the unit that stands above it, where the table itself names none. */
function withUnitOf(note: string, header: FigureHeader | undefined): FigureHeader | undefined {
  if (!header || note === "" || header.unit !== "" || header.columns.has("unit")) return header;
  if (!isRefusal(parseUnit(note))) return { ...header, unit: note };
  return { ...header, problems: [...header.problems, importProblem("UNIT_NOTE", `单位：${note}`)] };
}

/** How many rows may stand above the header: titles, 单位：亿元. */
const MOST_TITLES = 20;

/** A reader that finds the header first: the first row that names all that a figure needs. */
export function createTableReader({ mapping, ...reading }: TableReading): TableReader {
  let header: FigureHeader | undefined;
  let headerRow = 0;
  let titles = 0;
  let note = "";
  let readFigure: ((row: ImportRow) => RowOutcome) | undefined;
  return {
    read(row) {
      if (readFigure) return readFigure(row);
      if (titles > MOST_TITLES) return { skipped: undefined };
      header = withUnitOf(note, readFigureHeader(row.cells, mapping));
      if (header) {
        headerRow = row.row;
        readFigure = createFigureReader({ ...reading, header });
      } else {
        titles++;
        note = unitNoteIn(row.cells) || note;
      }
      return undefined;
    },
    problems() {
      const expected = REQUIRED_FIELDS.join("、");
      const found = header?.problems ?? [importProblem("HEADER_MISSING", "", expected)];
      return found.map((one) => ({ ...one, row: headerRow, column: "" }));
    },
    notices() {
      const ignored = header?.ignored ?? [];
      return ignored.map((one) => ({ ...importProblem("COLUMN_IGNORED", one), row: 0, column: one }));
    },
  };
}
