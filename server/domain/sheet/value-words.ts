import type { Indicator } from "../indicator.ts";
import { foldName } from "../suggest.ts";
import type { AxisColumn, AxisRow } from "./axes.ts";
import type { Head } from "./head.ts";
import { measureRunAt } from "./measure-words.ts";

/**
 * Columns headed by the last words of what every row names are about that: 利润总额 beside 规模以上工业企业利润总额, 增加值
 * beside industries below 规模以上工业增加值. `around` are the heads over the table, which count where rows name nothing.
 */
export function settleValueWords(
  columns: readonly AxisColumn[],
  rows: readonly AxisRow[],
  around: readonly Head[],
): readonly AxisColumn[] {
  const named = namedBy(rows, around);
  if (named.length === 0) return columns;
  return columns.map((column) => {
    const { unknown, indicators } = column.head;
    const isValue = unknown && !indicators && named.every((one) => endsWith(one, unknown.value));
    return isValue ? { ...column, head: { ...column.head, unknown: undefined } } : column;
  });
}

/** The same of rows below a title that names one quantity: 利润总额 | 2月 | 3月 under 规模以上工业企业利润总额. */
export function settleValueRows(rows: readonly AxisRow[], around: readonly Head[]): readonly AxisRow[] {
  const said = around.find((head) => head.indicators)?.indicators;
  const [only, ...others] = said?.value ?? [];
  if (!only || others.length > 0 || said?.isDoubtful || rows.some(({ own }) => own.indicators)) return rows;
  return rows.map((row) => {
    const { unknown } = row.own;
    return unknown && endsWith(only, unknown.value) ? { ...row, own: { ...row.own, unknown: undefined } } : row;
  });
}

/** The indicators of all rows; none where a row is of no known one. */
function namedBy(rows: readonly AxisRow[], around: readonly Head[]): Indicator[] {
  const figures = rows.filter((row) => !row.isSection && !row.own.unknown);
  const own = figures.map(({ own, inherited }) => [own, ...inherited].find((head) => head.indicators)?.indicators);
  const lists = own.some((said) => said) ? own : [around.find((head) => head.indicators)?.indicators];
  return lists.every((said) => said?.value.length === 1 && !said.isDoubtful)
    ? [...new Set(lists.flatMap((said) => said?.value ?? []))]
    : [];
}

const SHORTEST = 2;

function endsWith({ name, aliases }: Indicator, heading: string): boolean {
  const folded = foldName(heading.replace(/[（(［[【].*?[)）］\]】]/gu, ""));
  const words = folded.slice(measureRunAt(folded, 0).length);
  const cuts = Array.from({ length: words.length + 1 }, (_, at) => at).filter(
    (at) => at >= SHORTEST && measureRunAt(words, at).length === words.length - at,
  );
  const names = [name, ...aliases].map(foldName);
  return cuts.some((at) => names.some((one) => one.endsWith(words.slice(0, at))));
}
