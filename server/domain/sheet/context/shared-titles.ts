import { isContinued, isFirst, isLater } from "../table/table-captions.ts";
import type { TableRows } from "../table/tables.ts";
import { isMarkedAlike, isNamedAlike, isOfGrowthAlike } from "./alike-titles.ts";
import { withPlaceOf } from "./first-line-place.ts";
import { tellsTimeOfAll, withTimeOf } from "./first-line-time.ts";
import { goesOn } from "./goes-on.ts";
import { withNamesOfCards } from "./names-of-cards.ts";
import { withNotesBelow } from "./shared-notes.ts";
import { withUnitsOf } from "./shared-units.ts";

/**
 * Lines over the first of numbered tables, 2017年1-9月运行简表 over 一、西安市, are over those that follow it too, 二、咸阳市:
 * what these do not say themselves they take from there. So are lines over a table whose lowest header comes again right
 * behind its figures, 本期 | 上年同期, those over a table that goes on, 续表, those over a name over the same
 * header, and lines over the first of several rows of a dashboard's cards.
 */
export function shareTitles(tables: readonly TableRows[]): TableRows[] {
  const [first, ...others] = tables;
  if (!first) return [];
  const found = [first];
  for (const one of others) found.push(withTitlesAbove(one, found.at(-1) ?? first, first));
  const last = found.at(-1) ?? first;
  // Once for all tables: it looks at every row of the first.
  const isDated = tellsTimeOfAll(first);
  return found.map((one, at) => {
    const measured = withUnitsOf(found[at - 1] ?? one, one, first);
    return withNotesBelow(withTimeOf(first, withPlaceOf(first, measured), isDated), last);
  });
}

function withTitlesAbove(one: TableRows, before: TableRows, first: TableRows): TableRows {
  const { titles } = one;
  if (titles.some(isContinued)) return { ...one, titles: [...before.titles, ...titles] };
  if (titles.some(isLater)) return { ...one, titles: [...titlesOver(first, titles), ...titles] };
  if (isNumberedByHeader(one, first)) return { ...one, titles: first.titles };
  if (isOfGrowthAlike(one, before)) return { ...one, titles: [...before.titles, ...titles] };
  if (isMarkedAlike(one, before) || isNamedAlike(one, before)) {
    return { ...one, titles: [...before.titles.slice(0, -1), ...titles] };
  }
  return withNamesOfCards(goesOn(one, before) ? { ...one, titles: before.titles } : one, before);
}

/** The lines over the first of numbered tables, without their units where a later one, 二、汽车产量（辆）, has its own. */
function titlesOver(first: TableRows, titles: TableRows["titles"]): TableRows["titles"] {
  const over = titlesOverNumbers(first);
  const hasOwn = titles.some(({ cells }) => cells.some(({ label }) => (label?.units.length ?? 0) > 0));
  if (!hasOwn) return over;
  return over.map((row) => ({ ...row, cells: row.cells.filter(({ label }) => !label?.isUnitLine) }));
}

function titlesOverNumbers({ titles }: TableRows): TableRows["titles"] {
  return titles.slice(0, Math.max(0, titles.findIndex(isFirst)));
}

/** 5、规模以上工业 | 4月 | 1-4月累计 over the rows of a table without lines of its own, the first of which is headed 1、. */
function isNumberedByHeader({ titles, header: [head] }: TableRows, { header: [firstHead] }: TableRows): boolean {
  return titles.length === 0 && !!head && !!firstHead && isFirst(firstHead) && isLater(head);
}
