import { periodOf } from "../basis.ts";
import type { Catalogue, MemberKind } from "../catalogue.ts";
import type { ImportCell } from "../import/import-row.ts";
import { oneMonth } from "../month.ts";
import { periodCode } from "../period-code.ts";
import type { CellMeaning } from "../sheet/recognition.ts";

/** The columns of what is sent of a table of cells. */
export const CELL_COLUMNS = [
  ...["indicator", "area", "industry", "cluster", "project", "enterprise", "period", "value", "unit", "source"],
] as const;

const KINDS: readonly MemberKind[] = ["industry", "cluster", "project", "enterprise"];

/** The row of a cell's figure, by codes; undefined for a period under which nothing is published. */
export function cellFigureRow(
  meaning: CellMeaning,
  value: number,
  { cell, catalogue }: { readonly cell: string; readonly catalogue: Catalogue },
): readonly ImportCell[] | undefined {
  const period = periodText(meaning, catalogue);
  if (period === undefined) return undefined;
  const { indicator, subject, unit } = meaning;
  const kind = catalogue.members.byCode(subject.member)?.kind;
  const members = KINDS.map((one) => (one === kind ? subject.member : null));
  return [indicator, subject.area, ...members, period, value, unit === "" ? null : unit, cell];
}

/** A period that reads back as its span and its basis. */
function periodText({ indicator, basis, period }: CellMeaning, catalogue: Catalogue): string | undefined {
  // Of a stock it is the state at the end of the period, whatever that is.
  if (catalogue.indicators.byCode(indicator)?.kind === "stock") return periodCode(oneMonth(period.end), "month");
  const { start, end } = periodOf(basis, period.end);
  const isWhole = basis !== "point" && start === period.start && end === period.end;
  return isWhole ? periodCode(period, basis) : undefined;
}
