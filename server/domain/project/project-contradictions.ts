import { isLater, monthOfDay } from "./partial-day.ts";
import { daysOf, type Project } from "./project.ts";
import { PROJECT_STAGES, type ProjectStage, STAGE_NAMES } from "./project-stage.ts";

/** The stages whose days follow one another; 在建 has no end of its own. */
const ORDERED: readonly ProjectStage[] = ["conceived", "prepared", "started", "completed", "operating"];

/** Amounts of a project in 万元; null where they are not known. */
export interface CheckedAmounts {
  readonly yearPlan: number | null;
  readonly completed: number | null;
  readonly completedSinceStart: number | null;
}

/** What of a project's days and stage cannot all be true, in Chinese; `today` is an ISO day. */
export function dayContradictions(project: Pick<Project, "milestones" | "record">, today: string): readonly string[] {
  return [
    ...orderProblems(project, "plannedOn", "计划"),
    ...orderProblems(project, "actualOn", "实际"),
    ...futureProblems(project, today),
    ...stageProblems(project),
  ];
}

/** What of its amounts cannot all be true. */
export function amountContradictions(total: number | null, amounts: CheckedAmounts): readonly string[] {
  const { yearPlan, completed, completedSinceStart } = amounts;
  const beyond = (words: string, amount: number | null) =>
    total !== null && amount !== null && amount > total ? [`${words} ${amount} 万元超过总投资 ${total} 万元`] : [];
  const isLess = completed !== null && completedSinceStart !== null && completedSinceStart < completed;
  return [
    ...beyond("年度计划投资", yearPlan),
    ...beyond("累计完成投资", completed),
    ...beyond("开工以来累计完成投资", completedSinceStart),
    ...(isLess ? [`开工以来累计完成投资 ${completedSinceStart} 万元少于本年累计 ${completed} 万元`] : []),
  ];
}

function orderProblems(
  project: Pick<Project, "milestones">,
  which: "plannedOn" | "actualOn",
  word: string,
): readonly string[] {
  const known = ORDERED.map((stage) => ({ name: STAGE_NAMES[stage], day: daysOf(project, stage)[which] })).filter(
    ({ day }) => day !== "",
  );
  return known.flatMap(({ name, day }, at) => {
    const before = known[at - 1];
    if (!before || !isLater(before.day, day)) return [];
    return [`${word}${name}（${day}）早于${word}${before.name}（${before.day}）`];
  });
}

function futureProblems({ milestones }: Pick<Project, "milestones">, today: string): readonly string[] {
  return milestones.flatMap(({ name, actualOn }) =>
    actualOn !== "" && isLater(actualOn, today) ? [`实际${name}（${actualOn}）在今天（${today}）之后`] : [],
  );
}

function stageProblems(project: Pick<Project, "milestones" | "record">): readonly string[] {
  const { stage, stageMonth } = project.record;
  if (stage === "") return [];
  const further = PROJECT_STAGES.slice(PROJECT_STAGES.indexOf(stage) + 1);
  return further.flatMap((one) => {
    const { actualOn } = daysOf(project, one);
    const month = monthOfDay(actualOn);
    // 开工 and 在建 are reported for one another.
    if (month === undefined || month >= stageMonth || (stage === "started" && one === "building")) return [];
    return [`阶段是“${STAGE_NAMES[stage]}”，却有实际${STAGE_NAMES[one]}日期（${actualOn}）`];
  });
}
