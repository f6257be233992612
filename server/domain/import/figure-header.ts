import { isRefusal } from "../refusal.ts";
import { foldName } from "../suggest.ts";
import { parseUnit } from "../unit.ts";
import { type FigureField, fieldOfHeading, REQUIRED_FIELDS } from "./figure-field.ts";
import { type BareProblem, importProblem } from "./import-problem.ts";
import { type ImportCell, nameText } from "./import-row.ts";

/** Fields of headings that a person has named, by the heading as {@link foldName} writes it. */
export type HeaderMapping = ReadonlyMap<string, FigureField>;

/** What the columns of a table hold. */
export interface FigureHeader {
  /** Position of each field's column; absent where the table has none. */
  readonly columns: ReadonlyMap<FigureField, number>;
  /** The headings as they are written. */
  readonly headings: readonly string[];
  /** Unit that the heading of the values names: 数值（亿元）; "" for none. */
  readonly unit: string;
  readonly problems: readonly BareProblem[];
  /** Headings that nobody reads. */
  readonly ignored: readonly string[];
}

/** The header that a row is, or undefined where it does not name the fields that a figure needs. */
export function readFigureHeader(
  cells: readonly ImportCell[],
  mapping: HeaderMapping = new Map(),
): FigureHeader | undefined {
  const headings = cells.map(nameText);
  const columns = new Map<FigureField, number>();
  const problems: BareProblem[] = [];
  const ignored: string[] = [];
  headings.forEach((heading, at) => {
    if (heading === "") return;
    const field = mapping.get(foldName(heading)) ?? fieldOfHeading(heading);
    if (field === undefined) ignored.push(heading);
    else if (columns.has(field)) problems.push(importProblem("HEADER_REPEATED", heading));
    else columns.set(field, at);
  });
  if (!REQUIRED_FIELDS.every((field) => columns.has(field))) return undefined;
  return { columns, headings, problems, ignored, unit: unitIn(headings[columns.get("value") ?? -1] ?? "") };
}

function unitIn(heading: string): string {
  const [, bracket = ""] = /[(（]([^()（）]+)[)）]\s*$/u.exec(heading) ?? [];
  return bracket !== "" && !isRefusal(parseUnit(bracket)) ? bracket : "";
}
