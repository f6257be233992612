import { isWithinYear, monthOf, wholeYearOf } from "../../month.ts";
import type { Label, LabelTime } from "../label/label.ts";
import type { ReadCell } from "../table/read-cell.ts";

/**
 * 2017年9月 over 9月 and 8月 names the newest of the months below it: of each only its year is meant. A month behind it, 12月
 * below 2017年1月, would be one of another year, and stays a question.
 *
 * @param columns what stands over each figure column, from above
 * @returns the same without the months of such labels
 */
export function withoutSpannedMonths(columns: readonly (readonly ReadCell[])[]): readonly (readonly ReadCell[])[] {
  const below = new Map<ReadCell, LabelTime[]>();
  for (const cells of columns) {
    for (const [at, outer] of cells.slice(0, -1).entries()) {
      const inner = cells.slice(at + 1).flatMap(({ label }) => monthsAlone(label));
      if (inner.length !== 1 || !monthsOfYear(outer.label)) continue;
      const known = below.get(outer);
      if (known) known.push(...inner);
      else below.set(outer, inner);
    }
  }
  const told = new Map(
    [...below].flatMap(([outer, inner]) => (isNewest(outer, inner) ? [[outer, yearOnly(outer)]] : [])),
  );
  return told.size === 0 ? columns : columns.map((cells) => cells.map((one) => told.get(one) ?? one));
}

function monthsAlone(label: Label | undefined): readonly LabelTime[] {
  const [time, ...others] = label?.times ?? [];
  return time?.kind === "part" && others.length === 0 && !label?.isYearBefore ? [time] : [];
}

/** Months of a known year, less than the whole. */
function monthsOfYear(label: Label | undefined): Extract<LabelTime, { kind: "span" }> | undefined {
  const [time, ...others] = label?.times ?? [];
  if (time?.kind !== "span" || others.length > 0 || !isWithinYear(time.span)) return undefined;
  return time.span.end - time.span.start < 11 ? time : undefined;
}

/** Whether the months below are those of the label and earlier ones. */
function isNewest({ label }: ReadCell, below: readonly LabelTime[]): boolean {
  const span = monthsOfYear(label)?.span;
  const parts = below.flatMap((time) => (time.kind === "part" ? time.span : []));
  if (!span || parts.some(({ end }) => end > monthOf(span.end) - 1)) return false;
  const isSame = parts.map(({ start, end }) => start === monthOf(span.start) - 1 && end === monthOf(span.end) - 1);
  return isSame.includes(true) && isSame.includes(false);
}

function yearOnly(cell: ReadCell): ReadCell {
  const time = monthsOfYear(cell.label);
  if (!cell.label || !time) return cell;
  const whole = wholeYearOf(time.span.start);
  return { ...cell, label: { ...cell.label, times: [{ kind: "span", span: whole, manner: undefined }] } };
}
