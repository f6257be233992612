import { kindsOf, type Label } from "../label/label.ts";
import type { LabelReader } from "../label/label-reader.ts";
import { isNoteOfSeries } from "../label/label-words.ts";
import type { ReadCell } from "../table/read-cell.ts";
import type { SheetRow } from "../table/sheet-rows.ts";
import { nameOver } from "../table/split-names.ts";
import type { Table } from "./table-columns.ts";

/**
 * The header's cells that stand over each figure column, from the outermost to its own.
 *
 * @param readLabel reads labels anew that stand above each other and only together mean something
 */
export function spreadHeader(table: Table, readLabel?: LabelReader): readonly (readonly ReadCell[])[] {
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
  const standing = columns.figures.map((column) => ({
    column,
    cells: withoutRepeated(spread.flatMap((row) => row.get(column) ?? [])),
  }));
  const fragments = new Set(
    readLabel ? standing.flatMap(({ column, cells }) => splitName(cells, column, readLabel)) : [],
  );
  return standing.map(({ column, cells }) => cells.filter((cell) => cell.column === column || !fragments.has(cell)));
}

// 按产业分 over 第一产业 | 第二产业 says what those do themselves.
const BY_INDUSTRIES = /^按(?:三次)?产业(?:划?分|分组)?$/u;

function withoutRepeated(cells: readonly ReadCell[]): readonly ReadCell[] {
  const isOverPart = (at: number) => cells.slice(at + 1).some(({ label }) => label && namesPart(label));
  return cells.filter(({ label }, at) => !(BY_INDUSTRIES.test(label?.text ?? "") && isOverPart(at)));
}

function namesPart({ members, indicators, rest }: Label): boolean {
  return members.length > 0 || indicators.length > 0 || rest !== "";
}

/** 指标代码 | 指标名称 | 2018-07 | 2018-06 is the header of a table of series in rows. */
function listsTimes({ cells }: SheetRow): boolean {
  const times = cells.filter(({ label }) => label?.times.some(({ kind }) => kind !== "open"));
  return times.length > 1 && cells[1]?.label?.role === "heading";
}

/** c201702 | c201703 below 2017年1-2月 | 2017年1-3月: how a system calls the columns that another row of the header names. */
function isOfCodes(row: SheetRow, { header, columns }: Table): boolean {
  const over = row.cells.filter(({ column, label }) => label && columns.figures.includes(column));
  // m7 behind c6 and c7 is no month.
  const isUnread = over.some(({ label }) => label?.rest !== "");
  const areCodes = over.every(({ label }) =>
    (label?.rest !== "" ? /^[a-z][a-z\d_]*(?:_\p{Script=Han}{1,8})?$/iu : /^[a-z]{1,2}\d{1,6}$/iu).test(
      label?.text ?? "",
    ),
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

/** 地区生产 over 总值 is the first half of a column's own name, and none of the columns behind it. */
function splitName(cells: readonly ReadCell[], own: number, readLabel: LabelReader): readonly ReadCell[] {
  const mine = cells.filter(({ column }) => column === own);
  if (nameOver(mine, readLabel)) return mine.slice(0, -1);
  const [outer, inner] = mine;
  const isFragment = outer?.label && outer.label.rest !== "" && outer.label.indicators.length === 0;
  if (!outer?.label || !inner?.label || !isFragment || inner.label.rest !== "" || inner.label.indicators.length > 0)
    return [];
  const { rest, indicators } = readLabel(outer.label.text + inner.label.text);
  return rest === "" && indicators.length === 1 ? [outer] : [];
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
