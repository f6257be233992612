import { hasFigures, labelled, type SheetRow } from "./sheet-rows.ts";
import type { TableRows } from "./tables.ts";

const FIRST = /^\s*(?:[（(]?[一1][、.．）)]|(?:附?表|part|table)\s*[一1](?!\d))/iu;
const LATER =
  /^\s*(?:[（(]?(?:[二三四五六七八九十]|[2-9])[、.．）)]|(?:附?表|part|table)\s*(?:[二三四五六七八九十]|[2-9](?!\d)))/iu;

/**
 * Lines over the first of numbered tables, 2017年1-9月运行简表 over 一、西安市, are over those that follow it too, 二、咸阳市:
 * what these do not say themselves they take from there. So are lines over a table whose lowest header comes again right
 * behind its figures, as the cards of a dashboard do: 本期 | 上年同期.
 */
export function shareTitles(tables: readonly TableRows[]): TableRows[] {
  const [first, ...others] = tables;
  if (!first) return [];
  const numbered = first.titles.findIndex((row) => FIRST.test(textOf(row)));
  const shared = first.titles.slice(0, Math.max(0, numbered));
  const isLater = ({ titles }: TableRows) => titles.some((row) => LATER.test(textOf(row)));
  const found = [first];
  for (const one of others) {
    const before = found.at(-1) ?? first;
    if (isLater(one)) found.push({ ...one, titles: [...shared, ...one.titles] });
    else found.push(goesOn(one, before) ? { ...one, titles: before.titles } : one);
  }
  return found;
}

/** Whether a table without lines of its own has the header of the one before, right behind that one's figures. */
function goesOn({ titles, header }: TableRows, before: TableRows): boolean {
  const [lowest, last] = [header.at(-1), before.body.at(-1)];
  if (titles.length > 0 || before.notes.length > 0 || !lowest || !last || !hasFigures(last)) return false;
  const texts = textsOf(lowest);
  return texts.length > 1 && texts.join() === textsOf(before.header.at(-1)).join();
}

function textsOf(row: SheetRow | undefined): string[] {
  return row ? labelled(row).map(({ column, label }) => `${column} ${label?.text ?? ""}`) : [];
}

function textOf(row: SheetRow): string {
  return String(labelled(row)[0]?.cell.value ?? "");
}
