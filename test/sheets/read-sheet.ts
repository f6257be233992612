import { type CellRange, readRange } from "../../server/domain/sheet/cell-range.ts";
import { createGrid, type Grid, type GridParts } from "../../server/domain/sheet/grid.ts";

/**
 * Reads the sheets of a case. A line is a row, its cells stand between bars; lines that begin with # say what a row
 * cannot:
 *
 *     # sheet: 月报
 *     # merge: B3:C3, D3:E3
 *     # hidden: 4, C
 *     # format: B5:B9 0.0
 *     指标 | 单位 | @2016-06-30 yyyy"年"m"月" | =SUM(B2:B4) → 12.3
 *
 * A number is a number; 'text is a text whatever it looks like; "" is a text without letters; \n breaks a line.
 */
export function readSheets(text: string): Grid[] {
  const sheets = text.split(/^(?=# sheet:)/mu).filter((part) => part.trim() !== "");
  return sheets.map((part) => createGrid(partsOf(part.replace(/\n$/u, "").split("\n"))));
}

type Cells = (Parameters<typeof createGrid>[0]["cells"] extends Iterable<infer One> ? One : never)[];

function partsOf(lines: readonly string[]): GridParts {
  const notes = lines.filter((line) => line.startsWith("# ")).map((line) => line.slice(2));
  const all = (name: string) =>
    notes.filter((note) => note.startsWith(`${name}:`)).map((note) => note.slice(name.length + 1).trim());
  const hidden = all("hidden").flatMap((list) => list.split(/,\s*/u));
  const cells = lines.filter((line) => !line.startsWith("# ")).flatMap(readRow);
  const formats = all("format").map((note) => {
    const [range = "", ...format] = note.split(" ");
    return { range: rangeOf(range), format: format.join(" ") };
  });
  return {
    sheet: all("sheet")[0] ?? "Sheet1",
    merges: all("merge")
      .flatMap((list) => list.split(/,\s*/u))
      .map(rangeOf),
    hiddenRows: hidden.filter((name) => /^\d+$/u.test(name)).map((name) => Number(name) - 1),
    hiddenColumns: hidden.filter((name) => /^[A-Z]+$/u.test(name)).map((name) => rangeOf(`${name}1`).left),
    cells: cells.map((cell) => ({ ...cell, ...formatOf(formats, cell) })),
  };
}

function formatOf(formats: readonly { range: CellRange; format: string }[], { row, column }: Cells[number]) {
  const found = formats.find(
    ({ range: { top, bottom, left, right } }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return found && { numberFormat: found.format };
}

function readRow(line: string, row: number): Cells {
  if (line === "") return [];
  return line.split("|").map((part, column) => ({ row, column, ...readCell(part.replace(/^ | $/gu, "")) }));
}

function readCell(text: string): Omit<Cells[number], "row" | "column"> {
  if (text === "") return { value: null };
  if (text === '""') return { value: "" };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=")) {
    const [formula = "", value = "0"] = text.split(" → ");
    return { formula, value: typedValue(value), isError: value.startsWith("#") };
  }
  const [, date, numberFormat] = /^@(\d{4}-\d\d-\d\d) (.+)$/u.exec(text) ?? [];
  if (date && numberFormat) return { value: Date.parse(date) / 86_400_000 + 25_569, numberFormat };
  return { value: typedValue(text) };
}

function typedValue(text: string): number | string {
  return /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text.replaceAll("\\n", "\n");
}

/** The rectangle of that name; throws for any other text, since it is a mistake of the case. */
export function rangeOf(name: string): CellRange {
  const range = readRange(name);
  if (!range) throw new Error(`No range: ${name}`);
  return range;
}
