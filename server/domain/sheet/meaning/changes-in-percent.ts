import type { Unit } from "../../unit.ts";
import type { Head, Said } from "../table/head.ts";
import type { Axes } from "./axes.ts";

/**
 * Rows and columns that say by how much amounts changed, 同比增减, as growths where that is in per cent: because they say so
 * themselves, because all of the table is (单位：%), or because it is in 亿元、% and nothing else in it may be per cent. By how
 * much a rate changed is in points, and left as it is.
 */
export function settleChanges(axes: Axes, around: readonly Head[]): Axes {
  const own = [...axes.columns.map(({ head }) => head), ...axes.rows.map((row) => row.own)];
  const isRate = ({ indicators }: Head) => indicators?.value.some(({ unit }) => unit === "%") === true;
  if (!own.some(isChange) || [...own, ...around].some(isRate)) return axes;
  const units = around.find((head) => head.units)?.units;
  const isOther = own.some((head) => !isChange(head) && (head.measure?.value === "growth" || inPercent(head.units)));
  const ofTable = units && !isOther ? inPercent(units) : undefined;
  const settle = (head: Head): Head => {
    const percent = isChange(head) ? (head.units ? inPercent(head.units, true) : ofTable) : undefined;
    return head.measure && percent ? { ...head, measure: { ...head.measure, value: "growth" }, units: percent } : head;
  };
  return {
    rows: axes.rows.map((row) => ({ ...row, own: settle(row.own) })),
    columns: axes.columns.map((column) => ({ ...column, head: settle(column.head) })),
  };
}

function isChange({ measure }: Head): boolean {
  return measure?.value === "change";
}

/** The percentage among units; only a unit by itself where nothing else may be meant. */
function inPercent(units: Said<readonly Unit[]> | undefined, isAlone = false): Said<readonly Unit[]> | undefined {
  const percent = units?.value.find(({ dimension }) => dimension === "percent");
  return units && percent && (!isAlone || units.value.length === 1) ? { ...units, value: [percent] } : undefined;
}
