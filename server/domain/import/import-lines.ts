/** What becomes of a row of an import: each has exactly one. */
export type RowFate = "added" | "changed" | "same" | "withdrawn" | "skipped" | "refused";

/** A row, and what becomes of it. */
export interface ImportLine {
  /** Row of its table. */
  readonly row: number;
  readonly fate: RowFate;
  /** 西安市 · 工业投资 · 2016年1-6月; "" where the row was not understood. */
  readonly figure: string;
  /** The canonical one, in which both values are; "" likewise. */
  readonly unit: string;
  readonly before: number | null;
  readonly after: number | null;
}

type Understood = Pick<ImportLine, "figure" | "unit" | "before" | "after">;

const NOTHING: Understood = { figure: "", unit: "", before: null, after: null };

/** Keeps what becomes of each row of an import; what is said of a row later counts. */
export class ImportLines {
  readonly #lines = new Map<string, ImportLine>();

  /** Of a row that is spoken of again, as of one that repeats another, what was understood of it stays. */
  add(place: { readonly table: string; readonly row: number }, fate: RowFate, understood?: Understood): void {
    const { table, row } = place;
    const key = `${table}\u0000${row}`;
    const { figure, unit, before, after } = understood ?? this.#lines.get(key) ?? NOTHING;
    this.#lines.set(key, { row, fate, figure, unit, before, after });
  }

  /** Every row, in the order in which it was read first. */
  all(): readonly ImportLine[] {
    return [...this.#lines.values()];
  }
}
