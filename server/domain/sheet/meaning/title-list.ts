import type { Indicator } from "../../indicator.ts";
import type { TableContext } from "../context/table-context.ts";
import type { Head } from "../table/head.ts";
import type { Axes } from "./axes.ts";

/**
 * The lines over a table, of which one lists several quantities, 规模以上工业增加值及汽车产量, without those that columns or rows
 * name themselves: those that name none, of industries, are of the one that is left.
 */
export function withoutNamedQuantities(context: TableContext, { rows, columns }: Axes): TableContext {
  const named = namedAlone(columns.map(({ head }) => head)) ?? namedAlone(rows.map(({ own }) => own));
  if (!named) return context;
  return { ...context, heads: context.heads.map((head) => withOthers(head, named)) };
}

/** The quantities that some of an axis' heads name; undefined where all of them or none do. */
function namedAlone(heads: readonly Head[]): ReadonlySet<Indicator> | undefined {
  const named = new Set(heads.flatMap(({ indicators }) => (indicators?.value.length === 1 ? indicators.value : [])));
  const areOpen = heads.some(({ indicators, unknown, members }) => !indicators && !unknown && members);
  return named.size > 0 && areOpen ? named : undefined;
}

function withOthers(head: Head, named: ReadonlySet<Indicator>): Head {
  const { indicators } = head;
  if (!indicators || indicators.value.length < 2) return head;
  const others = indicators.value.filter((one) => !named.has(one));
  return others.length === 1 ? { ...head, indicators: { ...indicators, value: others } } : head;
}
