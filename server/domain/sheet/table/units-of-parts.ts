import { labelled, type SheetRow } from "./sheet-rows.ts";

const LINE = /^\s*[（(【]?\s*(?:以下|下列)?(?:各项|指标|数据|均)*的?(?:计量|金额)?单\s*位\s*[:：]/u;

interface Parted {
  readonly body: readonly SheetRow[];
  readonly notes: readonly SheetRow[];
}

/**
 * A table with lines between its rows that give those below them a unit, 以下单位：亿元 over some and 以下单位：万元 over others:
 * each row is in the unit of the last such line above it, unless it says one itself. One line alone is over all rows, or
 * behind them, and is left where it is.
 */
export function withUnitsOfParts<Table extends Parted>(table: Table): Table {
  const { body, notes } = table;
  const [first, last] = [body[0]?.row ?? 0, body.at(-1)?.row ?? 0];
  const lines = notes.filter((row) => row.row < last && isLine(row)).sort((a, b) => a.row - b.row);
  if (!lines.some(({ row }) => row > first)) return table;
  return {
    ...table,
    body: body.map((row) => withUnits(row, lines.filter((line) => line.row < row.row).at(-1))),
    notes: notes.filter((row) => !lines.includes(row)),
  };
}

function isLine(row: SheetRow): boolean {
  const [line, ...others] = labelled(row);
  return others.length === 0 && line?.label?.isUnitLine === true && LINE.test(String(line.cell.value));
}

/** A row whose name is in the units of a line. */
function withUnits(row: SheetRow, line: SheetRow | undefined): SheetRow {
  const units = line && labelled(line)[0]?.label?.units;
  const isOpen = row.cells.every(({ label }) => !label || label.units.length === 0);
  const named = row.cells.findIndex(({ label }) => label !== undefined);
  if (!units || !isOpen) return row;
  const cells = row.cells.map((one, at) =>
    at === named && one.label ? { ...one, label: { ...one.label, units } } : one,
  );
  return { ...row, cells };
}
