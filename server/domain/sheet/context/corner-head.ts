import { mayChangeMeaning } from "../label/changing-words.ts";
import { kindsOf } from "../label/label.ts";
import { roleOf } from "../label/label-words.ts";
import { type Head, headOfLabel, joinHeads, NO_HEAD } from "../table/head.ts";
import type { ReadCell } from "../table/read-cell.ts";
import type { Table } from "./table-columns.ts";

const IN_FULL = /^\p{Script=Han}{2,8}?(?:省|市|自治[区州])|[（(](?:中国|全国)[)）]$/u;

// 累计至 over months: what is below is cumulated until those.
const CUMULATED_TO = /^(?:累计[至到]|年初至|1月?[至到]|Jan(?:uary|\.)?\s*(?:to|through|[-–—]))\s*[:：]?$/iu;

/** What stands in the header's corner, over the labels: the indicator, the area or the unit of the whole table. */
export function readCorner({ header, columns }: Table): Head {
  // 2017年1-9月 over 代码 is of the whole table.
  const isOverHelpers = ({ column, label }: ReadCell) =>
    columns.helpers.includes(column) && label?.rest === "" && label.times.length > 0 && !label.isYearBefore;
  const corner = header.flatMap(({ cells }) =>
    cells.filter((one) => columns.labels.includes(one.column) || isOverHelpers(one)),
  );
  return corner.reduce((head, { label, ...cell }) => {
    if (label && CUMULATED_TO.test(label.text))
      return joinHeads(head, { ...NO_HEAD, basis: { value: "year-to-date", cell } });
    if (label?.role !== "plain" || kindsOf(label).length === 0) return head;
    const told = headOfLabel(label, cell);
    const words = label.text.replace(/\s*[（(].*$/u, "");
    if (label.rest === "" || roleOf(words) === "heading") return joinHeads(head, told);
    // Levels, RMB bn says in what all are. Of 对标城市（2017年上半年） and 全省规模以上工业（2020年1-11月） the time is sure, of 西安市季度核算 2017年 the place as well.
    const isEnglish = /^[\p{ASCII}’–—]+$/u.test(label.text) && label.indicators.length + label.members.length === 0;
    const areas = label.areas.length === 1 && (isEnglish || IN_FULL.test(label.text)) ? told.areas : undefined;
    // National accounts and activity, China (% y/y).
    const measure = label.measure === "growth" && label.text.includes("%") ? told.measure : undefined;
    return mayChangeMeaning(label.rest.replace(/城市|^规(?:模以)?上工业(?:企业)?$/gu, ""))
      ? head
      : joinHeads(head, { ...NO_HEAD, areas, measure, time: told.time, units: told.units });
  }, NO_HEAD);
}
