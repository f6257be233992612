import { type CellPosition, type CellRange, readRange } from "../domain/sheet/cell-range.ts";
import { createGrid, type Grid, type GridCell } from "../domain/sheet/grid.ts";
import { isPercentFormat } from "../domain/sheet/percent-format.ts";
import { BOUNDS, MOST_COLUMNS, MOST_ROWS } from "./bounds.ts";
import { createFormulaReader } from "./cell-formulas.ts";
import { createPlaceCounter } from "./cell-reference.ts";
import { readCellValue } from "./cell-value.ts";
import { grown } from "./grown.ts";
import { DAYS_TO_1904, isDateFormat } from "./number-formats.ts";
import { type Attributes, readXml, type XmlReader } from "./read-xml.ts";
import { createTextReader } from "./shared-strings.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import { isTrue, type SheetEntry } from "./workbook-index.ts";
import type { ZipArchive } from "./zip-archive.ts";

/** What a sheet needs of its workbook to be read. */
export interface SheetContext {
  readonly archive: ZipArchive;
  readonly strings: readonly string[];
  /** Number format of each style, by its position. */
  readonly formats: readonly string[];
  readonly is1904: boolean;
  /** Counts a cell that holds something and its own text, over all sheets. @throws WorkbookFault when it is too much */
  readonly countCell: (textLength: number) => void;
}

/** Blank cells of which the format is kept: whole columns are formatted, and tables to be filled are smaller. */
const MOST_BLANKS = 200_000;

/** The grid of a worksheet. Dates are serials of the 1900 system whatever the workbook counts in. */
export async function readSheet(context: SheetContext, { name, part }: SheetEntry): Promise<Grid> {
  const layout = createLayoutReader();
  const { reader, cells, arrays, blankPercents } = createCellReader(context, layout.hiddenRows);
  await readXml(context.archive, part, {
    open(element, attributes) {
      layout.open(element, attributes);
      reader.open(element, attributes);
    },
    text: reader.text,
    close: reader.close,
  });
  const { merges, hiddenRows, hiddenColumns } = layout;
  return createGrid({ sheet: name, cells, merges, arrays, hiddenRows, hiddenColumns, blankPercents });
}

function createLayoutReader() {
  const merges: CellRange[] = [];
  const hiddenColumns = new Set<number>();
  let [nextColumn, columnCount] = [1, 0];
  return {
    merges,
    hiddenRows: new Set<number>(),
    hiddenColumns,
    open(element: string, { ref = "", hidden, min, max }: Attributes) {
      if (element === "mergeCell") {
        const range = readRange(ref);
        if (!range || range.bottom >= MOST_ROWS || range.right >= MOST_COLUMNS)
          throw new WorkbookFault("DAMAGED", `没有合并区域 ${ref.slice(0, 20)}`);
        merges.push(range);
        if (merges.length > BOUNDS.merges) throw new WorkbookFault("TOO_LARGE", `合并单元格超过 ${BOUNDS.merges} 处`);
      } else if (element === "col" && ++columnCount > MOST_COLUMNS) {
        throw new WorkbookFault("DAMAGED", `列超过 ${MOST_COLUMNS} 段`);
      } else if (element === "col" && isTrue(hidden)) {
        // In their order, so that no column is counted for each of the many elements that a file may have for it.
        for (let column = Math.max(nextColumn, Number(min)); column <= Math.min(Number(max), MOST_COLUMNS); column++) {
          hiddenColumns.add(column - 1);
          nextColumn = column + 1;
        }
      }
    },
  };
}

function createCellReader(context: SheetContext, hiddenRows: Set<number>) {
  const cells: GridCell[] = [];
  const blankPercents: CellPosition[] = [];
  const places = createPlaceCounter();
  const formulas = createFormulaReader();
  const inline = createTextReader();
  let cell: OpenCell | undefined;
  let inside: "" | "v" | "f" | "is" = "";
  const reader: Required<XmlReader> = {
    open(element, attributes) {
      if (element === "row") {
        const row = places.row(attributes.r);
        if (isTrue(attributes.hidden)) hiddenRows.add(row);
      } else if (element === "c") cell = openCell(places.cell(attributes.r), attributes);
      else if (inside === "is") inline.open(element);
      else if (cell && (element === "v" || element === "f" || element === "is")) {
        inside = element;
        if (element === "f") cell.formula = { attributes, text: "" };
        if (element === "is") inline.start();
      }
    },
    text(piece) {
      if (inside === "is") inline.text(piece);
      else if (inside === "v" && cell) cell.value = grown(cell.value, piece);
      else if (inside === "f" && cell?.formula) cell.formula.text = grown(cell.formula.text, piece);
    },
    close(element) {
      if (element === "c" && cell) {
        const read = finish(context, cell, formulas);
        if (read) cells.push(read);
        else if (isPercentFormat(context.formats[cell.style] ?? "") && blankPercents.length < MOST_BLANKS) {
          blankPercents.push({ row: cell.row, column: cell.column });
        }
        cell = undefined;
      } else if (element === inside) {
        if (element === "is" && cell) cell.inline = inline.take();
        inside = "";
      } else if (inside === "is") inline.close(element);
    },
  };
  return { reader, cells, arrays: formulas.arrays, blankPercents };
}

interface OpenCell extends CellPosition {
  readonly type: string;
  readonly style: number;
  value: string;
  inline: string | undefined;
  formula: { readonly attributes: Attributes; text: string } | undefined;
}

function openCell({ row, column }: CellPosition, { t, s }: Attributes): OpenCell {
  return { row, column, type: t ?? "n", style: Number(s ?? 0), value: "", inline: undefined, formula: undefined };
}

function finish(
  { strings, formats, is1904, countCell }: SheetContext,
  cell: OpenCell,
  formulas: ReturnType<typeof createFormulaReader>,
): GridCell | undefined {
  const { row, column, type } = cell;
  const formula = cell.formula
    ? formulas.formula(cell, cell.formula.attributes, cell.formula.text)
    : formulas.filledBy(cell);
  const stored = readCellValue(cell, strings);
  if (stored === null && formula === "") return undefined;
  countCell(typeof stored === "string" && type !== "s" ? stored.length : 0);
  const numberFormat = formats[cell.style] ?? "General";
  const isOldDate = is1904 && typeof stored === "number" && type !== "d" && isDateFormat(numberFormat);
  const value = isOldDate ? stored + DAYS_TO_1904 : stored;
  return { row, column, value, formula, numberFormat, isError: type === "e" };
}
