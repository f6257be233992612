import { mayChangeMeaning } from "../label/changing-words.ts";
import { kindsOf, type Label, withoutTranslations } from "../label/label.ts";
import type { LabelReader } from "../label/label-reader.ts";
import { isNoteOfSeries, roleOf } from "../label/label-words.ts";
import { isSideQuantity } from "../label/side-words.ts";
import { type Head, headOf, headOfLabel, joinHeads, NO_HEAD, type Said } from "../table/head.ts";
import { joinHeaderLabels } from "../table/joined-heads.ts";
import type { ReadCell } from "../table/read-cell.ts";
import type { SheetRow } from "../table/sheet-rows.ts";
import { isTopicOf } from "./category-columns.ts";
import { withoutSpannedMonths } from "./spanned-months.ts";
import type { Table } from "./table-columns.ts";
import { withUnitsOfWhole } from "./units-of-whole.ts";

/**
 * What the header says of each figure column.
 *
 * @param readLabel reads labels anew that stand above each other and only together mean something
 */
export function readColumnHeads(table: Table, readLabel?: LabelReader): Map<number, Head> {
  const { header, columns } = table;
  const telling = header.filter(
    (row) => (!isNoteOfSeries(row.cells[0]?.label?.text ?? "") || listsTimes(row)) && !isOfCodes(row, table),
  );
  const begun = new Set<number>();
  const spread = telling.map((row, at) => {
    const labels = spreadRow(table, row, { isLowest: at === telling.length - 1, begun });
    for (const { column, label } of row.cells) if (label) begun.add(column);
    return labels;
  });
  const standing = (column: number) => spread.flatMap((row) => row.get(column) ?? []);
  const fragments = new Set(
    readLabel ? columns.figures.flatMap((column) => splitName(standing(column), column, readLabel)) : [],
  );
  const cellsOver = (column: number) =>
    withBareTimes(standing(column).filter((cell) => cell.column === column || !fragments.has(cell)));
  const over = withoutSpannedMonths(columns.figures.map(cellsOver));
  const sorting = new Set(over.flatMap(sortingCells));
  const read = columns.figures.map((column, at) => {
    const cells = over[at] ?? [];
    // 投资 over 固定资产投资（亿元） and 增长（%） only sorts both.
    const telling = cells.filter((one, at) => !(sorting.has(one) && isGrowthAlone(cells.slice(at + 1))));
    const labels = tellingLabels(readLabel ? joinHeaderLabels(telling, readLabel) : telling);
    return { column, cells, head: withSideWords(withInnermost(withTotal(headOf(labels), labels), labels), labels) };
  });
  return new Map(
    withUnitsOfWhole(read).map(({ column, cells, head }) => {
      const hasTwin = read.some((other) => other.column !== column && isSame(other.head, head));
      return [column, hasTwin ? withoutVintages(head, cells) : head] as const;
    }),
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

/** 地区生产 over 总值 is the first half of a column's own name, and none of the columns behind it. */
function splitName(cells: readonly ReadCell[], own: number, readLabel: LabelReader): readonly ReadCell[] {
  const [outer, inner] = cells.filter(({ column }) => column === own);
  const isFragment = outer?.label && outer.label.rest !== "" && outer.label.indicators.length === 0;
  if (!outer?.label || !inner?.label || !isFragment || inner.label.rest !== "" || inner.label.indicators.length > 0)
    return [];
  const { rest, indicators } = readLabel(outer.label.text + inner.label.text);
  return rest === "" && indicators.length === 1 ? [outer] : [];
}

/** c201702 | c201703 below 2017年1-2月 | 2017年1-3月: how a system calls the columns that another row of the header names. */
function isOfCodes(row: SheetRow, { header, columns }: Table): boolean {
  const over = row.cells.filter(({ column, label }) => label && columns.figures.includes(column));
  // m7 behind c6 and c7 is no month.
  const isUnread = over.some(({ label }) => label?.rest !== "");
  const areCodes = over.every(({ label }) =>
    (label?.rest !== "" ? /^[a-z][a-z\d_]*$/iu : /^[a-z]{1,2}\d{1,6}$/iu).test(label?.text ?? ""),
  );
  if (over.length < 2 || !isUnread || !areCodes) return false;
  const named = new Set(
    header.flatMap(({ cells }) => cells.flatMap(({ column, label }) => (label && isUnderstood(label) ? column : []))),
  );
  return over.every(({ column }) => named.has(column));
}

function isUnderstood(label: Label): boolean {
  return label.rest === "" && kindsOf(label).length > 0;
}

/** Whether two columns are of the same time and name, as far as they say. */
function isSame(a: Head, b: Head): boolean {
  const [one, other] = [a, b].map(({ time: { year, span, part }, indicators, areas, measure, basis }) =>
    JSON.stringify([
      [year, span, part],
      indicators?.value.map(({ code }) => code),
      areas?.value,
      measure?.value === "growth",
      basis?.value,
    ]),
  );
  return one === other;
}

/** 指标代码 | 指标名称 | 2018-07 | 2018-06 is the header of a table of series in rows. */
function listsTimes({ cells }: SheetRow): boolean {
  const times = cells.filter(({ label }) => label?.times.some(({ kind }) => kind !== "open"));
  return times.length > 1 && cells[1]?.label?.role === "heading";
}

const VINTAGE = /初步|修订|核实|快报|普查|最终/u;

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

/** 位次 below an unknown 规模以上工业 is a place, whatever that is. */
function withSideWords(head: Head, cells: readonly ReadCell[]): Head {
  const side = head.unknown && cells.find(({ label }) => label?.role === "plain" && isSideQuantity(label.text));
  return side?.label
    ? { ...head, unknown: { value: side.label.text, cell: { row: side.row, column: side.column } } }
    : head;
}

/** Not headings, nor words that mean nothing or translate others where those are understood: 地区生产总值 above 总计. */
function tellingLabels(cells: readonly ReadCell[]): readonly ReadCell[] {
  const labels = withoutTranslations(
    cells.filter((one) => one.label?.role === "plain" || one.label?.frequency),
    () => true,
  );
  const saysMore = ({ label }: ReadCell) =>
    label !== undefined && (label.rest !== "" || kindsOf(label).length > 0) && !NUMBERING.test(label.text);
  const telling = labels.some(saysMore) ? labels.filter(saysMore) : labels;
  return telling.filter((one, at) => !telling.slice(at + 1).some((inner) => sortsOnly(one, inner)));
}

/** The cells over a column that only sort what stands below them. */
function sortingCells(cells: readonly ReadCell[]): readonly ReadCell[] {
  return cells.filter((one, at) => cells.slice(at + 1).some((inner) => sortsOnly(one, inner)));
}

/** Whether cells say of a growth no more than that. */
function isGrowthAlone(cells: readonly ReadCell[]): boolean {
  const said = cells.flatMap(({ label }) => label ?? []);
  return (
    said.length > 0 &&
    said.every((label) => label.rest === "" && label.measure === "growth" && label.indicators.length === 0)
  );
}

// 甲 乙 丙 over the columns of a form.
const NUMBERING = /^[甲乙丙丁戊己庚辛壬癸]$/u;

// 对标一 above 鄂尔多斯.
const COMPARED = /^(?:对标|标杆|参照|对比|比较)(?:城市|地区|对象)?[一二三四五六1-6①-⑥A-F]?$/u;

// 上游 above 煤炭开采和洗选业.
const STAGES = /^(?:[上中下]游|全部)(?:行业|产业)?$/u;

/** 标准化厂房 over 新建标准化厂房面积, and 资金 over 园区建设扶持资金, only sort columns that are named in full. */
function sortsOnly({ label }: ReadCell, { label: inner }: ReadCell): boolean {
  if (inner?.rest === "" && inner.areas.length > 0 && COMPARED.test(label?.text ?? "")) return true;
  if (inner?.rest === "" && inner.members.length > 0 && STAGES.test(label?.text ?? "")) return true;
  const isNamed = inner?.rest === "" && inner.indicators.length === 1;
  const kinds = label ? kindsOf(label) : [];
  const isOpen =
    label?.role === "plain" &&
    label.measure !== "growth" &&
    kinds.every((kind) => kind === "measure") &&
    label.rest !== "";
  return isNamed && isOpen && (inner.text.includes(label.text) || isTopicOf(label, inner));
}

const IN_FULL = /^\p{Script=Han}{2,8}?(?:省|市|自治[区州])|[（(](?:中国|全国)[)）]$/u;

/** What stands in the header's corner, over the labels: the indicator, the area or the unit of the whole table. */
export function readCorner({ header, columns }: Table): Head {
  // 2017年1-9月 over 代码 is of the whole table.
  const isOverHelpers = ({ column, label }: ReadCell) =>
    columns.helpers.includes(column) && label?.rest === "" && label.times.length > 0 && !label.isYearBefore;
  const corner = header.flatMap(({ cells }) =>
    cells.filter((one) => columns.labels.includes(one.column) || isOverHelpers(one)),
  );
  return corner.reduce((head, { label, ...cell }) => {
    if (label?.role !== "plain" || kindsOf(label).length === 0) return head;
    const told = headOfLabel(label, cell);
    const words = label.text.replace(/\s*[（(].*$/u, "");
    if (label.rest === "" || roleOf(words) === "heading") return joinHeads(head, told);
    // Levels, RMB bn says in what all are. Of 对标城市（2017年上半年） and 全省规模以上工业（2020年1-11月） the time is sure, of 西安市季度核算 2017年 the place as well.
    const areas = label.areas.length === 1 && IN_FULL.test(label.text) ? told.areas : undefined;
    return mayChangeMeaning(label.rest.replace(/城市|^规(?:模以)?上工业(?:企业)?$/gu, ""))
      ? head
      : joinHeads(head, { ...NO_HEAD, areas, time: told.time, units: told.units });
  }, NO_HEAD);
}

/**
 * A header row's labels by the columns that they stand over: a joined cell's over all of them; in all rows but the
 * lowest a label also stands over the empty cells behind it, up to one below a label of its own in a row above.
 */
function spreadRow(
  { sheet, columns }: Table,
  row: SheetRow,
  { isLowest, begun }: { readonly isLowest: boolean; readonly begun: ReadonlySet<number> },
): Map<number, ReadCell> {
  const labels = new Map(row.cells.filter((one) => one.label).map((one) => [one.column, one]));
  const spread = new Map<number, ReadCell>();
  let carried: ReadCell | undefined;
  let joinedTo = -1;
  const [first = 0] = columns.figures;
  for (const one of labels.values()) {
    const merge = sheet.mergeAt(row.row, one.column);
    if (!merge || one.column >= first) continue;
    for (const at of columns.figures) if (at <= merge.right) spread.set(at, one);
    joinedTo = merge.right;
  }
  for (const column of columns.figures) {
    const own = labels.get(column);
    if (own) {
      const merge = sheet.mergeAt(row.row, column);
      joinedTo = merge ? merge.right : -1;
      carried = own;
      spread.set(column, own);
    } else if (carried && (joinedTo >= 0 ? column <= joinedTo : !isLowest && !begun.has(column)))
      spread.set(column, carried);
    else carried = undefined;
  }
  return spread;
}
