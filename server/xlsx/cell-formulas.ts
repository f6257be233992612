import { type CellPosition, type CellRange, holds, readRange } from "../domain/sheet/cell-range.ts";
import { shiftFormula } from "../domain/sheet/shift-formula.ts";
import type { Attributes } from "./read-xml.ts";
import { fromStoredFormula } from "./stored-formula.ts";

/** Gives the formulas of a sheet's cells, which must come in their order. */
export interface FormulaReader {
  /** The formula of a cell from its `f` element, as the analyst sees it. */
  formula(place: CellPosition, attributes: Attributes, text: string): string;
  /** The formula of a cell that is filled by the formula of another one; "" where it is not. */
  filledBy(place: CellPosition): string;
  /** Areas that array formulas fill, often of one cell; its top-left cell holds the formula. */
  readonly arrays: readonly CellRange[];
}

/** What a cell of a what-if table shows as its formula: it is calculated, and nobody's to overwrite. */
const DATA_TABLE = "=TABLE()";

/** A reader at the head of a sheet. Formulas that are stored once for many cells are given to each as it reads there. */
export function createFormulaReader(): FormulaReader {
  const masters = new Map<string, CellPosition & { readonly text: string }>();
  const arrays: CellRange[] = [];
  let open: { readonly range: CellRange; readonly formula: string }[] = [];

  function remember(reference: string, formula: string): void {
    const range = readRange(reference);
    if (!range) return;
    arrays.push(range);
    if (range.top !== range.bottom || range.left !== range.right) open.push({ range, formula });
  }

  function shared({ row, column }: CellPosition, index: string, text: string): string {
    if (text !== "") masters.set(index, { row, column, text });
    const master = masters.get(index);
    // A child before its master does not occur; it stays a formula all the same, so that nobody overwrites it.
    return master ? fromStoredFormula(shiftFormula(master.text, row - master.row, column - master.column)) : "=";
  }

  return {
    arrays,
    formula(place, { t: type, si, ref = "" }, text) {
      if (type === "shared" && si !== undefined) return shared(place, si, text);
      const formula = type === "dataTable" ? DATA_TABLE : fromStoredFormula(text);
      if (type === "array" || type === "dataTable") remember(ref, formula);
      return formula;
    },
    filledBy(place) {
      if (open.length === 0) return "";
      open = open.filter(({ range }) => range.bottom >= place.row);
      return open.find(({ range }) => holds(range, place))?.formula ?? "";
    },
  };
}
