import type { BareProblem, ImportProblem } from "../domain/import/import-problem.ts";
import type { ProjectField } from "../domain/import/project-columns.ts";
import type { ProjectRow } from "../domain/import/project-row.ts";
import { monthOfDay } from "../domain/project/partial-day.ts";
import {
  BLANK_RECORD,
  type Milestone,
  type Project,
  type ProjectRecord,
  type StageReport,
} from "../domain/project/project.ts";
import type { CheckedAmounts } from "../domain/project/project-contradictions.ts";
import { withReport } from "../domain/project/stage-reports.ts";
import type { ProjectChange, ProjectFigure } from "./project-change.ts";
import { projectFigure } from "./project-figures.ts";
import type { ProjectPlaces } from "./project-places.ts";
import type { Snapshot } from "./snapshot.ts";

/** What a row meets in the book. */
export interface ProjectMeeting {
  readonly code: string;
  readonly name: string;
  readonly isNew: boolean;
  readonly before: Project | undefined;
  readonly snapshot: Snapshot;
  readonly places: Pick<ProjectPlaces, "cluster" | "area" | "industry" | "programme">;
  /** ISO day of which a stage is that no month is given for. */
  readonly reportedOn: string;
}

/** What is to be written, and what the project comes to by it. */
export interface MergedProject {
  readonly change: ProjectChange;
  readonly after: Pick<Project, "record" | "milestones">;
  readonly amounts: CheckedAmounts;
}

/** Puts a row together with what the book has; what it names and nobody knows is a problem. */
export function mergeProject(row: ProjectRow, meeting: ProjectMeeting): MergedProject | ImportProblem[] {
  const { code, name, isNew, before, snapshot } = meeting;
  const record = row.action === "delete" ? BLANK_RECORD : mergeRecord(row, meeting);
  if (Array.isArray(record)) return record;
  const reports = earlierReports(row, before);
  const milestones = mergeMilestones(row, before?.milestones ?? []);
  const figures = row.action === "delete" ? [] : plannedFigures(row);
  const isRenamed = !isNew && (before?.name !== name || !isSameList(row.aliases, before.aliases));
  const isChanged = isNew || !isSameRecord(record, before?.record ?? BLANK_RECORD);
  const change: ProjectChange = {
    ...{ code, name, isNew, aliases: row.aliases, isRenamed: isRenamed || (isNew && row.aliases !== undefined) },
    record: row.action === "delete" ? null : isChanged || (before?.record.vintage ?? 0) === 0 ? record : undefined,
    milestones: milestones.changed,
    reports,
    figures: figures.filter((one) => projectFigure(snapshot, code, one.measure, one) !== one.value),
  };
  return {
    change,
    after: { record, milestones: milestones.after },
    amounts: { yearPlan: row.yearPlan?.amount ?? null, completed: null, completedSinceStart: null },
  };
}

/** A stage of a month before the one that the record is in: it stays beside that. */
function earlierReports({ action, stage, stageMonth: month }: ProjectRow, before: Project | undefined): StageReport[] {
  if (action !== "merge" || !before || stage === undefined || month === undefined) return [];
  const isEarlier = month < before.record.stageMonth;
  return isEarlier && withReport(before.reports, { stage, month }) !== before.reports ? [{ stage, month }] : [];
}

function mergeRecord(row: ProjectRow, meeting: ProjectMeeting): ProjectRecord | ImportProblem[] {
  const { places, before, reportedOn } = meeting;
  const old = row.action === "replace" ? BLANK_RECORD : (before?.record ?? BLANK_RECORD);
  const problems: ImportProblem[] = [];
  const found = (
    field: ProjectField,
    text: string | undefined,
    find: (text: string) => string | BareProblem,
    otherwise: string,
  ) => {
    const code = text === undefined ? otherwise : find(text);
    if (typeof code === "string") return code;
    problems.push(row.record.place(field, code));
    return otherwise;
  };
  const isEarlier = row.action === "merge" && (row.stageMonth ?? old.stageMonth) < old.stageMonth;
  const stage = isEarlier ? old.stage : (row.stage ?? old.stage);
  const isReported = !isEarlier && row.stage !== undefined && (row.stageMonth !== undefined || row.stage !== old.stage);
  const record: ProjectRecord = {
    vintage: old.vintage,
    stage,
    stageMonth: isReported ? (row.stageMonth ?? monthOfDay(reportedOn) ?? -1) : old.stageMonth,
    totalInvestment: row.totalInvestment ?? old.totalInvestment,
    owner: row.owner ?? old.owner,
    enterprise: row.enterprise ?? old.enterprise,
    cluster: found("cluster", row.cluster, places.cluster, old.cluster),
    clusterReason: row.clusterReason ?? old.clusterReason,
    area: found("area", row.area, places.area, old.area),
    industry: found("industry", row.industry, places.industry, old.industry),
    programmes: row.programmes
      ? row.programmes.map((text) => found("programmes", text, places.programme, "")).sort()
      : old.programmes,
    isKey: row.isKey ?? old.isKey,
    note: row.note ?? old.note,
  };
  return problems.length > 0 ? problems : record;
}

/** Milestones that the row changes, and all of them afterwards. A replacement and a deletion take the others back. */
function mergeMilestones({ action, milestones }: ProjectRow, before: readonly Milestone[]) {
  const own = action === "delete" ? [] : milestones;
  const keeps = action === "merge";
  const after = own.map((one): Milestone => {
    const old = keeps ? before.find(({ name }) => name === one.name) : undefined;
    return {
      name: one.name,
      plannedOn: one.plannedOn || (old?.plannedOn ?? ""),
      actualOn: one.actualOn || (old?.actualOn ?? ""),
    };
  });
  const others = before.filter(({ name }) => !own.some((one) => one.name === name));
  const changed = after.filter((one) => !before.some((old) => isSameMilestone(old, one)));
  const dropped = keeps ? [] : others.map(({ name }) => ({ name, plannedOn: "", actualOn: "" }));
  return { after: keeps ? [...others, ...after] : after, changed: [...changed, ...dropped] };
}

function plannedFigures({ yearPlan, phasedPlan, source }: ProjectRow): ProjectFigure[] {
  const common = { measure: "planned", source, note: "" } as const;
  return [
    ...(yearPlan ? [{ ...common, basis: "year" as const, month: yearPlan.month, value: yearPlan.amount }] : []),
    ...phasedPlan.map(({ month, amount }) => ({ ...common, basis: "year-to-date" as const, month, value: amount })),
  ];
}

function isSameMilestone(one: Milestone, other: Milestone): boolean {
  return one.name === other.name && one.plannedOn === other.plannedOn && one.actualOn === other.actualOn;
}

function isSameRecord({ vintage: _, ...one }: ProjectRecord, { vintage: __, ...other }: ProjectRecord): boolean {
  return JSON.stringify(one) === JSON.stringify({ ...one, ...other });
}

function isSameList(list: readonly string[] | undefined, other: readonly string[]): boolean {
  return list === undefined || JSON.stringify(list) === JSON.stringify(other);
}
