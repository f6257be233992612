import type { HeaderMapping } from "../domain/import/figure-header.ts";
import type { ImportAction } from "../domain/import/import-action.ts";
import type { ImportRow } from "../domain/import/import-row.ts";
import type { PublishAt } from "../domain/import/publish-at.ts";
import type { ImportHeading } from "./release-transaction.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

/** A table to import; it can be read more than once. */
export interface ImportTable {
  readonly name: string;
  /** Its rows from the first, header and all, some at a time. */
  batches(): AsyncIterable<readonly ImportRow[]>;
}

/** The publication of what was held. */
export interface HeldPublication {
  /** Asked first in the transaction: false where somebody else has published it meanwhile, and then nothing is written. */
  claim(connection: SqliteConnection, vintage: number): boolean;
}

/** What is imported, and how, whatever its rows are. */
export interface ImportRequest {
  readonly tables: readonly ImportTable[];
  readonly heading: Omit<ImportHeading, "kind">;
  readonly isDryRun: boolean;
  /** Whether somebody said yes to the warnings. */
  readonly isConfirmed: boolean;
  /** Whether content that was imported before is imported again. */
  readonly isRepeated: boolean;
  /** When it is to be published; until then nobody but stewards sees it. At once where there is none. */
  readonly publishAt?: PublishAt;
  /** For what was held until its time: it is no repetition of itself. */
  readonly publication?: HeldPublication;
  /** Whether the report is to say what becomes of each row; only for tables of bounded length. */
  readonly wantsLines?: boolean;
}

/** Figures that are imported, and how. */
export interface FigureImport extends ImportRequest {
  readonly mapping: HeaderMapping;
  /** Code of the area of rows that name none; "" for none. */
  readonly area: string;
  /** Of rows that say none. `whole` replaces the series that are named: what the tables do not have is withdrawn. */
  readonly action: ImportAction | "whole";
}

/** Where an import is, for whoever waits for it. */
export interface ImportControl {
  onProgress(phase: "read" | "sort" | "write", rows: number): void;
  isStopped(): boolean;
}
