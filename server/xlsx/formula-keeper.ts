import { type CellPosition, cellName, readRange } from "../domain/sheet/cell-range.ts";
import { shiftFormula } from "../domain/sheet/fill/shift-formula.ts";
import { createOpenAreas } from "./open-areas.ts";
import type { Attributes } from "./read-xml.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import { escapeXml } from "./xml-text.ts";

/** A formula's element as it stands in a sheet's XML. */
export interface FormulaTag {
  readonly attributes: Attributes;
  readonly start: number;
  text: string;
}

/** Keeps formulas whole that are stored together with one that is edited. */
export interface FormulaKeeper {
  /** Passes a formula, in their order; gives the text that must replace it where it was stored with an edited one. */
  pass(place: CellPosition, formula: FormulaTag, isEdited: boolean): string | undefined;
  /**
   * Passes a cell that holds something, or is to. @throws WorkbookFault where an edit would leave half of an area that one
   * formula fills
   */
  check(place: CellPosition, isEdited: boolean): void;
}

/** A keeper at the head of a sheet. */
export function createFormulaKeeper(): FormulaKeeper {
  const orphaned = new Map<string, CellPosition & { readonly text: string }>();
  const areas = createOpenAreas<{ readonly isEdited: boolean }>();

  function passShared({ row, column }: CellPosition, index: string, text: string, isEdited: boolean) {
    if (text !== "" && isEdited) orphaned.set(index, { row, column, text });
    else if (text !== "") orphaned.delete(index);
    const master = orphaned.get(index);
    if (!master || isEdited || text !== "") return undefined;
    return escapeXml(shiftFormula(master.text, row - master.row, column - master.column));
  }

  return {
    pass(place, { attributes: { t: type, si, ref = "" }, text }, isEdited) {
      if (type === "shared" && si !== undefined) return passShared(place, si, text, isEdited);
      const range = type === "array" || type === "dataTable" ? readRange(ref) : undefined;
      if (range) areas.open(place, range, { isEdited });
      return undefined;
    },
    check(place, isEdited) {
      const area = areas.at(place);
      if (area && area.kind.isEdited !== isEdited) throw new WorkbookFault("ARRAY_CELL", cellName(place));
    },
  };
}
