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
    if (at === 0 || !next || !(isCaption(row) || isOverNames(rows, at))) return [];
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

function textOf(row: SheetRow): string {
  return String(labelled(row)[0]?.cell.value ?? "");
}
