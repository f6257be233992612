import { kindsOf, type Label } from "./label.ts";
import { headingKindOf } from "./label-words.ts";
import { type ReadCell, timeLabel, yearLabel } from "./read-cell.ts";
import type { SheetRow } from "./sheet-rows.ts";
import type { TableRows } from "./tables.ts";

/** What a table's columns hold. */
export interface TableColumns {
  readonly labels: readonly number[];
  readonly figures: readonly number[];
  /** Numbers or texts that are no figures: 序号, 备注, columns without a header. */
  readonly helpers: readonly number[];
}

/** A part of a table that has its own labels; several where a table goes on beside itself. */
export interface Table extends TableRows {
  readonly columns: TableColumns;
}

type Role = "label" | "figure" | "helper";

/** What the columns of a table hold, by what stands in them below the header; divided where labels stand anew. */
export function divideTable(rows: TableRows): Table[] {
  readNumberedTimes(rows);
  const roles = rolesOf(rows);
  const groups: { labels: number[]; figures: number[]; helpers: number[] }[] = [];
  const used = [...roles.keys()].sort((a, b) => a - b);
  for (const column of used) {
    const role = roles.get(column);
    const group = groups.at(-1);
    const goesOn = used.some((other) => other > column && roles.get(other) === "figure");
    const isNew = !group || (role === "label" && group.figures.length > 0 && goesOn && isAxis(rows.body, column));
    const current = isNew ? { labels: [], figures: [], helpers: [] } : group;
    if (isNew) groups.push(current);
    if (role === "figure") current.figures.push(column);
    else if (role === "label" && current.figures.length === 0) current.labels.push(column);
    else current.helpers.push(column);
  }
  return groups.filter((group) => group.figures.length > 0).map((columns) => ({ ...rows, columns }));
}

function rolesOf({ sheet, header, body }: TableRows): Map<number, Role> {
  const counts = countBelow(body);
  const headed = headedColumns(header, sheet);
  const roles = new Map<number, Role>();
  for (const column of new Set([...counts.keys(), ...headed.keys()])) {
    const { labels = 0, figures = 0 } = counts.get(column) ?? {};
    const over = headed.get(column) ?? [];
    if (labels > figures) roles.set(column, "label");
    else if (over.some((label) => label.role === "helper")) roles.set(column, "helper");
    else if (header.length > 0 && over.length === 0) roles.set(column, "helper");
    else if (figures > 0 || over.some((label) => label.role === "plain")) roles.set(column, "figure");
  }
  return roles;
}

/** The labels over each column, also where a joined or an empty cell shows its neighbour's. */
function headedColumns(header: readonly SheetRow[], { mergeAt }: TableRows["sheet"]): Map<number, Label[]> {
  const headed = new Map<number, Label[]>();
  for (const row of header) {
    for (const { column, label } of row.cells) {
      if (!label) continue;
      const right = mergeAt(row.row, column)?.right ?? column;
      for (let at = column; at <= right; at++) headed.set(at, [...(headed.get(at) ?? []), label]);
    }
  }
  return headed;
}

function countBelow(body: readonly SheetRow[]): Map<number, { labels: number; figures: number }> {
  const counts = new Map<number, { labels: number; figures: number }>();
  for (const { cells } of body) {
    for (const { column, label } of cells) {
      const count = counts.get(column) ?? { labels: 0, figures: 0 };
      if (label) count.labels++;
      else count.figures++;
      counts.set(column, count);
    }
  }
  return counts;
}

/** Whether a column's labels name what figures are of; a column of units or remarks does not. */
function isAxis(body: readonly SheetRow[], column: number): boolean {
  const labels = body.flatMap(({ cells }) => cells.find((one) => one.column === column)?.label ?? []);
  const named = labels.filter((label) => kindsOf(label).some((kind) => kind !== "unit" && kind !== "measure"));
  return named.length * 2 >= labels.length;
}

/** Numbers under 年 and 月 are times: 2016 | 6. */
function readNumberedTimes({ header, body }: TableRows): void {
  for (const row of header) {
    for (const { column, cell } of row.cells) {
      const kind = headingKindOf(String(cell.value));
      if (kind) readNumbers(body, column, kind);
    }
  }
}

function readNumbers(body: readonly SheetRow[], column: number, kind: "year" | "month" | "quarter"): void {
  const cells = body.flatMap(({ cells }) => cells.find((one) => one.column === column) ?? []);
  const numbers = cells.filter((one) => !one.label);
  const labels = numbers.map((one) => numberedTime(Number(one.cell.value), kind));
  if (labels.some((label) => !label)) return;
  numbers.forEach((one: ReadCell, at) => {
    one.label = labels[at];
  });
}

function numberedTime(value: number, kind: "year" | "month" | "quarter"): Label | undefined {
  if (!Number.isInteger(value)) return undefined;
  if (kind === "year") return value >= 1949 && value <= 2050 ? yearLabel(value) : undefined;
  const months = kind === "month" ? 1 : 3;
  if (value < 1 || value > 12 / months) return undefined;
  const span = { start: (value - 1) * months, end: value * months - 1 };
  return timeLabel(String(value), { kind: "part", span, manner: kind === "quarter" ? "quarter" : undefined });
}
