import { type CellPosition, type CellRange, rangeName } from "../domain/sheet/cell-range.ts";
import type { Grid } from "../domain/sheet/grid.ts";
import type { Recognition } from "../domain/sheet/recognition.ts";
import type { reconcileSheets } from "../domain/sheet/reconcile.ts";
import type { Library } from "../store/answer-questions.ts";
import type { Snapshot } from "../store/snapshot.ts";
import type { Command } from "./command.ts";
import { questionLines, type Recognise, understandBook } from "./recognise.ts";
import { cellNames } from "./recognition-json.ts";

/** What an audit tells of typed numbers. */
interface AuditReport {
  readonly findings: readonly {
    readonly sheet: string;
    readonly range: CellRange;
    readonly cells: readonly CellPosition[];
    readonly code: string;
    readonly typed: number | null;
    readonly published: number | null;
    readonly period: string;
    readonly belongsTo: string;
    readonly text: string;
  }[];
  readonly checked: number;
  readonly matched: number;
  readonly unknown: number;
}

/** What an audit is made with. */
export interface AuditParts<Figures> {
  readonly recognise: Recognise;
  readonly figuresOf: (snapshot: Snapshot, database: Library["database"]) => Figures;
  readonly reconcileSheets: typeof reconcileSheets;
  readonly auditSheets: (grids: readonly Grid[], recognition: Recognition, figures: Figures) => AuditReport;
}

/**
 * Holds a workbook's typed numbers against the published figures, today's or those of --as-of. What was right then and has
 * been revised since is no fault of the workbook: it is told beside the findings.
 */
export function auditCommand<Figures>({
  recognise,
  figuresOf,
  auditSheets,
  reconcileSheets,
}: AuditParts<Figures>): Command {
  return async (library, args, options) => {
    const { grids, recognition, snapshot, notes } = await understandBook(recognise, library, args, options);
    const auditAt = (at: Snapshot) => auditSheets(grids, recognition, figuresOf(at, library.database));
    const { findings, checked, matched, unknown } = auditAt(snapshot);
    const now = library.book.current();
    const revised = snapshot.vintage === now.vintage ? [] : staleSince(findings, auditAt(now).findings);
    const json = {
      findings: findings.map(({ sheet, range, cells, code, typed, published, period, belongsTo, text }) => {
        return {
          sheet,
          range: rangeName(range),
          cells: cellNames(cells),
          code,
          typed,
          published,
          period,
          belongsTo,
          text,
        };
      }),
      checked,
      matched,
      unknown,
    };
    const head = `核对 ${checked} 个数字：${matched} 个一致，${findings.length} 处问题，${unknown} 个无从核对（数据版本 ${snapshot.dataVersion}）。`;
    const lines = findings.map(({ sheet, code, text }) => `  ${code} ${sheet}!${text}`);
    const revisions = revised.map(({ sheet, text: words }) => `  当时一致，后已修订 ${sheet}!${words}`);
    const contradictions = reconcileSheets(grids, recognition, snapshot.catalogue);
    const reconciled = contradictions.map(({ sheet, range, code, text }) => {
      return `  勾稽 ${code} ${sheet}!${rangeName(range)}：${text}`;
    });
    return {
      text: [head, ...lines, ...revisions, ...reconciled, ...questionLines(recognition)].join("\n"),
      json,
      notes,
    };
  };
}

/** Today's findings of stale numbers about cells in which nothing was wrong then. */
function staleSince(then: AuditReport["findings"], now: AuditReport["findings"]): AuditReport["findings"] {
  const placesOf = ({ sheet, cells }: AuditReport["findings"][number]) =>
    cells.map(({ row, column }) => `${sheet}!${row},${column}`);
  const wrong = new Set(then.flatMap(placesOf));
  return now.filter((finding) => finding.code === "STALE" && !placesOf(finding).some((place) => wrong.has(place)));
}
