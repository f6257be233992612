import type { Basis } from "../domain/indicator.ts";
import { januaryOf } from "../domain/month.ts";
import type { Project } from "../domain/project/project.ts";
import { PROJECT_INDICATOR_CODES } from "../domain/project/project-indicators.ts";
import type { MeasuredProject, ProjectAmounts } from "../domain/project/project-rate.ts";
import { HOME_AREA, type Snapshot } from "./snapshot.ts";

/** What of a project changes with time. */
export type ProjectMeasure = keyof typeof PROJECT_INDICATOR_CODES;

type Figures = Pick<Snapshot, "cube" | "indicatorPosition" | "subjectPosition">;

/** A figure of a project at a last month (an ordinal), in 万元; null where there is none. Nothing is carried forward. */
export function projectFigure(
  { cube, indicatorPosition, subjectPosition }: Figures,
  code: string,
  measure: ProjectMeasure,
  { basis, month }: { readonly basis: Basis; readonly month: number },
): number | null {
  const indicator = indicatorPosition(PROJECT_INDICATOR_CODES[measure]);
  const subject = subjectPosition({ area: HOME_AREA, member: code });
  const series = indicator < 0 || subject < 0 ? -1 : cube.find(indicator, subject, basis);
  const value = series < 0 ? Number.NaN : cube.value(series, month);
  return Number.isNaN(value) ? null : value;
}

/** What is recorded of a project's investment at a month. */
export function amountsOf(snapshot: Figures, code: string, month: number): ProjectAmounts {
  const yearToDate = { basis: "year-to-date", month } as const;
  return {
    completed: projectFigure(snapshot, code, "completed", yearToDate),
    funds: projectFigure(snapshot, code, "funds", yearToDate),
    yearPlan: projectFigure(snapshot, code, "planned", { basis: "year", month: januaryOf(month) + 11 }),
    phasedPlan: projectFigure(snapshot, code, "planned", yearToDate),
  };
}

/** Projects with what is recorded of them at a month. */
export function measureProjects(
  snapshot: Figures,
  projects: readonly Project[],
  month: number,
): readonly MeasuredProject[] {
  return projects.map((project) => ({ project, amounts: amountsOf(snapshot, project.code, month) }));
}

/** The months of which something is recorded of a project, oldest first. */
export function monthsOfProject(
  { cube, indicatorPosition, subjectPosition }: Figures,
  code: string,
): readonly number[] {
  const subject = subjectPosition({ area: HOME_AREA, member: code });
  if (subject < 0) return [];
  const months = new Set<number>();
  for (const measure of ["completed", "completedSinceStart", "funds", "planned"] as const) {
    const indicator = indicatorPosition(PROJECT_INDICATOR_CODES[measure]);
    const basis = measure === "completedSinceStart" ? "point" : "year-to-date";
    const series = indicator < 0 ? -1 : cube.find(indicator, subject, basis);
    if (series < 0) continue;
    const { first, last } = cube.span(series);
    for (let month = first; month <= last; month++) {
      if (!Number.isNaN(cube.value(series, month))) months.add(month);
    }
  }
  return [...months].sort((a, b) => a - b);
}
