import { periodOf } from "../domain/basis.ts";
import { type BareProblem, importProblem } from "../domain/import/import-problem.ts";
import type { ImportChange, ImportTally, TableProblem } from "../domain/import/import-tally.ts";
import { type CurrentFigure, type JudgedFigure, judgeFigure } from "../domain/import/judge-figure.ts";
import { magnitudeJump } from "../domain/import/magnitude-jump.ts";
import { createPartTree } from "../domain/import/part-tree.ts";
import type { ReadFigure, RowOutcome } from "../domain/import/read-figure.ts";
import { SumCheck } from "../domain/import/sum-check.ts";
import { createTableReader } from "../domain/import/table-reader.ts";
import type { FigureSeries } from "../domain/import/who-reader.ts";
import { printPeriod } from "../domain/period.ts";
import { breathe } from "./bulk.ts";
import { periodOfMonth } from "./cube.ts";
import { type CurrentFigures, currentFigures } from "./current-figures.ts";
import type { FigureImport, ImportControl } from "./figure-import.ts";
import type { SeriesIds } from "./series-ids.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Repetition, StagedFigure, Staging } from "./staging.ts";

/** What rows are staged with. */
export interface StageParts {
  readonly snapshot: Snapshot;
  readonly staging: Staging;
  readonly tally: ImportTally;
  readonly series: SeriesIds;
  readonly request: Pick<FigureImport, "tables" | "mapping" | "area" | "action">;
  readonly control: ImportControl;
}

/** Reads every row, holds it against the book, counts it, and stages what is understood. */
export async function stageFigures(parts: StageParts): Promise<void> {
  const { request, tally, staging, control } = parts;
  const sums = new SumCheck();
  const current = currentFigures(parts.snapshot);
  const place = createPlacer({ ...parts, current, sums });
  for (const [at, table] of request.tables.entries()) {
    await readTable(parts, at, (outcome) => place(outcome, at, table.name));
    if (control.isStopped()) return;
  }
  warnOfSums(parts, sums, current);
  control.onProgress("sort", staging.count);
  await staging.arrange();
  if (request.action === "whole") await withdrawOthers(parts);
  const named = (table: number) => request.tables[table]?.name ?? "";
  await staging.takeOutRepetitions((repetition) => settle(repetition, tally, named));
}

/** Sums that do not come out. The book's own are told only where the import touches them. */
function warnOfSums({ snapshot, request, tally }: StageParts, sums: SumCheck, current: CurrentFigures): void {
  const named = (at: number) => request.tables[at]?.name ?? "";
  const tree = createPartTree(snapshot.catalogue.areas.things, snapshot.industries);
  for (const { figure, words } of sums.broken((series, month) => current.at(series, month)?.value ?? undefined, tree)) {
    const problem = importProblem("SUM_BROKEN", describe(snapshot, figure), words);
    tally.warn({ ...problem, row: figure.row, column: "", table: named(figure.table) });
  }
  if (sums.isCut) tally.skip({ ...importProblem("SUMS_UNCHECKED"), row: 0, column: "", table: named(0) });
}

async function withdrawOthers({ staging, tally, request }: StageParts): Promise<void> {
  const count = await staging.withdrawOthers();
  if (count === 0) return;
  const [table] = request.tables;
  tally.withdraw(count);
  tally.warn({ ...importProblem("WITHDRAWAL", String(count)), row: 0, column: "", table: table?.name ?? "" });
}

async function readTable(
  { snapshot, request, tally, control }: StageParts,
  at: number,
  place: (outcome: RowOutcome) => void,
): Promise<void> {
  const { catalogue } = snapshot;
  const table = request.tables[at];
  if (!table) return;
  const { mapping, area, action } = request;
  const reader = createTableReader({ catalogue, mapping, area, action: action === "whole" ? "replace" : action });
  for await (const batch of table.batches()) {
    for (const row of batch) {
      const outcome = reader.read(row);
      if (outcome) place(outcome);
    }
    control.onProgress("read", tally.read);
    await breathe();
    if (control.isStopped()) return;
  }
  const problems = reader.problems();
  if (problems.length > 0) tally.refuseTable(problems.map((one) => ({ ...one, table: table.name })));
  for (const notice of reader.notices()) tally.skip({ ...notice, table: table.name });
}

