import { importProblem, refusedProblem } from "../domain/import/import-problem.ts";
import type { ImportTally } from "../domain/import/import-tally.ts";
import { magnitudeJump } from "../domain/import/magnitude-jump.ts";
import { type ProgressRow, readProgressRow } from "../domain/import/progress-row.ts";
import { PROGRESS_COLUMNS, PROGRESS_REQUIRED, type ProgressField } from "../domain/import/project-columns.ts";
import type { TableRecord } from "../domain/import/record-table.ts";
import { isTotal } from "../domain/import/total-row.ts";
import { isWithinYear, monthOf, yearOf } from "../domain/month.ts";
import { monthOfDay } from "../domain/project/partial-day.ts";
import type { Project, ProjectRecord } from "../domain/project/project.ts";
import { amountContradictions } from "../domain/project/project-contradictions.ts";
import { STAGE_NAMES, stagesFrom } from "../domain/project/project-stage.ts";
import { isRefusal } from "../domain/refusal.ts";
import { createPauses } from "./bulk.ts";
import type { ImportRequest } from "./figure-import.ts";
import { findThing } from "./find-thing.ts";
import type { Importing, ImportOutcome } from "./import-outcome.ts";
import { importRecords, type RecordImport } from "./import-records.ts";
import type { ProjectChange, ProjectFigure } from "./project-change.ts";
import { projectFigure } from "./project-figures.ts";
import type { PartOwners } from "./seal-parts.ts";
import type { Snapshot } from "./snapshot.ts";
import { writeProjects } from "./write-projects.ts";

/**
 * Imports what projects have come to by the end of months, as one release: the amounts as figures of the projects, and
 * the stage, unless a later month's is known, as a new version of their records.
 */
export function importProjectProgress(
  importing: Importing,
  request: ImportRequest,
  now: Date = new Date(),
): Promise<ImportOutcome> {
  const thisMonth = monthOfDay(now.toISOString().slice(0, 10)) ?? 0;
  const drafts = new Map<string, Draft>();
  let owners: PartOwners = {};
  const records: RecordImport<ProgressField, ProjectChange> = {
    kind: "project-progress",
    columns: PROGRESS_COLUMNS,
    required: PROGRESS_REQUIRED,
    async judge(rows, snapshot, tally, table) {
      const pause = createPauses();
      for (const row of rows) {
        judgeRecord(row, { snapshot, tally, table, thisMonth, drafts });
        await pause();
      }
      return [];
    },
    async write(connection, _, vintage) {
      owners = await writeProjects(connection, [...drafts.values()].map(changeOf), vintage);
    },
    owners: () => owners,
  };
  return importRecords(importing, request, records);
}

/** What the rows so far bring of a project. */
interface Draft {
  readonly project: Project;
  readonly months: Set<number>;
  readonly figures: ProjectFigure[];
  record: ProjectRecord;
}

interface Judging {
  readonly snapshot: Snapshot;
  readonly tally: ImportTally;
  readonly table: string;
  /** The ordinal of the month that is now. */
  readonly thisMonth: number;
  readonly drafts: Map<string, Draft>;
}

function judgeRecord(record: TableRecord<ProgressField>, judging: Judging): void {
  const { snapshot, tally, table, drafts } = judging;
  const named = record.text("project");
  if (isTotal(named)) {
    tally.skip({ ...record.place("project", importProblem("TOTAL_ROW", named)), table });
    return;
  }
  const row = readProgressRow(record);
  if (Array.isArray(row)) {
    tally.refuse(row.map((one) => ({ ...one, table })));
    return;
  }
  const project = findThing(snapshot.projects, row.project, "PROJECT_UNKNOWN", "项目");
  if (isRefusal(project)) {
    tally.refuse([{ ...record.place("project", refusedProblem(project, row.project)), table }]);
    return;
  }
  const draft = drafts.get(project.code) ?? { project, months: new Set(), figures: [], record: project.record };
  drafts.set(project.code, draft);
  if (draft.months.has(row.month)) {
    const twice = `${project.name} ${yearOf(row.month)}年${monthOf(row.month)}月`;
    tally.refuse([{ ...record.place("project", importProblem("CODE_REPEATED", twice)), table }]);
    return;
  }
  draft.months.add(row.month);
  takeIn(row, draft, judging);
}

