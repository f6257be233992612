import { type ImportLine, ImportLines } from "./import-lines.ts";
import type { ImportProblem } from "./import-problem.ts";

/** How many rows of an import do what. */
export interface ImportCounts {
  /** Rows below the headers that are not blank. */
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly withdrawn: number;
  /** Totals and remarks. */
  readonly skipped: number;
  readonly refused: number;
  readonly warnings: number;
}

/** A figure that an import changes. */
export interface ImportChange {
  readonly row: number;
  readonly table: string;
  /** 西安市 · 工业投资 · 2016年1-6月. */
  readonly figure: string;
  readonly unit: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly statusBefore: string;
  readonly statusAfter: string;
}

/** A problem with the name of the table that it is in. */
export interface TableProblem extends ImportProblem {
  readonly table: string;
}

/** What an import does or would do; the lists are cut, the counts are not. */
export interface ImportReport {
  readonly counts: ImportCounts;
  readonly refusals: readonly TableProblem[];
  /** How many problems of each code, the most frequent first. */
  readonly refusalCodes: readonly { readonly code: string; readonly count: number }[];
  /** What needs a yes. */
  readonly warnings: readonly TableProblem[];
  /** What was left out and why. */
  readonly skipped: readonly TableProblem[];
  readonly changes: readonly ImportChange[];
  /** What became of each row, in the order of reading; empty unless that was wanted. */
  readonly lines: readonly ImportLine[];
}

/** The most entries of each list of a report. */
export const MOST_LISTED = 200;

/** What a row that was read does. */
export type RowChange = "added" | "changed" | "same" | "withdrawn";

/** Counts rows and keeps the first of each kind for the report. */
export class ImportTally {
  readonly #counts = { read: 0, added: 0, changed: 0, same: 0, withdrawn: 0, skipped: 0, refused: 0, warnings: 0 };
  readonly #codes = new Map<string, number>();
  readonly #refusals: TableProblem[] = [];
  readonly #warnings: TableProblem[] = [];
  readonly #skipped: TableProblem[] = [];
  readonly #changes: ImportChange[] = [];
  readonly #lines: ImportLines | undefined;

  /** @param keepsLines whether to keep what becomes of each row, for which there must be memory */
  constructor(keepsLines = false) {
    this.#lines = keepsLines ? new ImportLines() : undefined;
  }

  /** A row whose figure was read. The change is made only where it is listed. */
  figure(change: RowChange, describe: () => ImportChange): void {
    this.#counts.read++;
    this.#counts[change]++;
    const isListed = (change === "changed" || change === "withdrawn") && this.#changes.length < MOST_LISTED;
    if (!isListed && !this.#lines) return;
    const described = describe();
    if (isListed) this.#changes.push(described);
    this.#lines?.add(described, change, described);
  }

  /** A row with everything that is wrong with it. */
  refuse(problems: readonly TableProblem[]): void {
    this.#counts.read++;
    this.refuseTable(problems);
  }

  /** What is wrong with a table as a whole, where no row is to be counted. */
  refuseTable(problems: readonly TableProblem[]): void {
    this.#counts.refused++;
    const [first] = problems;
    if (first && first.row > 0) this.#lines?.add(first, "refused");
    for (const problem of problems) {
      this.#codes.set(problem.code, (this.#codes.get(problem.code) ?? 0) + 1);
      if (this.#refusals.length < MOST_LISTED) this.#refusals.push(problem);
    }
  }

  /** A row that was counted, and only says again what another row says. */
  repeat(change: RowChange, row: Pick<TableProblem, "table" | "row">): void {
    this.#takeBack(change, row);
    this.#counts.same++;
    this.#lines?.add(row, "same");
  }

  /** A row that was counted, and contradicts another row. */
  contradict(change: RowChange, problem: TableProblem): void {
    this.#takeBack(change, problem);
    this.refuseTable([problem]);
  }

  #takeBack(change: RowChange, { table, row }: Pick<TableProblem, "table" | "row">): void {
    this.#counts[change]--;
    const listed = this.#changes.findIndex((one) => one.table === table && one.row === row);
    if (listed >= 0) this.#changes.splice(listed, 1);
  }

  /** A row that is left out, or a column that is not read. */
  skip(problem: TableProblem): void {
    if (problem.row > 0) {
      this.#counts.read++;
      this.#lines?.add(problem, "skipped");
    }
    this.#counts.skipped++;
    if (this.#skipped.length < MOST_LISTED) this.#skipped.push(problem);
  }

  /** Something that needs a yes; the row counts elsewhere. */
  warn(problem: TableProblem): void {
    this.#counts.warnings++;
    if (this.#warnings.length < MOST_LISTED) this.#warnings.push(problem);
  }

  /** Figures that no row names are withdrawn. */
  withdraw(count: number): void {
    this.#counts.withdrawn += count;
  }

  /** How many rows were read so far. */
  get read(): number {
    return this.#counts.read;
  }

  /** How many rows cannot be imported so far. */
  get refused(): number {
    return this.#counts.refused;
  }

  /** Everything so far. */
  report(): ImportReport {
    const codes = Array.from(this.#codes, ([code, count]) => ({ code, count }));
    return {
      counts: { ...this.#counts },
      refusals: [...this.#refusals],
      refusalCodes: codes.sort((a, b) => b.count - a.count),
      warnings: [...this.#warnings],
      skipped: [...this.#skipped],
      changes: [...this.#changes],
      lines: this.#lines?.all() ?? [],
    };
  }
}
