import type { Table } from "../context/table-columns.ts";
import type { ReadCell } from "../table/read-cell.ts";
import { tellsGrowth } from "../typed-number.ts";
import type { Axes, AxisRow } from "./axes.ts";

const BOTH = /[和与及、]\s*其?(?:同比)?(?:增[速长幅]|增长率|增长速度)(?:\s*[（(][^（()）]*[)）])?\s*$/u;

const PERCENT = /\d\s*%/u;

/**
 * Rows that name an amount without a unit, 社零, among growths in a table that has only percentages, 5%左右, are likely of its
 * growth: the name is doubtful, and asked about.
 */
export function doubtRates(
  { rows: given, columns }: Axes,
  { body, titles }: Pick<Table, "body" | "titles">,
): readonly AxisRow[] {
  const cellsOf = new Map(body.map(({ row, cells }) => [row, cells]));
  const rows = given.map((row) => withGrowthInWords(row, cellsOf.get(row.row) ?? []));
  const isRate = ({ own: { indicators, measure } }: AxisRow) =>
    measure?.value === "growth" || indicators?.value.some(({ growthOf }) => growthOf !== "") === true;
  const hasUnit =
    rows.some(({ own }) => own.units) ||
    columns.some(({ head }) => head.units) ||
    titles.some((row) => row.cells.some(({ label }) => (label?.units.length ?? 0) > 0));
  if (hasUnit || !rows.some(isRate)) return rows;
  const holds = (isMeant: (cell: ReadCell) => boolean) => body.some((row) => row.cells.some(isMeant));
  if (holds(({ label, cell }) => !label && /\d/u.test(String(cell.value)) && !PERCENT.test(String(cell.value))))
    return rows;
  if (!holds(({ cell }) => typeof cell.value === "string" && PERCENT.test(cell.value))) return rows;
  return rows.map((row) => {
    const { indicators } = row.own;
    return indicators && !isRate(row)
      ? { ...row, own: { ...row.own, indicators: { ...indicators, isDoubtful: true } } }
      : row;
  });
}

/** A row whose figures all say that something grew, 增长6.2%, as one of that growth. */
function withGrowthInWords(row: AxisRow, cells: readonly ReadCell[]): AxisRow {
  const { indicators, members, measure } = row.own;
  const said = indicators ?? members;
  // Most rows hold numbers.
  const isNumber = ({ label, cell }: ReadCell) => !label && typeof cell.value === "number";
  if (!said || measure || cells.some(isNumber)) return row;
  const typed = cells.filter(({ label, cell }) => !label && /\d/u.test(String(cell.value)));
  const areGrowths = typed.every(({ cell }) => typeof cell.value === "string" && tellsGrowth(cell.value));
  if (typed.length === 0 || !areGrowths) return row;
  return { ...row, own: { ...row.own, measure: { value: "growth", cell: said.cell } } };
}

/**
 * Rows that name an amount and its growth at once, 国内生产总值和增速, in a table whose columns do not say which of them a cell
 * is: the name is doubtful, and asked about.
 */
export function doubtBoth({ rows, columns }: Axes, { body }: Pick<Table, "body">): readonly AxisRow[] {
  if (columns.some(({ head }) => head.measure !== undefined)) return rows;
  const texts = new Map(body.map(({ row, cells }) => [row, cells]));
  return rows.map((row) => {
    const { indicators, measure } = row.own;
    const { cell } = indicators ?? {};
    const label = cell && texts.get(cell.row)?.find(({ column }) => column === cell.column)?.label;
    if (!indicators || measure || !label || !BOTH.test(label.text)) return row;
    return { ...row, own: { ...row.own, indicators: { ...indicators, isDoubtful: true } } };
  });
}
