import type { Catalogue } from "../../catalogue.ts";
import type { Table } from "../context/table-columns.ts";
import { saysTime } from "../label/head-time.ts";
import { labelled } from "../table/sheet-rows.ts";
import type { AxisRow } from "./axes.ts";

// 年份 地区, 年  地区.
const YEARS_AND_AREAS = /^(?:年份?|year)\s*[、/及和]?\s*(?:地\s*区|省份?|region|province)$/iu;
const FEWEST_YEARS = 2;

/** Years above the areas of one whole, as yearbooks have them below 年份 地区: those rows are of the whole. */
export function settleYearsOfWhole(
  rows: readonly AxisRow[],
  { header, columns }: Pick<Table, "header" | "columns">,
  areas: Catalogue["areas"],
): readonly AxisRow[] {
  const corner = header.flatMap(labelled).find(({ column }) => columns.labels.includes(column));
  if (!corner?.label || !YEARS_AND_AREAS.test(corner.label.text)) return rows;
  const figures = rows.filter(({ isSection }) => !isSection);
  const first = figures.findIndex(({ own }) => own.areas);
  const [years, parts] = [figures.slice(0, first), figures.slice(first)];
  const areYears = first >= FEWEST_YEARS && years.every(({ own }) => saysTime(own.time) && !own.areas);
  const wholes = new Set(parts.map(({ own }) => areas.byCode(own.areas?.value[0] ?? "")?.parent));
  const [whole, ...others] = wholes;
  if (!areYears || !whole || others.length > 0) return rows;
  const said = { value: [whole], cell: { row: corner.row, column: corner.column } };
  return rows.map((row) => (years.includes(row) ? { ...row, own: { ...row.own, areas: said } } : row));
}
