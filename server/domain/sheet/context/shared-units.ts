import { EMPTY_LABEL } from "../label/label.ts";
import { labelled } from "../table/sheet-rows.ts";
import type { TableRows } from "../table/tables.ts";
import { headerTexts } from "./header-texts.ts";

/**
 * 咸阳市 over the same header as 西安市, whose line says 单位：亿元，外资：万美元, is in the same units, also where the places head
 * the rows; so are all tables below All amounts in RMB billion over the `first`.
 */
export function withUnitsOf(before: TableRows, one: TableRows, first: TableRows = before): TableRows {
  const isOfAll = OF_ALL.test(cellOfUnits(first)?.label?.text ?? "");
  const line = cellOfUnits(isOfAll ? first : before);
  const [texts, others] = [one, before].map(({ header }) => headerTexts(header.at(-1)));
  const isAlike =
    isSame(texts, others) || (isSame(texts?.slice(1), others?.slice(1)) && areHeadedByPlaces(one, before));
  if (one === before || !line?.label || !(isAlike || isOfAll) || cellOfUnits(one)) return one;
  const cell = { ...line, label: { ...EMPTY_LABEL, units: line.label.units } };
  return { ...one, titles: [{ row: line.row, cells: [cell] }, ...one.titles] };
}

/** All amounts in RMB billion. */
export const OF_ALL = /^all (?:amounts|figures|values|data) (?:are )?in\b/iu;

function isSame(texts: readonly string[] | undefined, others: readonly string[] | undefined): boolean {
  return texts !== undefined && others !== undefined && texts.length > 2 && texts.join() === others.join();
}

function areHeadedByPlaces(...tables: readonly TableRows[]): boolean {
  return tables.every(({ header }) => header.at(-1)?.cells[0]?.label?.areas.length === 1);
}

function cellOfUnits({ titles }: TableRows) {
  return titles.flatMap(labelled).find(({ label }) => label !== undefined && label.units.length > 0);
}
