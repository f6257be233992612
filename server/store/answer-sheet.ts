import type { AnswerColumns, AnswerDetails } from "../domain/question.ts";
import { isRefusal, type Refusal } from "../domain/refusal.ts";
import type { Table } from "../domain/table.ts";

/** What one cell is answered. */
export type CellAnswer = number | string | Table | Refusal;

/** Collects the answers of a list of questions into columns; every distinct refusal once. */
export class AnswerSheet {
  readonly #values: (number | null)[];
  readonly #textAt: number[] = [];
  readonly #texts: string[] = [];
  readonly #tableAt: number[] = [];
  readonly #tables: Table[] = [];
  readonly #refusedAt: number[] = [];
  readonly #refusedWith: number[] = [];
  readonly #refusals = new Map<string, { readonly position: number; readonly refusal: Refusal }>();

  constructor(count: number) {
    this.#values = new Array<number | null>(count).fill(null);
  }

  put(cell: number, answer: CellAnswer): void {
    if (typeof answer === "number") this.#values[cell] = answer;
    else if (typeof answer === "string") {
      this.#textAt.push(cell);
      this.#texts.push(answer);
    } else if (isRefusal(answer)) this.#refuse(cell, answer);
    else {
      this.#tableAt.push(cell);
      this.#tables.push(answer);
    }
  }

  finish(dataVersion: string, details?: AnswerDetails): AnswerColumns {
    return {
      dataVersion,
      values: this.#values,
      textAt: this.#textAt,
      texts: this.#texts,
      tableAt: this.#tableAt,
      tables: this.#tables,
      refusedAt: this.#refusedAt,
      refusedWith: this.#refusedWith,
      refusals: [...this.#refusals.values()].map(({ refusal }) => refusal),
      ...(details && { details }),
    };
  }

  #refuse(cell: number, refusal: Refusal): void {
    const known = this.#refusals.get(refusal.message);
    const position = known?.position ?? this.#refusals.size;
    if (!known) this.#refusals.set(refusal.message, { position, refusal });
    this.#refusedAt.push(cell);
    this.#refusedWith.push(position);
  }
}
