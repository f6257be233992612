import { kindsOf } from "../label/label.ts";
import { isOfCards } from "../table/cards.ts";
import { hasFigures, type SheetRow } from "../table/sheet-rows.ts";
import type { TableRows } from "../table/tables.ts";
import { tilesOf } from "../table/tiles.ts";
import { headerTexts } from "./header-texts.ts";
import { isLoneGrowth, isLoneTime } from "./lone-labels.ts";
import { isSameForm } from "./same-form.ts";

/** Whether a table without lines of its own has the header of the one before, right behind that one's figures, or its cards. */
export function goesOn(one: TableRows, before: TableRows): boolean {
  if (one.titles.length > 0 || before.notes.length > 0) return false;
  if (isOfOtherTimes(one, before) || isOfSameCards(one, before)) return true;
  const [lowest, last] = [one.header.at(-1), before.body.at(-1)];
  if (!lowest || !last) return false;
  const isRightBelow = one.header.length === 1 && lowest.row === last.row + 1;
  const above = before.header.at(-1);
  return (
    isSameForm(one, before) ||
    (isRightBelow && isStackedOn(lowest, above)) ||
    isGrowthOver(lowest, above) ||
    (hasFigures(last) && isHeadedAlike(lowest, above))
  );
}

/** | Jan-Feb 2016 | Jan-Mar 2016 over rows called as those below | Jan-Feb 2017 | Jan-Mar 2017 are. */
function isOfOtherTimes(one: TableRows, before: TableRows): boolean {
  const names = ({ body }: TableRows) => body.map(({ cells: [first] }) => first?.label?.text ?? "").join("\n");
  return [one, before].every(isHeadedByTimes) && one.body.length > 0 && names(one) === names(before);
}

/** Whether a header holds nothing but times, behind an empty corner. */
function isHeadedByTimes({ header: [top, ...lower], body: [row] }: TableRows): boolean {
  const cells = top?.cells ?? [];
  const isBehind = (cells[0]?.column ?? 0) > (row?.cells[0]?.column ?? 0);
  return lower.length === 0 && cells.length > 1 && isBehind && cells.every(({ label }) => isLoneTime(label));
}

/** Whether cards or tiles come again that begin where the others do, and have a name over no other columns. */
function isOfSameCards({ header }: TableRows, before: TableRows): boolean {
  if (!isOfCards(before.header) && tilesOf(before.header, before.body) === undefined) return false;
  const [columns, others] = [columnsOf(header), columnsOf(before.header)];
  return columns.length > 0 && columns[0] === others[0] && columns.every((column) => others.includes(column));
}

function columnsOf([top]: readonly SheetRow[]): number[] {
  return top?.cells.map(({ column }) => column) ?? [];
}

/** 2016年 | 1月 | 2月 below 2015年 | 1月 | 2月, and 行业 | 1-7月 | 1-8月 below 行业 | 1-2月 | 1-3月. */
function isStackedOn(lowest: SheetRow, above: SheetRow | undefined): boolean {
  const [texts, others] = [headerTexts(lowest), headerTexts(above)];
  const isOfTimes = lowest.cells.slice(1).every(({ label }) => isLoneTime(label));
  const isHeaded = lowest.cells[0]?.label?.role === "heading" && isOfTimes && texts[0] === others[0];
  return texts.length > 2 && (isHeaded || isSameBehindCorner(lowest, above));
}

/** % y/y, year to date over the same dates as % y/y, single month; Growth y/y, % | 2015 behind Period | 2015. */
function isGrowthOver(lowest: SheetRow, above: SheetRow | undefined): boolean {
  const [corner, other] = [lowest.cells[0]?.label, above?.cells[0]?.label];
  if (!corner || !other || !isSameBehindCorner(lowest, above)) return false;
  const areBare = [corner, other].every((label) => label.basis !== undefined && isLoneGrowth(label));
  return areBare || (other.role === "heading" && isLoneGrowth(corner));
}

/**
 * 本期 | 上年同期 again, 2017年（%） | 1-2月 | 1-3月 below 2016年（%） | 1-2月 | 1-3月, and 电气机械和器材制造业 | 1-2月 below
 * 汽车制造业 | 1-2月.
 */
function isHeadedAlike(lowest: SheetRow, above: SheetRow | undefined): boolean {
  const texts = headerTexts(lowest);
  const areOfOneKind = [lowest, above].every((row) => {
    const label = row?.cells[0]?.label;
    return label?.rest === "" && (label.times.length === 1 || kindsOf(label).join() === "member");
  });
  const isSame = texts.length > 1 && texts.join() === headerTexts(above).join();
  return isSame || (areOfOneKind && isSameBehindCorner(lowest, above));
}

/** Whether two rows of a header, of three columns or more, differ in no more than their corners. */
function isSameBehindCorner(row: SheetRow, other: SheetRow | undefined): boolean {
  const texts = headerTexts(row);
  return texts.length > 2 && texts.slice(1).join() === headerTexts(other).slice(1).join();
}
