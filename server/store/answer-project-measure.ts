import { sinceJanuary, wholeYearOf, yearOf } from "../domain/month.ts";
import { isRelative, parsePeriod, printPeriod, resolvePeriod } from "../domain/period.ts";
import type { Project } from "../domain/project/project.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import { amountsOf, monthsOfProject, projectFigure } from "./project-figures.ts";
import type { Snapshot } from "./snapshot.ts";

/** What of a project has a value for every month. */
export type MonthlyMeasure =
  | "累计完成投资"
  | "开工以来累计完成投资"
  | "到位资金"
  | "年度计划投资"
  | "分月计划"
  | "投资完成率"
  | "资金到位率";

const OTHER_NAMES: Readonly<Record<MonthlyMeasure, readonly string[]>> = {
  累计完成投资: ["完成投资", "本年累计完成投资", "completed"],
  开工以来累计完成投资: ["开工以来完成投资", "completed since start"],
  到位资金: ["累计到位资金", "funds"],
  年度计划投资: ["年度投资计划", "year plan"],
  分月计划: ["累计计划投资", "phased plan"],
  投资完成率: ["completion rate"],
  资金到位率: ["funds rate"],
};

const BY_NAME = new Map(
  (Object.keys(OTHER_NAMES) as MonthlyMeasure[]).flatMap((name) =>
    [name, ...OTHER_NAMES[name]].map((one): [string, MonthlyMeasure] => [one, name]),
  ),
);

/** The measure that a text names; undefined for any other text. */
export function projectMeasureOf(text: string): MonthlyMeasure | undefined {
  return BY_NAME.get(text.normalize("NFKC").trim().toLowerCase());
}

/** What is asked. */
export interface MeasureQuestion {
  readonly measure: MonthlyMeasure;
  /** "" for the last month of which something is recorded. */
  readonly periodText: string;
}

/**
 * A project's amount in 万元 or rate in % at the end of a month, exactly as recorded for it. Refused: PERIOD_…, and
 * NOT_PUBLISHED where the month has no record: nothing is carried forward.
 */
export function answerProjectMeasure(
  snapshot: Snapshot,
  project: Project,
  { measure, periodText }: MeasureQuestion,
): number | Refusal {
  const month = monthOfQuestion(snapshot, project, periodText);
  if (isRefusal(month)) return month;
  const value = month === undefined ? null : measureAt(snapshot, project.code, measure, month);
  if (value !== null) return value;
  const span = month === undefined || measure !== "年度计划投资" ? sinceJanuary : wholeYearOf;
  const period = month === undefined ? "" : ` · ${printPeriod(span(month))}`;
  return refuse("NOT_PUBLISHED", { received: `项目“${project.name}” · ${measure}${period}` });
}

function monthOfQuestion(snapshot: Snapshot, { code }: Project, text: string): number | undefined | Refusal {
  const last = monthsOfProject(snapshot, code).at(-1);
  if (text === "") return last;
  const expression = parsePeriod(text);
  if (isRefusal(expression)) return expression;
  if (isRelative(expression) && last === undefined) return undefined;
  const period = isRelative(expression) ? resolvePeriod(expression, sinceJanuary(last ?? 0)) : expression;
  if (yearOf(period.start) === yearOf(period.end)) return period.end;
  return refuse("PERIOD_UNSUITABLE", { received: text, expected: "一年中的一个月，如 2016年6月" });
}

function measureAt(snapshot: Snapshot, code: string, measure: MonthlyMeasure, month: number): number | null {
  const { completed, funds, yearPlan, phasedPlan } = amountsOf(snapshot, code, month);
  switch (measure) {
    case "累计完成投资":
      return completed;
    case "到位资金":
      return funds;
    case "年度计划投资":
      return yearPlan;
    case "分月计划":
      return phasedPlan;
    case "投资完成率":
      return percent(completed, yearPlan);
    case "资金到位率":
      return percent(funds, yearPlan);
    case "开工以来累计完成投资":
      return projectFigure(snapshot, code, "completedSinceStart", { basis: "point", month });
  }
}

function percent(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : (part / whole) * 100;
}
