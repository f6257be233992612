import { type CellPosition, type CellRange, readRange } from "../domain/sheet/cell-range.ts";
import { shiftFormula } from "../domain/sheet/fill/shift-formula.ts";
import { fromStoredFormula } from "../domain/sheet/stored-formula.ts";
import { BOUNDS } from "./bounds.ts";
import { createOpenAreas } from "./open-areas.ts";
import type { Attributes } from "./read-xml.ts";
import { WorkbookFault } from "./workbook-fault.ts";

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
  const filled = createOpenAreas<string>();
  let length = 0;

  function remember(place: CellPosition, reference: string, formula: string): void {
    const range = readRange(reference);
    if (!range) return;
    arrays.push(range);
    filled.open(place, range, formula);
  }

  function shared({ row, column }: CellPosition, index: string, text: string): string {
    if (text !== "") masters.set(index, { row, column, text });
    const master = masters.get(index);
    // A child before its master does not occur; it stays a formula all the same, so that nobody overwrites it.
    return master ? fromStoredFormula(shiftFormula(master.text, row - master.row, column - master.column)) : "=";
  }

  function read(place: CellPosition, { t: type, si, ref = "" }: Attributes, text: string): string {
    if (type === "shared" && si !== undefined) return shared(place, si, text);
    const formula = type === "dataTable" ? DATA_TABLE : fromStoredFormula(text);
    if (type === "array" || type === "dataTable") remember(place, ref, formula);
    return formula;
  }

  return {
    arrays,
    formula(place, attributes, text) {
      const formula = read(place, attributes, text);
      length += formula.length;
      if (length > BOUNDS.formulaLength) throw new WorkbookFault("TOO_LARGE", `公式超过 ${BOUNDS.formulaLength} 字`);
      return formula;
    },
    filledBy: (place) => filled.at(place)?.kind ?? "",
  };
}
