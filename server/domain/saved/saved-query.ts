import type { Role } from "../role.ts";

/** What a column holds: texts, numbers, whole numbers, ISO days or yes and no. Any cell may be empty. */
export type ColumnType = "text" | "number" | "integer" | "date" | "boolean";

/** A column of a saved query. Its name and its place never change. */
export interface Column {
  readonly name: string;
  /** Its Chinese head. */
  readonly label: string;
  readonly type: ColumnType;
  /** What it holds, in Chinese, where the label does not say it all. */
  readonly note: string;
}

/** Something that a reader may ask for beside the name of the query. */
export interface Parameter {
  readonly name: string;
  readonly label: string;
  readonly note: string;
  /** A value that works on the plan's own data. */
  readonly example: string;
  /** Whether it may stand several times, which means any of its values. */
  readonly isList: boolean;
}

/** Flat rows under a fixed name, for programs that only read tables. */
export interface SavedQuery {
  /** As it stands in the address: lower case, words joined by a dash. */
  readonly name: string;
  readonly title: string;
  readonly note: string;
  /** Who may read it at least. */
  readonly least: Role;
  readonly columns: readonly Column[];
  readonly parameters: readonly Parameter[];
  /** Names of the columns that together tell a row from every other. */
  readonly key: readonly string[];
}

/** A column. */
export function column(name: string, label: string, type: ColumnType = "text", note = ""): Column {
  return { name, label, type, note };
}

/** A parameter that stands at most once. */
export function parameter(name: string, label: string, note: string, example: string): Parameter {
  return { name, label, note, example, isList: false };
}

/** A parameter that may be repeated: a row fits where it fits any of the values. */
export function listParameter(name: string, label: string, note: string, example: string): Parameter {
  return { ...parameter(name, label, `${note}可以写几次，合乎其一即可。`, example), isList: true };
}

/** What people read about a column: its label, and its note where it has one. */
export function describeColumn({ label, note }: Pick<Column, "label" | "note">): string {
  return note === "" ? `${label}。` : `${label}：${note}`;
}
