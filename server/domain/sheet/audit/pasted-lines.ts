import type { SeriesFigures } from "../series-figures.ts";
import type { AuditedCell } from "./audited-cell.ts";
import { type Elsewhere, figureOfPlace } from "./displacement.ts";
import { type Line, runsOf } from "./sheet-lines.ts";
import type { TableFigures } from "./table-figures.ts";

/** Lines that hold another line's figures of the same times, in runs; and whose each number is. */
export interface PastedLines {
  readonly words: string;
  readonly groups: readonly (readonly AuditedCell[])[];
  readonly ownerOf: (cell: AuditedCell) => Elsewhere | undefined;
}

/** So many wrong cells of a line tell which other line it holds. */
const MOST_ASKED = 40;

/** Finds the lines into which the figures of another row or column of the table were pasted, however far off that is. */
export function pastedLines(
  lines: Readonly<Record<"row" | "column", readonly Line<AuditedCell>[]>>,
  table: TableFigures,
): PastedLines {
  const elsewhere = new Map<AuditedCell, Elsewhere>();
  const groups = [...lines.row, ...lines.column].flatMap((line) => {
    const other = likeliestOf(line, table);
    return other ? runsOfOther(line, other, table, elsewhere) : [];
  });
  return { words: "每个数都是另一行（列）同期的数", groups, ownerOf: (cell) => elsewhere.get(cell) };
}

/** The series of which a line's wrong cells hold the most figures; undefined where none has two. */
function likeliestOf(line: Line<AuditedCell>, table: TableFigures): SeriesFigures | undefined {
  const votes = new Map<SeriesFigures, number>();
  for (const cell of line.filter(({ isRight }) => !isRight).slice(0, MOST_ASKED)) {
    for (const { series } of table.ofPeriod(cell.place, cell.typed)) {
      if (series !== cell.series) votes.set(series, (votes.get(series) ?? 0) + 1);
    }
  }
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  return best && best[1] > 1 ? best[0] : undefined;
}

function runsOfOther(
  line: Line<AuditedCell>,
  series: SeriesFigures,
  table: TableFigures,
  elsewhere: Map<AuditedCell, Elsewhere>,
) {
  const isHit = (cell: AuditedCell) => {
    const other = table.ofPeriod(cell.place, cell.typed).find((one) => one.series === series);
    if (other?.own === undefined || cell.series === series) return false;
    elsewhere.set(cell, { place: other.place, value: other.own, at: other });
    return true;
  };
  const isSkipped = (cell: AuditedCell) =>
    cell.isRight && !figureOfPlace({ ...cell, series }, cell.basis, cell.place.month);
  return runsOf(line, isHit, isSkipped);
}
