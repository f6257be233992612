import { labelled, type SheetRow } from "./sheet-rows.ts";
import type { TableRows } from "./tables.ts";

const FIRST = /^\s*(?:[（(]?[一1][、.．）)]|(?:附?表|part|table)\s*[一1](?!\d))/iu;
const LATER =
  /^\s*(?:[（(]?(?:[二三四五六七八九十]|[2-9])[、.．）)]|(?:附?表|part|table)\s*(?:[二三四五六七八九十]|[2-9](?!\d)))/iu;

/**
 * Lines over the first of numbered tables, 2017年1-9月运行简表 over 一、西安市, are over those that follow it too, 二、咸阳市:
 * what these do not say themselves they take from there.
 */
export function shareTitles(tables: readonly TableRows[]): TableRows[] {
  const [first, ...others] = tables;
  if (!first) return [];
  const numbered = first.titles.findIndex((row) => FIRST.test(textOf(row)));
  const shared = first.titles.slice(0, Math.max(0, numbered));
  const isLater = ({ titles }: TableRows) => titles.some((row) => LATER.test(textOf(row)));
  return [first, ...others.map((one) => (isLater(one) ? { ...one, titles: [...shared, ...one.titles] } : one))];
}

function textOf(row: SheetRow): string {
  return String(labelled(row)[0]?.cell.value ?? "");
}
