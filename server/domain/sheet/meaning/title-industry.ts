import type { Table } from "../context/table-columns.ts";
import type { RecognisedCell } from "../recognition.ts";
import { labelled } from "../table/sheet-rows.ts";
import type { Axes } from "./axes.ts";
import type { Settling } from "./cell-indicator.ts";
import { cellsOfIndicators } from "./cells-of-indicators.ts";
import { indicatorsNamed } from "./indicators-named.ts";
import { ACTUAL, type Questioned, questionActual, UNQUESTIONED } from "./questioned.ts";

/** By industries the bureaus publish what is called so. */
const BY_INDUSTRY = /^规模以上工业/u;
const IN_ENGLISH =
  /\b(?:equipment|machinery|textiles?|chemicals?|pharmaceuticals?|metals|beverages?|furniture|mining|smelting|processing)\b/iu;
const INDUSTRY = /\p{Script=Han}{2,}(?:制造|加工|采选|开采|洗选|冶炼|供应)业/u;

/**
 * Figures of all industry below a line that names one, 装备制造业生产情况 over 增加值增速, where the line was not read as that
 * industry's and no row or column names any: they may be of that one.
 */
export function questionTitleIndustry(
  cells: readonly RecognisedCell[],
  { table, axes: { rows, columns } }: { readonly table: Pick<Table, "titles">; readonly axes: Axes },
  { catalogue, inquiry, tableKey }: Settling,
): Questioned {
  const labels = table.titles.flatMap((row) => labelled(row).flatMap(({ label }) => label ?? []));
  const line = labels.find(
    ({ role, members, text, rest }) =>
      role === "plain" && members.length === 0 && (INDUSTRY.test(text) || (rest !== "" && IN_ENGLISH.test(text))),
  );
  const listsMembers = rows.some(({ own }) => own.members) || columns.some(({ head }) => head.members);
  if (!line || listsMembers) return UNQUESTIONED;
  const published = indicatorsNamed(BY_INDUSTRY, catalogue);
  const meant = cellsOfIndicators(cells, published, ({ meaning: { subject } }) => subject.member === "");
  if (meant.length === 0) return UNQUESTIONED;
  const text = `标题“${line.text}”说的是一个行业，这些单元格读出来却是全部规模以上工业的数，请确认是不是${ACTUAL}。`;
  return questionActual(meant, { key: `title industry ${tableKey}`, text }, inquiry);
}