interface PlacerParts extends StageParts {
  readonly current: CurrentFigures;
  readonly sums: SumCheck;
}

/** Gives what puts an outcome where it belongs: into the staging table, or into the report. */
function createPlacer({ snapshot, staging, tally, series, current, sums }: PlacerParts) {
  /** The last figure of each series that was read, for series that the book has not. */
  const latest = new Map<FigureSeries, number>();
  return (outcome: RowOutcome, at: number, table: string): void => {
    if ("skipped" in outcome) {
      if (outcome.skipped) tally.skip({ ...outcome.skipped, table });
    } else if ("series" in outcome) placeFigure(outcome, at, table);
    else tally.refuse(outcome.map((problem) => ({ ...problem, table })));
  };

  function placeFigure(figure: ReadFigure, at: number, table: string): void {
    const before = current.at(figure.series, figure.month);
    const judged = judgeFigure(figure, before);
    if ("code" in judged) {
      putAside(tally, tableProblem(judged, figure, table));
      return;
    }
    tally.figure(judged.change, () => changeOf(snapshot, figure, { before, judged, table }));
    const jump = judged.change === "same" ? undefined : jumpOf(current, figure, judged, latest.get(figure.series));
    if (judged.value !== null && judged.value !== 0) latest.set(figure.series, judged.value);
    if (jump) tally.warn(tableProblem(importProblem("VALUE_JUMP", describe(snapshot, figure), jump), figure, table));
    if (!sums.isCut) {
      sums.add({ series: figure.series, month: figure.month, value: judged.value, table: at, row: figure.row });
    }
    staging.add(stagedOf(figure, judged, series.idOf(figure.series), at));
  }
}

/** Nothing to delete is nothing to do. */
function putAside(tally: ImportTally, problem: TableProblem): void {
  if (problem.code === "FIGURE_ABSENT") tally.skip(problem);
  else tally.refuse([problem]);
}

function jumpOf(
  current: CurrentFigures,
  { series, month }: ReadFigure,
  { value }: JudgedFigure,
  beside: number | undefined,
): string | undefined {
  const reference = value === null ? undefined : (current.comparable(series, month) ?? beside);
  return value === null || reference === undefined ? undefined : magnitudeJump(value, reference, series.indicator);
}

interface Judgement {
  readonly before: CurrentFigure | undefined;
  readonly judged: JudgedFigure;
  readonly table: string;
}

function changeOf(snapshot: Snapshot, figure: ReadFigure, { before, judged, table }: Judgement): ImportChange {
  return {
    row: figure.row,
    table,
    figure: describe(snapshot, figure),
    unit: figure.series.indicator.unit,
    before: before?.value ?? null,
    after: judged.value,
    statusBefore: before?.status ?? "",
    statusAfter: judged.status,
  };
}

function stagedOf(
  { month, writtenValue, writtenUnit, source, note, row }: ReadFigure,
  { value, status, change }: JudgedFigure,
  seriesId: number,
  table: number,
): StagedFigure {
  // One literal: this runs for every one of four million rows.
  return {
    seriesId,
    period: periodOfMonth(month),
    value,
    status,
    change,
    writtenValue,
    writtenUnit,
    locator: source,
    note,
    table,
    row,
  };
}

function describe({ catalogue }: Snapshot, { series, month }: Pick<ReadFigure, "series" | "month">): string {
  const period = printPeriod(periodOf(series.basis, month));
  return [catalogue.subjects.print(series), series.indicator.name, period].join(" · ");
}

function tableProblem(problem: BareProblem, { row }: ReadFigure, table: string): TableProblem {
  return { ...problem, row, column: "", table };
}

/** Of two rows about one figure the second is left out where it says the same, else refused. */
function settle(
  { first, second, change, isSame }: Repetition,
  tally: ImportTally,
  named: (table: number) => string,
): void {
  const table = named(second.table);
  const where = first.table === second.table ? `第 ${first.row} 行` : `${named(first.table)} 第 ${first.row} 行`;
  const problem = {
    ...importProblem("FIGURE_REPEATED", "", where),
    row: second.row,
    column: "",
    table,
  };
  if (isSame) tally.repeat(change, problem);
  else tally.contradict(change, problem);
}
