import { shiftSpan, wholeYearOf, yearOf } from "../../month.ts";
import type { Label } from "../label/label.ts";
import type { ReadCell } from "../table/read-cell.ts";
import { labelled } from "../table/sheet-rows.ts";
import type { TableRows } from "../table/tables.ts";

/** Whether the columns and rows of a table are of months that name no year. */
export function isOfMonths({ titles, header, body }: TableRows): boolean {
  const times = [...titles, ...header, ...body].flatMap(labelled).flatMap(({ label }) => label?.times ?? []);
  return times.length > 0 && times.every(({ kind }) => kind === "part");
}

/** The year that a line names, whatever months of it: what months below may be of. */
export function yearIn({ times }: Label): Label["times"] {
  const years = new Set(
    times.flatMap((time) => (time.kind === "span" ? [yearOf(time.span.start), yearOf(time.span.end)] : [])),
  );
  const [year, ...others] = years;
  if (year === undefined || others.length > 0) return [];
  return [{ kind: "span", span: shiftSpan(wholeYearOf(0), year * MONTHS), manner: undefined }];
}

const MONTHS = 12;

/** Whether a cell names any time. */
export function saysTime({ label }: ReadCell): boolean {
  return label !== undefined && label.times.length > 0;
}
