import type { Label } from "../label/label.ts";
import type { Head } from "../table/head.ts";
import type { Table } from "./table-columns.ts";

/** What a table, or a run of its rows or columns, is about, and how names are completed there. */
export interface Scope {
  /** Whether the lines over a table say that it is about that from its start. */
  readonly isOver: (titles: readonly Label[], table: Table) => boolean;
  /** Whether a row or column begins a run that is about it. */
  readonly begins: (head: Head) => boolean;
  /** Whether a row or column that is not completed leaves the run as it is: part of it, or an odd one within. */
  readonly goesOn: (head: Head) => boolean;
  readonly completions: readonly ((words: string, head: Head) => string)[];
}
