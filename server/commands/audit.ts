import type { reconcileSheets } from "../domain/sheet/audit/reconcile.ts";
import { type CellPosition, type CellRange, rangeName } from "../domain/sheet/cell-range.ts";
import { type Grid, withNothingHidden } from "../domain/sheet/grid.ts";
import type { Recognition } from "../domain/sheet/recognition.ts";
import type { Library } from "../store/answer-questions.ts";
import type { Snapshot } from "../store/snapshot.ts";
import { type Command, type Options, textOption } from "./command.ts";
import { questionLines, type Recognise, type UnderstoodBook, understandBook } from "./recognise.ts";
import { cellNames } from "./recognition-json.ts";
import { type RecordedStates, recordedStates } from "./recorded-figures.ts";

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
  readonly notes: readonly { readonly sheet: string; readonly text: string }[];
  readonly checked: number;
  readonly matched: number;
  readonly unknown: number;
}

/** What an audit is made with. */
export interface AuditParts<Figures> {
  readonly recognise: Recognise;
  readonly figuresOf: (snapshot: Snapshot, database: Library["database"]) => Figures;
  readonly reconcileSheets: typeof reconcileSheets;
  readonly auditSheets: (
    grids: readonly Grid[],
    recognition: Recognition,
    figures: Figures,
    at?: (sheet: string, cell: CellPosition) => Figures,
  ) => AuditReport;
}

/**
 * Holds a workbook's typed numbers against the published figures: those that its cells were filled from where it keeps
 * that, else today's; or those of --as-of. What was right then and has been revised since is no fault of the workbook
 * under --as-of, and told beside the findings; else it is stale.
 */
export function auditCommand<Figures>(parts: AuditParts<Figures>): Command {
  return async (library, args, options) => {
    const understood = await understandBook(parts.recognise, library, args, options, withNothingHidden);
    const { grids, recognition, snapshot } = understood;
    const figuresAt = (at: Snapshot) => parts.figuresOf(at, library.database);
    const recorded = await recordedFor(options, understood, library, figuresAt);
    const figures = figuresAt(snapshot);
    const at = recorded && ((sheet: string, cell: CellPosition) => recorded.at(sheet, cell) ?? figures);
    const report = parts.auditSheets(grids, recognition, figures, at);
    const now = library.book.current();
    const isNow = snapshot.vintage === now.vintage;
    const later = isNow ? [] : parts.auditSheets(grids, recognition, figuresAt(now)).findings;
    const contradictions = parts.reconcileSheets(grids, recognition, snapshot.catalogue);
    const lines = [
      headOf(report, snapshot, recorded),
      ...report.findings.map(({ sheet, code, text }) => `  ${code} ${sheet}!${text}`),
      ...report.notes.map(({ sheet, text }) => `  已按新版本 ${sheet}!${text}`),
      ...staleSince(report.findings, later).map(({ sheet, text }) => `  当时一致，后已修订 ${sheet}!${text}`),
      ...contradictions.map(({ sheet, range, code, text }) => `  勾稽 ${code} ${sheet}!${rangeName(range)}：${text}`),
      ...questionLines(recognition),
    ];
    return {
      text: lines.join("\n"),
      json: auditJson(report),
      notes: [...understood.notes, ...(recorded?.notes ?? [])],
    };
  };
}

/** What the workbook keeps of its vintages; undefined where --as-of says which is wanted, or nothing is kept. */
async function recordedFor<Figures>(
  options: Options,
  { file }: UnderstoodBook,
  { book }: Library,
  figuresAt: (at: Snapshot) => Figures,
): Promise<RecordedStates<Figures> | undefined> {
  if (textOption(options, "as-of") !== "") return undefined;
  return recordedStates(file, book, figuresAt);
}

function headOf<Figures>(
  { checked, matched, unknown, findings }: AuditReport,
  { dataVersion }: Snapshot,
  recorded: RecordedStates<Figures> | undefined,
): string {
  const kept = recorded?.versions ?? [];
  const version = kept.some((one) => one !== dataVersion)
    ? `工作簿记录的数据版本 ${kept.join("、")}，现在是 ${dataVersion}`
    : `数据版本 ${dataVersion}`;
  return `核对 ${checked} 个数字：${matched} 个一致，${findings.length} 处问题，${unknown} 个无从核对（${version}）。`;
}

function auditJson({ findings, checked, matched, unknown }: AuditReport) {
  const json = findings.map(({ sheet, range, cells, code, typed, published, period, belongsTo, text }) => {
    const place = { sheet, range: rangeName(range), cells: cellNames(cells) };
    return { ...place, code, typed, published, period, belongsTo, text };
  });
  return { findings: json, checked, matched, unknown };
}

/** Today's findings of stale numbers about cells in which nothing was wrong then. */
function staleSince(then: AuditReport["findings"], now: AuditReport["findings"]): AuditReport["findings"] {
  const placesOf = ({ sheet, cells }: AuditReport["findings"][number]) =>
    cells.map(({ row, column }) => `${sheet}!${row},${column}`);
  const wrong = new Set(then.flatMap(placesOf));
  return now.filter((finding) => finding.code === "STALE" && !placesOf(finding).some((place) => wrong.has(place)));
}
