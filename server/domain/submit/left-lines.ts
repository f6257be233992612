import type { CellRange } from "../sheet/cell-range.ts";
import type { LeftCode, LeftOut } from "./submission.ts";

/** Gathers the lines of a selection that are not sent, by the reason. */
export class LeftLines {
  readonly #places = new Map<string, { code: LeftCode; text: string; places: CellRange[] }>();

  /** A row or a cell, and what to tell of it in Chinese. */
  add(code: LeftCode, place: CellRange, text = ""): void {
    const key = `${code} ${text}`;
    const known = this.#places.get(key) ?? { code, text, places: [] };
    known.places.push(place);
    this.#places.set(key, known);
  }

  /** By reason, in the order in which the reasons came up. */
  all(): readonly LeftOut[] {
    return [...this.#places.values()];
  }
}
