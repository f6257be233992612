import { isUnitAlone, kindsOf } from "../label/label.ts";
import type { HeaderBand } from "./header-bands.ts";
import type { ReadCell } from "./read-cell.ts";
import { areAdjacent, hasFigures, type SheetRow } from "./sheet-rows.ts";

const UNITS = /^(?:计量)?单\s*位$|^units?$/iu;

interface Headed {
  readonly header: readonly SheetRow[];
  readonly body: readonly SheetRow[];
}

/**
 * The headers of a sheet without rows of units right below the figures of a table: 单位 | 亿元 | % below 数值 | 2946.1 | 10.4, each
 * column of which is a card, is in the middle of that table.
 */
export function withoutUnitsBetween(rows: readonly SheetRow[], bands: readonly HeaderBand[]): HeaderBand[] {
  return bands.filter(({ first, last }, at) => {
    const before = bands[at - 1];
    const [row, header] = [rows[first], before && rows[before.first]];
    if (!row || !before || !header || first !== last || !isOfUnits(row, header)) return true;
    const between = rows.slice(before.last + 1, first);
    const isBelow = between.every((_, place) => areAdjacent(rows, before.last + place)) && areAdjacent(rows, first - 1);
    return !(isBelow && between.length > 0 && between.every(hasFigures));
  });
}

/** A table with a row of units among its rows as the units of its columns. */
export function withUnitsOfColumns<Table extends Headed>(table: Table): Table {
  const { header, body } = table;
  const [top] = header;
  const units = top && body.find((row) => isOfUnits(row, top));
  return units ? { ...table, header: [...header, units], body: body.filter((row) => row !== units) } : table;
}

/** Whether a row says 单位 where the header begins, and holds nothing but units below it. */
function isOfUnits({ cells: held }: SheetRow, { cells }: SheetRow): boolean {
  const [word] = held;
  if (!word || !UNITS.test(word.label?.text ?? "") || word.column !== cells[0]?.column) return false;
  const units = held.slice(1);
  const headed = new Set(cells.map(({ column }) => column));
  const isUnit = ({ label }: ReadCell) => !label || isUnitAlone(label) || kindsOf(label).length === 0;
  const areUnits = units.some(({ label }) => isUnitAlone(label)) && units.every(isUnit);
  return areUnits && units.every(({ column }) => headed.has(column));
}