function takeIn(row: ProgressRow, draft: Draft, judging: Judging): void {
  const { snapshot, tally, table } = judging;
  const { project } = draft;
  const figures = figuresOf(row);
  const old = figures.map((one) => projectFigure(snapshot, project.code, one.measure, one));
  const fresh = figures.filter((one, at) => old[at] !== one.value);
  const reported = reportedRecord(row, draft.record);
  const isAdded = old.every((one) => one === null) && figures.length > 0;
  const isSame = fresh.length === 0 && reported === draft.record;
  tally.figure(isSame ? "same" : isAdded ? "added" : "changed", () => ({
    ...{
      row: row.record.row,
      table,
      figure: `${project.name} ${yearOf(row.month)}年1-${monthOf(row.month)}月`,
      unit: "万元",
    },
    ...{ before: old[0] ?? null, after: figures[0]?.value ?? null },
    ...{ statusBefore: stageWords(draft.record), statusAfter: stageWords(reported) },
  }));
  if (!isSame) warn(row, draft, judging);
  draft.figures.push(...fresh);
  draft.record = reported;
}

function stageWords({ stage }: ProjectRecord): string {
  return stage === "" ? "" : STAGE_NAMES[stage];
}

function figuresOf({ month, completed, completedSinceStart, funds, source, note }: ProgressRow): ProjectFigure[] {
  const common = { month, source, note };
  return [
    ...(completed === undefined
      ? []
      : [{ ...common, measure: "completed" as const, basis: "year-to-date" as const, value: completed }]),
    ...(completedSinceStart === undefined
      ? []
      : [{ ...common, measure: "completedSinceStart" as const, basis: "point" as const, value: completedSinceStart }]),
    ...(funds === undefined
      ? []
      : [{ ...common, measure: "funds" as const, basis: "year-to-date" as const, value: funds }]),
  ];
}

/** The record with the stage of the row; the same one where a later month's is known or the row says nothing new. */
function reportedRecord({ stage, month }: ProgressRow, record: ProjectRecord): ProjectRecord {
  if (stage === undefined || month < record.stageMonth) return record;
  // Whoever still prepares in July had not started in June either; who builds in June is known to since then.
  const isNews = stage !== record.stage || (month > record.stageMonth && !stagesFrom("started").includes(stage));
  return isNews ? { ...record, stage, stageMonth: month } : record;
}

function warn(row: ProgressRow, { project, record }: Draft, { snapshot, tally, table, thisMonth }: Judging): void {
  const { completed, completedSinceStart, funds, month, stage } = row;
  const total = record.totalInvestment;
  const amounts = { yearPlan: null, completed: completed ?? null, completedSinceStart: completedSinceStart ?? null };
  const before = projectFigure(snapshot, project.code, "completed", { basis: "year-to-date", month: month - 1 });
  const isFewer =
    completed !== undefined && before !== null && completed < before && isWithinYear({ start: month - 1, end: month });
  const isBack =
    stage !== undefined &&
    record.stage !== "" &&
    stage !== record.stage &&
    month >= record.stageMonth &&
    stagesFrom(stage).includes(record.stage);
  const words = [
    ...amountContradictions(total, amounts),
    ...(month > thisMonth ? [`${yearOf(month)}年${monthOf(month)}月还没有到`] : []),
    ...(isFewer ? [`累计完成投资 ${completed} 万元少于上月的 ${before} 万元`] : []),
    ...(isBack ? [`阶段从“${stageWords(record)}”退回“${STAGE_NAMES[stage]}”`] : []),
  ];
  for (const one of words) {
    tally.warn({
      ...row.record.place("project", importProblem("PROJECT_CONTRADICTORY", project.name, one)),
      column: "",
      table,
    });
  }
  for (const [value, measure] of [
    [completed, "completed"],
    [funds, "funds"],
  ] as const) {
    const reference = projectFigure(snapshot, project.code, measure, { basis: "year-to-date", month: month - 1 });
    const jump =
      value === undefined || reference === null
        ? undefined
        : magnitudeJump(value, reference, { kind: "flow", unit: "万元" });
    if (jump)
      tally.warn({
        ...row.record.place("project", importProblem("VALUE_JUMP", project.name, jump)),
        column: "",
        table,
      });
  }
}

function changeOf({ project, record, figures }: Draft): ProjectChange {
  return {
    ...{ code: project.code, name: project.name, isNew: false, isRenamed: false, aliases: undefined },
    record: record === project.record ? undefined : record,
    milestones: [],
    figures,
  };
}
