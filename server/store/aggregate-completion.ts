import { refuseAggregate } from "../domain/aggregate/aggregate-refusal.ts";
import { completionOf } from "../domain/completion.ts";
import { isWithinYear, monthOf } from "../domain/month.ts";
import { printPeriod } from "../domain/period.ts";
import { investmentRate } from "../domain/project/amount-rates.ts";
import { PROJECT_INDICATOR_CODES } from "../domain/project/project-indicators.ts";
import { isRefusal, refuse } from "../domain/refusal.ts";
import type { Subject } from "../domain/subject.ts";
import type { BareRow, RowMeasure } from "./aggregate-row.ts";
import { HOME } from "./figure-for.ts";
import { gatherProgress } from "./gather-progress.ts";
import { measureProjects } from "./project-figures.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * 完成率 in %: of the figure that a target of the plan is for, as `completion` has it; of the investment in projects, of
 * what is planned for the year, over those of which both are recorded. Refused for everything else.
 */
export function completionOfRow(snapshot: Snapshot, row: BareRow, subjects: readonly Subject[]): RowMeasure {
  if (row.indicator.code === PROJECT_INDICATOR_CODES.completed) return projectCompletion(snapshot, row, subjects);
  const [subject, ...others] = subjects;
  const isHome = subject?.area === HOME.area && subject.member === HOME.member && others.length === 0;
  if (!isHome) return refuseAggregate("COMPLETION_UNDEFINED", { received: "计划的目标是全市的，不是这一行的" });
  const question = {
    indicator: row.indicator.code,
    period: printPeriod(row.period),
    pace: { method: "time" },
  } as const;
  const facts = gatherProgress(snapshot, question);
  if (isRefusal(facts)) return facts;
  const completion = completionOf(facts);
  return isRefusal(completion) ? completion : completion.rate;
}

function projectCompletion(snapshot: Snapshot, { period }: BareRow, subjects: readonly Subject[]): RowMeasure {
  if (!isWithinYear(period) || monthOf(period.start) !== 1) {
    return refuse("PERIOD_UNSUITABLE", { received: printPeriod(period), expected: "1月起的累计期间" });
  }
  const codes = new Set(subjects.map(({ member }) => member));
  const projects = snapshot.projects.filter(({ code }) => codes.has(code));
  const { percent, sentence } = investmentRate(measureProjects(snapshot, projects, period.end), period.end);
  return percent ?? refuseAggregate("COMPLETION_UNDEFINED", { received: sentence.replace(/。$/u, "") });
}
