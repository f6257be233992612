import type { Label } from "../label/label.ts";
import { labelled, type SheetRow } from "../table/sheet-rows.ts";
import type { TableRows } from "../table/tables.ts";
import { headerTexts } from "./header-texts.ts";
import { isLoneGrowth, isLoneMember, isLoneTime } from "./lone-labels.ts";

/** ◆ 4月份发布 over a table behind the one below ◆ 3月份发布. */
export function isMarkedAlike({ titles: [line, ...others] }: TableRows, before: TableRows): boolean {
  const marks = [line, before.titles.at(-1)].map((row) => MARK.exec(String(row?.cells[0]?.cell.value ?? ""))?.[0]);
  return others.length === 0 && before.titles.length > 1 && marks[0] !== undefined && marks[0] === marks[1];
}

const MARK = /^\s*[◆◇■□▲△●○►▶★☆§]/u;

/** Whether a name by itself over a header comes with another name over the same header, or as much of it: 工业投资 | | 2月, 工业增加值 | | 2月. */
export function isNamedAlike({ titles, header }: TableRows, before: TableRows): boolean {
  const [other, line] = [before.titles.at(-1), titles[0]];
  const [name, ...others] = line?.cells ?? [];
  if (titles.length !== 1 || others.length > 0 || other?.cells.length !== 1 || before.titles.length < 2) return false;
  const isName = isNameLike(name?.label, other.cells[0]?.label);
  const [texts, otherTexts] = [textsOf(header), textsOf(before.header)];
  const shared = Math.min(texts.length, otherTexts.length);
  const isAlike = shared > 1 && texts.slice(0, shared).join() === otherTexts.slice(0, shared).join();
  return isName && name !== undefined && name.column === other.cells[0]?.column && isAlike;
}

/** A quantity, 2016年 like 2015年, or 【专用设备制造业】 like 【通用设备制造业】. */
function isNameLike(label: Label | undefined, other: Label | undefined): boolean {
  const isQuantity = label?.role === "plain" && !label.isUnitLine && label.indicators.length > 0;
  return isQuantity || [isLoneTime, isLoneMember].some((isAlone) => isAlone(label) && isAlone(other));
}

/** 增长速度（%） over the same header as 昆明市地区生产总值（亿元） is the growth of that. */
export function isOfGrowthAlike({ titles, header }: TableRows, before: TableRows): boolean {
  const [label, ...others] = titles.flatMap(labelled).flatMap((one) => one.label ?? []);
  const isBare = label !== undefined && isLoneGrowth(label);
  const texts = textsOf(header);
  return isBare && others.length === 0 && texts.length > 2 && texts.join() === textsOf(before.header).join();
}

function textsOf(header: readonly SheetRow[]): string[] {
  return header.flatMap(headerTexts);
}
