import { kindsOf } from "../label/label.ts";
import { isOfCards } from "../table/cards.ts";
import type { TableRows } from "../table/tables.ts";

/** 同比增长 | | 同比增长 right below the figures of cards is of those cards, whose names stand over the figures. */
export function withNamesOfCards(one: TableRows, before: TableRows): TableRows {
  const [names] = before.header;
  const [measures, ...others] = one.header;
  const isBelow = measures !== undefined && measures.row - 1 === before.body.at(-1)?.row && others.length === 0;
  const areMeasures = measures?.cells.every(({ label }) => label?.rest === "" && kindsOf(label).join() === "measure");
  if (!names || !isBelow || !areMeasures || !isOfCards(before.header) || one.titles !== before.titles) return one;
  return { ...one, header: [names, measures] };
}
