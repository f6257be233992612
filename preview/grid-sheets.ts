import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";

import type { SheetVisibility } from "./grid-api.ts";

/** Rows and columns of a new sheet: enough for what programs write. */
const SIZE = { rows: 22_000, columns: 40 };

/** The sheets of the workbook as they come, go and hide. */
export class GridSheets {
  readonly #workbook: FWorkbook;
  /** The engine knows one kind of hidden; a file only has this kind where an add-in made it. */
  readonly #veryHidden = new Set<string>();

  constructor(workbook: FWorkbook) {
    this.#workbook = workbook;
  }

  /** Adds a sheet behind the others; the active one stays active. */
  add(name: string): void {
    const active = this.#workbook.getActiveSheet();
    this.#workbook.create(name, SIZE.rows, SIZE.columns, { index: this.#workbook.getSheets().length });
    this.#workbook.setActiveSheet(active);
  }

  delete(name: string): void {
    const active = this.#workbook.getActiveSheet();
    this.#workbook.deleteSheet(this.#sheet(name));
    this.#veryHidden.delete(name);
    if (active.getSheetName() !== name) this.#workbook.setActiveSheet(active);
  }

  visibility(name: string): SheetVisibility {
    if (!this.#sheet(name).isSheetHidden()) return "Visible";
    return this.#veryHidden.has(name) ? "VeryHidden" : "Hidden";
  }

  setVisibility(name: string, visibility: SheetVisibility): void {
    const sheet = this.#sheet(name);
    const active = this.#workbook.getActiveSheet();
    if (visibility === "Visible" && sheet.isSheetHidden()) sheet.showSheet();
    if (visibility !== "Visible" && !sheet.isSheetHidden()) sheet.hideSheet();
    if (visibility === "VeryHidden") this.#veryHidden.add(name);
    else this.#veryHidden.delete(name);
    if (active.getSheetName() !== name) this.#workbook.setActiveSheet(active);
  }

  #sheet(name: string): FWorksheet {
    const sheet = this.#workbook.getSheetByName(name);
    if (!sheet) throw new Error(`The workbook has no sheet "${name}"`);
    return sheet;
  }
}
