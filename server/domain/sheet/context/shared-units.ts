import { EMPTY_LABEL } from "../label/label.ts";
import { labelled } from "../table/sheet-rows.ts";
import type { TableRows } from "../table/tables.ts";
import { headerTexts } from "./header-texts.ts";

/** 咸阳市 over the same header as 西安市, whose line says 单位：亿元，外资：万美元, is in the same units. */
export function withUnitsOf(before: TableRows, one: TableRows): TableRows {
  const line = cellOfUnits(before);
  const texts = headerTexts(one.header.at(-1));
  const isAlike = texts.length > 2 && texts.join() === headerTexts(before.header.at(-1)).join();
  if (one === before || !line?.label || !isAlike || cellOfUnits(one)) return one;
  const cell = { ...line, label: { ...EMPTY_LABEL, units: line.label.units } };
  return { ...one, titles: [{ row: line.row, cells: [cell] }, ...one.titles] };
}

function cellOfUnits({ titles }: TableRows) {
  return titles.flatMap(labelled).find(({ label }) => label !== undefined && label.units.length > 0);
}
