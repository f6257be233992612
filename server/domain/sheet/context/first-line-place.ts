import { EMPTY_LABEL, type Label } from "../label/label.ts";
import { saysWhole } from "../table/head.ts";
import { labelled, type SheetRow } from "../table/sheet-rows.ts";
import type { TableRows } from "../table/tables.ts";
import { isOfMonths, saysTime, yearIn } from "./months-without-year.ts";

/**
 * A table further down whose lines, header and rows name no place is of the place that the sheet's first line names,
 * 德阳市2015年统计公报图表数据 over several, and months that name no year are of that line's.
 */
export function withPlaceOf(first: TableRows, one: TableRows): TableRows {
  const line = first.titles.find((row, at) => namesPlace(row) && (at === 0 || isSigned(row)));
  const label = line?.cells[0]?.label;
  if (one === first || !line || !label || isPlaced(one)) return one;
  const dated = label.times.length > 0 ? label : first.titles[0]?.cells[0]?.label;
  const told = dated && isOfMonths(one) ? dated : EMPTY_LABEL;
  // 补充资料：规模以上工业企业效益（1-6月） below 2018年7月 is of that year.
  const times = one.titles.flatMap(labelled).some(saysTime) ? yearIn(told) : told.times;
  const place: Label = { ...EMPTY_LABEL, areas: label.areas, times };
  const cells = line.cells.slice(0, 1).map((cell) => ({ ...cell, label: place }));
  return { ...one, titles: [{ ...line, cells }, ...one.titles] };
}

function isPlaced({ titles, header, body }: TableRows): boolean {
  return [...titles, ...header, ...body].some((row) =>
    labelled(row).some(({ label: said }) => said && ((said.areas.length > 0 && !saysWhole(said.text)) || said.group)),
  );
}

function namesPlace({ cells: [title, ...asides] }: SheetRow): boolean {
  const label = asides.every((one) => one.label?.areas.length === 0) ? title?.label : undefined;
  const isNamed = label?.areas.length === 1 && !label.group && !label.listsAreas && !saysWhole(label.text);
  return label?.role === "plain" && isNamed;
}

/** 陕西省统计局综合处编 below 全省主要经济指标 says of which place all of the sheet is. */
function isSigned({ cells: [title] }: SheetRow): boolean {
  return /(?:统计局|调查总?队)/u.test(title?.label?.text ?? "");
}
