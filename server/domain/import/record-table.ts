import { isRefusal } from "../refusal.ts";
import { foldName } from "../suggest.ts";
import { parseUnit } from "../unit.ts";
import { type ImportProblem, importProblem } from "./import-problem.ts";
import { cellText, type ImportRow, nameText } from "./import-row.ts";

/** The columns of a table of records: other names of each field, separated by blanks. */
export type RecordColumns<Field extends string> = Readonly<Record<Field, string>>;

/** A row of a table of records. */
export interface TableRecord<Field extends string> {
  readonly row: number;
  /** Whether the table has a column for a field, whatever it holds. */
  has(field: Field): boolean;
  /** The text in a field's column; "" where it is blank or the table has no such column. */
  text(field: Field): string;
  /** The unit in brackets behind the field's heading, as 总投资（亿元）; "" where there is none. */
  unit(field: Field): string;
  /** The problem, placed in the row and the field's column. */
  place(field: Field, problem: Pick<ImportProblem, "code" | "received" | "message">): ImportProblem;
}

/** A table of records, read whole. */
export interface RecordTable<Field extends string> {
  readonly records: readonly TableRecord<Field>[];
  /** Headings that nobody reads. */
  readonly ignored: readonly ImportProblem[];
}

/** How many rows may stand above the header. */
const MOST_TITLES = 20;

/** The records below the first row that names all required fields; undefined where no row does. */
export function readRecords<Field extends string>(
  rows: readonly ImportRow[],
  names: RecordColumns<Field>,
  required: readonly NoInfer<Field>[],
): RecordTable<Field> | undefined {
  for (const [at, { cells }] of rows.slice(0, MOST_TITLES + 1).entries()) {
    const headings = cells.map(nameText);
    const columns = columnsOf(headings, names);
    if (!required.every((field) => columns.has(field))) continue;
    const filled = rows.slice(at + 1).filter((row) => row.cells.some((cell) => cellText(cell) !== ""));
    const known = new Set(columns.values());
    const ignored = headings.filter((heading, position) => heading !== "" && !known.has(position));
    return {
      records: filled.map((row) => recordOf(row, columns, headings)),
      ignored: ignored.map((one) => ({ ...importProblem("COLUMN_IGNORED", one), row: 0, column: one })),
    };
  }
  return undefined;
}

function columnsOf<Field extends string>(
  headings: readonly string[],
  names: RecordColumns<Field>,
): ReadonlyMap<Field, number> {
  const columns = new Map<Field, number>();
  const folded = headings.map((heading) => foldName(withoutUnit(heading)));
  for (const [field, others] of Object.entries<string>(names) as [Field, string][]) {
    const spellings = [field, ...others.split(" ")].map(foldName);
    const position = folded.findIndex((heading) => spellings.includes(heading));
    if (position >= 0) columns.set(field, position);
  }
  return columns;
}

const UNIT_BEHIND = /[（(]([^（）()]{1,8})[）)]$/u;

/** The unit behind a heading; other words in brackets make another heading. */
function unitBehind(heading: string): string {
  const unit = UNIT_BEHIND.exec(heading.trim())?.[1] ?? "";
  return isRefusal(parseUnit(unit)) ? "" : unit;
}

function withoutUnit(heading: string): string {
  return unitBehind(heading) === "" ? heading : heading.trim().replace(UNIT_BEHIND, "");
}

function recordOf<Field extends string>(
  { row, cells }: ImportRow,
  columns: ReadonlyMap<Field, number>,
  headings: readonly string[],
): TableRecord<Field> {
  return {
    row,
    has: (field) => columns.has(field),
    text: (field) => cellText(cells[columns.get(field) ?? -1]),
    unit: (field) => unitBehind(headings[columns.get(field) ?? -1] ?? ""),
    place: (field, { code, received, message }) => {
      return { code, received, message, row, column: headings[columns.get(field) ?? -1] ?? field };
    },
  };
}
