import { type CellPosition, type CellRange, cellName, rangeName } from "../domain/sheet/cell-range.ts";
import type { GridValue } from "../domain/sheet/grid.ts";
import { toStoredFormula } from "../domain/sheet/stored-formula.ts";
import { escapeXml, toXmlText } from "./xml-text.ts";

/** What a cell shall hold from now on; its style stays. */
export interface CellEdit extends CellPosition {
  /** What it shows; with a formula, what is shown until Excel calculates. null for nothing. */
  readonly value: GridValue | null;
  /** Whether the value is the text of an error, #N/A. */
  readonly isError?: boolean;
  /** As the analyst sees it, with its sign; none or "" for a constant. */
  readonly formula?: string;
  /** The area that the formula fills, where it is more than the cell. */
  readonly array?: CellRange;
}

/** How the elements around the cell are written. */
export interface CellContext {
  /** With its colon; mostly "". */
  readonly prefix: string;
  /** Position of the style; undefined for the sheet's own. */
  readonly style: string | undefined;
  /** The mark of formulas that spill; undefined where the workbook has none, and an area is filled as Excel used to. */
  readonly dynamic?: string | undefined;
}

/** The cell's element. */
export function cellXml(edit: CellEdit, { prefix, style, dynamic }: CellContext): string {
  const { type, value } = storedValue(edit, prefix);
  const styled = style === undefined ? "" : ` s="${escapeXml(style)}"`;
  const typed = type === "" ? "" : ` t="${type}"`;
  const marked = edit.array && edit.formula && dynamic ? ` cm="${dynamic}"` : "";
  const content = formulaXml(edit, prefix) + value;
  const start = `<${prefix}c r="${cellName(edit)}"${styled}${typed}${marked}`;
  return content === "" ? `${start}/>` : `${start}>${content}</${prefix}c>`;
}

function formulaXml({ formula = "", array }: CellEdit, prefix: string): string {
  if (formula === "") return "";
  const filled = array ? ` t="array" ref="${rangeName(array)}"` : "";
  return `<${prefix}f${filled}>${escapeXml(toStoredFormula(formula))}</${prefix}f>`;
}

function storedValue({ value, isError, formula = "" }: CellEdit, prefix: string): { type: string; value: string } {
  const element = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: "", value: "" };
  if (typeof value === "number") return { type: "", value: element(String(value)) };
  if (typeof value === "boolean") return { type: "b", value: element(value ? "1" : "0") };
  if (isError) return { type: "e", value: element(escapeXml(value)) };
  if (formula !== "") return { type: "str", value: element(toXmlText(value)) };
  const text = `<${prefix}is><${prefix}t xml:space="preserve">${toXmlText(value)}</${prefix}t></${prefix}is>`;
  return { type: "inlineStr", value: text };
}
