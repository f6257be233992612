import { monthOf } from "../../month.ts";
import type { Figures } from "../figures.ts";
import type { Grid } from "../grid.ts";
import type { Recognition } from "../recognition.ts";
import { type AuditFinding, type Explained, findingOf, questionFinding } from "./audit-finding.ts";
import { type AuditedBlock, type AuditedCell, auditedBlock } from "./audited-cell.ts";
import { type CellReason, explainCell, heldReason, staleRelease } from "./explain-cell.ts";
import { findMisplaced, type Misplaced } from "./misplaced.ts";
import { type RevisionNote, revisionNote } from "./revision-note.ts";
import { connected, type Neighbours, neighboursIn } from "./sheet-lines.ts";
import { type AuditFigures, vintageCells } from "./vintage-cells.ts";

/** What holding the typed numbers of a workbook against the published figures gave. */
export interface Audit {
  readonly findings: readonly AuditFinding[];
  /** Numbers that are today's figures and not those of the workbook's vintage: nothing is wrong with them. */
  readonly notes: readonly RevisionNote[];
  /** Typed numbers that were held against figures. */
  readonly checked: number;
  /** Those of them that are the figure as it is shown. */
  readonly matched: number;
  /** Typed numbers of which nobody publishes figures that far back or so divided, or whose cells are not understood. */
  readonly unknown: number;
}

/**
 * Audits the typed numbers of understood cells; formulas are not typed. A number is right when it is the figure in the
 * sheet's unit with the decimals that the cell shows. What is not right is explained once: cells that were misplaced
 * together are one finding, and so are neighbours with the same wrong unit, sign or version. Those that the analyst does not
 * see are said to be hidden.
 *
 * @param at the figures that a cell was filled with, where the workbook says so: what was right by them and has been
 *   revised since is stale, what is right by today's only is noted
 */
export function auditSheets(
  grids: readonly Grid[],
  recognition: Recognition,
  figures: Figures,
  at?: AuditFigures["at"],
): Audit {
  const cellsOf = vintageCells(at ? { now: figures, at } : { now: figures });
  const gridOf = new Map(grids.map((grid) => [grid.sheet, grid]));
  const findings = recognition.questions.flatMap((question) => questionFinding(question, gridOf.get(question.sheet)));
  const notes: RevisionNote[] = [];
  const counts = { checked: 0, matched: 0, unknown: 0 };
  for (const block of recognition.blocks) {
    const grid = gridOf.get(block.sheet);
    if (!grid) continue;
    const audited = auditedBlock(grid, block, cellsOf(block));
    const { explained, unknown } = explainBlock(audited, figures);
    const found = explained.flatMap((one) => findingOf(block.sheet, one)).sort(byPlace);
    findings.push(...found.map((finding) => withHiddenTold(finding, grid)));
    notes.push(...revisionNote(block.sheet, audited.cells));
    counts.checked += audited.cells.length - unknown;
    counts.matched += audited.cells.filter((cell) => cell.isRight && !isRevised(cell)).length;
    counts.unknown += audited.unknown + unknown;
  }
  return { findings, notes, ...counts };
}

function withHiddenTold(finding: AuditFinding, { hiddenRows, hiddenColumns }: Grid): AuditFinding {
  const isHidden = finding.cells.every(({ row, column }) => hiddenRows.has(row) || hiddenColumns.has(column));
  return isHidden ? { ...finding, text: `${finding.text}（在隐藏的行或列里）` } : finding;
}

/** Whether a number shows the figure of the workbook's vintage, which is another by now. */
function isRevised({ revision }: AuditedCell): boolean {
  return revision !== undefined && !revision.isTaken;
}

function byPlace(a: AuditFinding, b: AuditFinding): number {
  return a.range.top - b.range.top || a.range.left - b.range.left;
}

function explainBlock({ cells, find, table }: AuditedBlock, figures: Figures) {
  const stale = new Map<AuditedCell, string | undefined>();
  function isStale(cell: AuditedCell): boolean {
    if (!stale.has(cell)) stale.set(cell, staleRelease(cell, figures));
    return stale.get(cell) !== undefined;
  }
  const isClean = cells.every((cell) => cell.isRight && !isRevised(cell));
  const beside = neighboursIn(isClean ? [] : cells);
  const misplaced = findMisplaced({ cells, find, table, beside, isStale });
  const together = new Set(misplaced.flatMap((one) => one.cells));
  const reasons = new Map<AuditedCell, CellReason>();
  for (const cell of cells)
    if (!together.has(cell)) {
      if (isRevised(cell)) reasons.set(cell, { code: "STALE" });
      else if (!cell.isRight) reasons.set(cell, explainCell(cell, figures, table));
    }
  const isUnknown = (cell: AuditedCell, { code, elsewhere, among }: CellReason) =>
    code === "NOT_PUBLISHED" && !elsewhere && !among && !isExpected(cell);
  const unknown = [...reasons].filter(([cell, reason]) => isUnknown(cell, reason));
  for (const [cell] of unknown) reasons.delete(cell);
  return { explained: [...misplaced.map(displaced), ...inGroups(reasons, beside)], unknown: unknown.length };
}

/**
 * Whether nobody can have the figure: it is of a January or February alone, which China publishes together, or of a time
 * after the last that is published. A gap before that may be one of this server's alone.
 */
function isExpected({ series, place, basis }: AuditedCell): boolean {
  const isSummed = series.indicator.kind === "flow" && basis !== "point";
  const bases = isSummed ? (["month", "year-to-date", "quarter", "year"] as const) : [basis];
  const months = bases.flatMap((one) => series.months(one));
  if (months.length === 0) return false;
  const isOfFirstTwo =
    (basis === "month" && monthOf(place.month) < 3) || (basis === "year-to-date" && monthOf(place.month) === 1);
  const first = Math.min(...months);
  // January of the year whose February is the first published.
  if (place.month < (isOfFirstTwo ? first - 1 : first)) return false;
  return place.month > Math.max(...months) || isOfFirstTwo;
}

function displaced({ cells, ownersOf, words }: Misplaced): Explained {
  const reasonOf = (cell: AuditedCell): CellReason => heldReason(cell, ownersOf(cell));
  return { cells, reasonOf, words };
}

const SHARED_WORDS: Partial<Record<CellReason["code"], string>> = {
  WRONG_UNIT: "计量单位不对",
  WRONG_SIGN: "正负号相反",
  STALE: "是较早的版本",
  NOT_PUBLISHED: "没有公布数据可对",
};

/** Neighbours with the same reason together; a number that is merely different, or of another period, by itself. */
function inGroups(reasons: ReadonlyMap<AuditedCell, CellReason>, beside: Neighbours<AuditedCell>): Explained[] {
  const reasonOf = (cell: AuditedCell) => reasons.get(cell) ?? { code: "DIFFERENT" as const };
  const alone: AuditedCell[][] = [];
  const alike = new Map<string, AuditedCell[][]>();
  for (const [cell, { code, power = 0 }] of reasons) {
    const key = `${code} ${power}`;
    if (!SHARED_WORDS[code]) alone.push([cell]);
    else if (alike.has(key)) alike.get(key)?.push([cell]);
    else alike.set(key, [[cell]]);
  }
  const joined = [...alike.values()].flatMap((cells) => connected(cells, beside));
  return [...alone, ...joined].map((cells) => {
    const words = cells[0] ? SHARED_WORDS[reasonOf(cells[0]).code] : undefined;
    return { cells, reasonOf, words: words ?? "" };
  });
}
