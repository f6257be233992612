import { monthOf, yearOf } from "../month.ts";
import { monthOfDay } from "./partial-day.ts";
import { daysOf, type Project, type ProjectRecord, type StageReport } from "./project.ts";
import { PROJECT_STAGES, type ProjectStage, STAGE_NAMES, stagesFrom } from "./project-stage.ts";

/**
 * The reports of a project, by month, with one more; the same list where that says nothing new. It takes the place of
 * what was said of its month. Whoever still prepares in July had not started in June either; who builds in June is known
 * to since then, so that July's need not be kept.
 */
export function withReport(reports: readonly StageReport[], report: StageReport): readonly StageReport[] {
  const { stage, month } = report;
  const own = reports.find((one) => one.month === month);
  const before = reports.filter((one) => one.month < month).at(-1);
  const isImplied = !own && before?.stage === stage && stagesFrom("started").includes(stage);
  if (own?.stage === stage || isImplied) return reports;
  return [...reports.filter((one) => one.month !== month), report].sort((one, other) => one.month - other.month);
}

/** A record with the newest stage that was reported; the same record where that is the one it has. */
export function withNewestStage(record: ProjectRecord, reports: readonly StageReport[]): ProjectRecord {
  const newest = reports.at(-1);
  const isNews = newest && newest.month >= record.stageMonth;
  if (!isNews || (newest.stage === record.stage && newest.month === record.stageMonth)) return record;
  return { ...record, stage: newest.stage, stageMonth: newest.month };
}

/** What of a report cannot be true beside the others of its project, and beside the actual days of stages, in Chinese. */
export function reportContradictions(
  { milestones }: Pick<Project, "milestones">,
  reports: readonly StageReport[],
  { stage, month }: StageReport,
): readonly string[] {
  const before = reports.filter((one) => one.month < month).at(-1);
  const after = reports.find((one) => one.month > month);
  const stepsBack = [
    [before?.stage, stage, month],
    [stage, after?.stage, after?.month],
  ] as const;
  const earlier = PROJECT_STAGES.filter((one) => one !== "building" && rankOf(one) < rankOf(stage));
  return [
    ...stepsBack.flatMap(([from, to, since]) =>
      from !== undefined && to !== undefined && since !== undefined && rankOf(from) > rankOf(to)
        ? [`${wordsOf(since)}阶段从“${STAGE_NAMES[from]}”退回“${STAGE_NAMES[to]}”`]
        : [],
    ),
    ...earlier.flatMap((one) => {
      const { actualOn } = daysOf({ milestones }, one);
      const day = monthOfDay(actualOn);
      return day !== undefined && day > month
        ? [`${wordsOf(month)}报“${STAGE_NAMES[stage]}”，早于实际${STAGE_NAMES[one]}（${actualOn}）`]
        : [];
    }),
  ];
}

/** 开工 and 在建 are reported for one another. */
function rankOf(stage: ProjectStage): number {
  return PROJECT_STAGES.indexOf(stage === "building" ? "started" : stage);
}

function wordsOf(month: number): string {
  return `${yearOf(month)}年${monthOf(month)}月`;
}
