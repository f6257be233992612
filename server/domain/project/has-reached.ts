import { monthOfDay } from "./partial-day.ts";
import { daysOf, type Project } from "./project.ts";
import { type ProjectStage, stagesFrom } from "./project-stage.ts";

/**
 * Whether a project had reached a stage by the end of a month (an ordinal); undefined where its record does not tell. An
 * actual day of the stage, or of a later one, tells; else the stages that were reported: what was still under preparation
 * in June had not started in May and may have started in July; what was being built in June may have started in May.
 */
export function hasReached(
  project: Pick<Project, "milestones" | "reports">,
  stage: ProjectStage,
  month: number,
): boolean | undefined {
  const own = monthOfDay(daysOf(project, stage).actualOn);
  if (own !== undefined) return own <= month;
  const further = stagesFrom(stage);
  const isPassed = further.some((one) => {
    const later = monthOfDay(daysOf(project, one).actualOn);
    return later !== undefined && later <= month;
  });
  if (isPassed) return true;
  if (project.reports.some((report) => report.month <= month && further.includes(report.stage))) return true;
  return project.reports.some((report) => report.month >= month && !further.includes(report.stage)) ? false : undefined;
}
