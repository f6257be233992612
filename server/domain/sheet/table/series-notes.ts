import type { Label } from "../label/label.ts";
import { isNoteOfSeries } from "../label/label-words.ts";
import { type ReadCell, timeLabel } from "./read-cell.ts";

const NO_PERIOD = { kind: "open", code: "PERIOD_AMBIGUOUS", question: "", near: [] } as const;
const OF_VENDOR = /^(?:frequency|频[度率]|指标频[度率])$/iu;

/**
 * Rows of a vendor's export that tell of its series, below how often they come: Series ID 276682701, Mean 9.5. Their
 * numbers and dates are no figures and no periods.
 *
 * @param rows the cells of a sheet by their rows, from above
 */
export function readSeriesNotes(rows: ReadonlyMap<number, readonly ReadCell[]>): void {
  let isExport = false;
  for (const cells of rows.values()) {
    const [first] = cells;
    isExport ||= OF_VENDOR.test(first?.label?.text ?? "");
    if (!isExport || first?.column !== 0 || !isNoteOfSeries(first.label?.text ?? "")) continue;
    for (const one of cells) one.label = noteLabel(one, one === first);
  }
}

/** A label that says nothing; the row's name is a heading of no figures. */
function noteLabel({ label, cell }: ReadCell, isName: boolean): Label {
  const text = label?.text ?? String(cell.value ?? "");
  const plain = label && label.times.length === 0 ? label : { ...timeLabel(text, NO_PERIOD), times: [], rest: text };
  return isName ? { ...plain, role: "helper" } : plain;
}
