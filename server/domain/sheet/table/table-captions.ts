import { isItem } from "../label/row-item.ts";
import type { HeaderBand } from "./header-bands.ts";
import { hasFigures, labelled, type SheetRow } from "./sheet-rows.ts";

const FIRST =
  /^\s*(?:[（(]?[一1][、.．）)]|(?:附?表|part|table)\s*(?:[一1](?!\d)|[A甲](?![A-Za-z]))|A[.)]\s+(?=[a-z]))/iu;
const LATER =
  /^\s*(?:[（(]?(?:[二三四五六七八九十]|[2-9])[、.．）)]|(?:附?表|part|table)\s*(?:[二三四五六七八九十]|[2-9](?!\d)|[B-H乙丙丁](?![A-Za-z]))|[B-H][.)]\s+(?=[a-z]))/iu;
const CAPTION = /^\s*附?表\s*(?:[一二三四五六七八九十]+|\d{1,2}|[A-H])(?:\s|[：:、.．]|(?=\p{Script=Han}))/u;

/** Whether a line is the first of numbered ones: 一、, （1）, 表1. */
export function isFirst(row: SheetRow): boolean {
  return FIRST.test(textOf(row));
}

/** Whether a line is numbered behind a first one: 二、, （2）, 表2. */
export function isLater(row: SheetRow): boolean {
  return LATER.test(textOf(row));
}

/** Whether a line says that the table before goes on: 2-4 续表. */
export function isContinued(row: SheetRow): boolean {
  return labelled(row).some(({ cell }) =>
    /续\s*表|^\s*[（(]?转置|[（(]\s*续\s*[)）]|\bcontinued\b/iu.test(String(cell.value)),
  );
}

/** Whether a line is numbered. */
export function isNumbered(row: SheetRow): boolean {
  return isFirst(row) || isLater(row);
}

/** Whether a line by itself is the name of a table, and never a row of one: 表3　全省建筑业总产值. */
export function isCaption(row: SheetRow): boolean {
  return !hasFigures(row) && labelled(row).length === 1 && CAPTION.test(textOf(row));
}

/** The tables that a name begins, 表3, without a header of their own, among those that have one. */
export function captionedTables(rows: readonly SheetRow[], bands: readonly HeaderBand[]): HeaderBand[] {
  return rows.flatMap((row, at) => {
    const next = rows[at + 1];
    if (at === 0 || !next || !(isCaption(row) || isOverNames(rows, at) || isOverList(rows, at))) return [];
    // 生产总值 below 表三 is a row still to be filled in, 指标 | 增速 a header.
    const [name, ...others] = labelled(next).flatMap(({ label }) => label ?? []);
    const isBlank = isLater(row) && others.length === 0 && name !== undefined && isItem(name);
    if (!(hasFigures(next) ? name : isBlank)) return [];
    const isHeaded = bands.some(({ first, last }) => first <= at + 1 && at + 1 <= Math.max(first, last));
    return isHeaded ? [] : [{ first: at + 1, last: at }];
  });
}

/**
 * 三、陕西省投资增速（%） by itself behind a gap, over 固定资产投资 | 12.9, where the table above it, 1-6月 | 1-9月, has figures in that
 * column, and no names.
 */
function isOverNames(rows: readonly SheetRow[], at: number): boolean {
  const row = rows[at];
  if (!row || row.cells.length > 1 || !isLater(row)) return false;
  const [above, next] = [rows[at - 1], rows[at + 1]];
  if (!above || !next || row.row <= above.row + 1) return false;
  const [name] = labelled(next);
  const held = above.cells.find(({ column }) => column === name?.column);
  return hasFigures(next) && held !== undefined && held.label === undefined;
}

const FEWEST_LISTED = 2;

/**
 * 2015年产业概况 by itself behind a gap, over quantities with a figure each, 社会消费品零售总额（亿元） | 3405.4, where the rows of the
 * table above it name none.
 */
function isOverList(rows: readonly SheetRow[], at: number): boolean {
  const [row, above] = [rows[at], rows[at - 1]];
  const [line, ...others] = row?.cells ?? [];
  if (!row || !above || row.row <= above.row + 1 || others.length > 0) return false;
  const isDated = line?.label?.role === "plain" && line.label.rest !== "" && line.label.times[0]?.kind === "span";
  if (!isDated) return false;
  let before = at - 1;
  while (before > 0 && !isRow(rows[before])) before--;
  const last = rows[before];
  const listed = rows.slice(at + 1, at + 1 + FEWEST_LISTED);
  const isRun = listed.length === FEWEST_LISTED && listed.every((one, index) => one.row === row.row + 1 + index);
  return isRun && listed.every(isListed) && !(last && namesQuantity(last));
}

function isRow(row: SheetRow | undefined): boolean {
  return row !== undefined && hasFigures(row);
}

function isListed(row: SheetRow): boolean {
  return row.cells.length === 2 && hasFigures(row) && namesQuantity(row);
}

function namesQuantity({ cells: [name] }: SheetRow): boolean {
  return name?.label?.indicators.length === 1;
}

function textOf(row: SheetRow): string {
  return String(labelled(row)[0]?.cell.value ?? "");
}
