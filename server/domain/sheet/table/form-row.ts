import { isUnitAlone } from "../label/label.ts";
import type { ReadCell } from "./read-cell.ts";
import { labelled, type SheetRow } from "./sheet-rows.ts";

/** Whether labels are names of a form, each with room for its figure, rather than a header of what is below them. */
export function isRowOfForm(labels: readonly ReadCell[], next: SheetRow | undefined): boolean {
  return isBesideTurns(labels, next) || isOfUnitsBehind(labels) || isOfPairs(labels, next);
}

/** 生产总值 | | 亿元 | 生产总值增速 | | %: names, each with room for its figure and the unit of that. */
function isOfUnitsBehind(labels: readonly ReadCell[]): boolean {
  const isPair = ({ label, column }: ReadCell, at: number) =>
    at % 2 === 0 ? !isUnitAlone(label) : isUnitAlone(label) && column === (labels[at - 1]?.column ?? 0) + 2;
  return labels.length > 2 && labels.length % 2 === 0 && labels.every(isPair);
}

/** 地区生产总值（亿元） | | 增速（%） | over 常住人口（万人） | | 城镇化率（%） |: names of a form, each with room for its figure. */
function isOfPairs(labels: readonly ReadCell[], next: SheetRow | undefined): boolean {
  const isName = ({ label }: ReadCell) => label?.role === "plain" && label.units.length > 0 && !isUnitAlone(label);
  const below = next ? labelled(next) : [];
  const isBeside = ({ column }: ReadCell, at: number) => at === 0 || column === (labels[at - 1]?.column ?? 0) + 2;
  const isOver = ({ column }: ReadCell, at: number) => column === below[at]?.column;
  const areSame = labels.length > 1 && labels.length === below.length && next?.cells.length === below.length;
  if (next?.row !== (labels[0]?.row ?? 0) + 1) return false;
  return areSame && labels.every(isBeside) && labels.every(isOver) && [...labels, ...below].every(isName);
}

/** 生产总值增速（%） | 上年同期 | over | 本期 | is a row of a form, whose figures stand behind both. */
function isBesideTurns(labels: readonly ReadCell[], next: SheetRow | undefined): boolean {
  const [name, before, ...others] = labels;
  const [turn, ...behind] = next?.cells ?? [];
  const isBefore = before?.label?.rest === "" && before.label.isYearBefore && before.column === (name?.column ?? 0) + 1;
  const isTurn = turn?.label?.rest === "" && turn.label.measure === "value" && turn.column === before?.column;
  return isBefore && isTurn && others.length + behind.length === 0;
}
