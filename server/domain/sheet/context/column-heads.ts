import { mayChangeMeaning } from "../label/changing-words.ts";
import { kindsOf } from "../label/label.ts";
import type { LabelReader } from "../label/label-reader.ts";
import { isSideQuantity } from "../label/side-words.ts";
import { type Head, headOf, type Said } from "../table/head.ts";
import { joinHeaderLabels } from "../table/joined-heads.ts";
import type { ReadCell } from "../table/read-cell.ts";
import { tellPercentChanges } from "./percent-changes.ts";
import { tellSameMonths } from "./same-months.ts";
import { withoutSpannedMonths } from "./spanned-months.ts";
import { spreadHeader } from "./spread-header.ts";
import type { Table } from "./table-columns.ts";
import { tellingLabels, withoutSortedGrowths } from "./telling-labels.ts";
import { withUnitsOfWhole } from "./units-of-whole.ts";
import { withScales } from "./word-scales.ts";

/**
 * What the header says of each figure column.
 *
 * @param readLabel reads labels anew that stand above each other and only together mean something
 */
export function readColumnHeads(table: Table, readLabel?: LabelReader): Map<number, Head> {
  const spread = withoutSpannedMonths(spreadHeader(table, readLabel).map(withBareTimes));
  const over = tellSameMonths(tellPercentChanges(spread, table.titles));
  const telling = withoutSortedGrowths(over);
  const read = table.columns.figures.map((column, at) => {
    const cells = telling[at] ?? [];
    const labels = withScales(tellingLabels(readLabel ? joinHeaderLabels(cells, readLabel) : cells));
    const head = withSideWords(withInnermost(withTotal(headOf(labels), labels), labels), labels);
    return { column, cells: over[at] ?? [], head };
  });
  const said = read.map(({ head }) => saidBy(head));
  const twins = repeated(said);
  return new Map(
    withUnitsOfWhole(read).map(
      ({ column, cells, head }, at) =>
        [column, twins.has(said[at] ?? "") ? withoutVintages(head, cells) : head] as const,
    ),
  );
}

/** 2017年市场容量 over 常住人口（万人） and GDP（亿元）, which are named in full, says when they are of, and a topic. */
function withBareTimes(cells: readonly ReadCell[]): readonly ReadCell[] {
  const inner = cells.at(-1)?.label;
  const isNamed = inner?.rest === "" && inner.indicators.length === 1;
  if (!isNamed) return cells;
  return cells.map((one) => {
    const { label } = one;
    const isTopic = label?.role === "plain" && label.rest !== "" && kindsOf(label).join() === "time";
    return isTopic && !mayChangeMeaning(label.rest) ? { ...one, label: { ...label, rest: "" } } : one;
  });
}

/** Those of the texts that come more than once. */
function repeated(texts: readonly string[]): ReadonlySet<string> {
  const known = new Set<string>();
  return new Set(texts.filter((text) => known.has(text) || !known.add(text)));
}

/** Of which time and name a column is, as far as it says; the same for columns that say the same. */
function saidBy({ time: { year, span, part }, indicators, areas, measure, basis }: Head): string {
  return JSON.stringify([
    [year, span, part],
    indicators?.value.map(({ code }) => code),
    areas?.value,
    measure?.value === "growth",
    basis?.value,
  ]);
}

const VINTAGE = /初步|修订|核实|快报|普查|最终|^FY\s?(?:20)?\d\d/u;

/** A column that is of one state of a figure beside another, 初步核算数 beside 修订数, may not be of the one that holds now. */
function withoutVintages(head: Head, cells: readonly ReadCell[]): Head {
  const vintage = cells.find(({ label }) => label?.role === "plain" && VINTAGE.test(label.text));
  if (!vintage?.label || head.unknown) return head;
  return { ...head, unknown: { value: vintage.label.text, cell: { row: vintage.row, column: vintage.column } } };
}

/** Of two headings that nobody knows the inner one is the column's own: 税收占比 below 财政与债务. */
function withInnermost(head: Head, cells: readonly ReadCell[]): Head {
  const unknown = cells.flatMap((one) => headOf([one]).unknown ?? []);
  const [outer, inner] = [unknown[0], innermostOf(unknown)];
  return outer && inner && outer !== inner ? { ...head, unknown: { ...inner, below: outer.value } } : head;
}

/** 工业 over Industry is the column's own heading, said twice. */
function innermostOf(unknown: readonly Said<string>[]): Said<string> | undefined {
  const [above, last] = [unknown.at(-2), unknown.at(-1)];
  const isTranslated = above && last && /\p{Script=Han}/u.test(above.value) && /^[\p{ASCII}’]+$/u.test(last.value);
  return isTranslated ? above : last;
}

/** 总值 beside 常住人口, below no name of its own, is that of another quantity. */
function withTotal(head: Head, cells: readonly ReadCell[]): Head {
  const total = head.indicators || head.unknown ? undefined : cells.find(({ label }) => label?.text === "总值");
  return total ? { ...head, unknown: { value: "总值", cell: { row: total.row, column: total.column } } } : head;
}

/** 位次 below an unknown 规模以上工业 is a place, whatever that is; 占比与普及 over 光纤用户占比 says of a share that it is one. */
function withSideWords(head: Head, cells: readonly ReadCell[]): Head {
  const side = head.unknown && cells.find(({ label }) => label?.role === "plain" && isSideQuantity(label.text));
  const areShares = head.indicators?.value.every(({ kind }) => kind === "share") === true;
  if (areShares && head.unknown?.value === side?.label?.text && /占比|比重|比例/u.test(head.unknown?.value ?? ""))
    return { ...head, unknown: undefined };
  return side?.label
    ? { ...head, unknown: { value: side.label.text, cell: { row: side.row, column: side.column } } }
    : head;
}
