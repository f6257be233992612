import { januaryOf, monthOf, yearOf } from "../month.ts";
import { hasReached } from "./has-reached.ts";
import { isLater, monthOfDay } from "./partial-day.ts";
import { daysOf, type Project } from "./project.ts";
import { type ProjectRate, RATE_NAMES, type RateKind, shownNumber } from "./project-rate.ts";

/** What a project is to a rate of counts: in the numerator and the denominator, in the latter alone, or in neither. */
type Part = "done" | "due" | "missing" | "outside";

/**
 * 开工率: of the projects that are planned to start in the year of the month, those that have started by the end of the
 * month, as offices publish it (206 of 255 planned starts: 80.8%). A project without a planned start is missing, unless it
 * is known to have started before the year; one of which it is not known whether it has started is missing too.
 */
export function startRate(projects: readonly Project[], month: number): ProjectRate {
  const last = januaryOf(month) + 11;
  return countRate("start", projects, month, (project) => startedPart(project, month, last));
}

/** The same of the projects that are planned to start from January to the month: what should have started by now. */
export function startDueRate(projects: readonly Project[], month: number): ProjectRate {
  return countRate("start-due", projects, month, (project) => startedPart(project, month, month));
}

/**
 * 按期竣工率: of the projects that are planned to be completed from January to the month, those that were completed no
 * later than planned. Days are compared as far as both are known. A project without a planned completion is missing,
 * unless it is known to have been completed before the year; so is one of which it is not known whether it is completed,
 * or of which it is known that it is but not when, unless its stage was reported no later than the planned month.
 */
export function completionRate(projects: readonly Project[], month: number): ProjectRate {
  return countRate("completion", projects, month, (project) => completedPart(project, month));
}

function startedPart(project: Project, month: number, lastPlanned: number): Part {
  const january = januaryOf(month);
  const planned = monthOfDay(daysOf(project, "started").plannedOn);
  if (planned === undefined) return hasReached(project, "started", january - 1) === true ? "outside" : "missing";
  if (planned < january || planned > lastPlanned) return "outside";
  return partOf(hasReached(project, "started", month));
}

function completedPart(project: Project, month: number): Part {
  const january = januaryOf(month);
  const { plannedOn, actualOn } = daysOf(project, "completed");
  const planned = monthOfDay(plannedOn);
  if (planned === undefined) return hasReached(project, "completed", january - 1) === true ? "outside" : "missing";
  if (planned < january || planned > month) return "outside";
  if (actualOn !== "") return isLater(actualOn, plannedOn) ? "due" : "done";
  if (hasReached(project, "completed", month) === false) return "due";
  return hasReached(project, "completed", planned) === true ? "done" : "missing";
}

function partOf(isReached: boolean | undefined): Part {
  if (isReached === undefined) return "missing";
  return isReached ? "done" : "due";
}

const WORDS = {
  start: { due: "计划开工", done: "已开工", lack: "没有计划开工日期，或不知道是否开工" },
  "start-due": { due: "应开工", done: "已开工", lack: "没有计划开工日期，或不知道是否开工" },
  completion: { due: "应竣工", done: "按期竣工", lack: "没有计划竣工日期，或不知道是否、何时竣工" },
} as const;

function countRate(
  kind: keyof typeof WORDS & RateKind,
  projects: readonly Project[],
  month: number,
  partIn: (project: Project) => Part,
): ProjectRate {
  const counts = { done: 0, due: 0, missing: 0, outside: 0 };
  for (const project of projects) counts[partIn(project)]++;
  const { done, due, missing, outside } = counts;
  const counted = done + due;
  const { due: dueWords, done: doneWords, lack } = WORDS[kind];
  const time = kind === "start" ? `${yearOf(month)}年` : `${yearOf(month)}年1-${monthOf(month)}月`;
  const left = missing > 0 ? `；另有 ${missing} 个${lack}，没有计入` : "";
  const base = { kind, unit: "个" as const, counted, missing, outside };
  if (counted > 0) {
    const percent = (done / counted) * 100;
    const sentence = `${RATE_NAMES[kind]} ${shownNumber(percent)}%：${time}${dueWords} ${counted} 个，截至${monthOf(month)}月底${doneWords} ${done} 个${left}。`;
    return { ...base, percent, numerator: done, denominator: counted, problem: undefined, sentence };
  }
  const problem = projects.length === 0 ? "SET_EMPTY" : missing > 0 ? "NOTHING_KNOWN" : "NOTHING_DUE";
  const reasons = {
    SET_EMPTY: "没有符合条件的项目",
    NOTHING_KNOWN: `${missing} 个项目${lack}`,
    NOTHING_DUE: `这些项目都不在${time}${dueWords}`,
  };
  const sentence = `算不出${RATE_NAMES[kind]}：${reasons[problem]}。`;
  return { ...base, percent: null, numerator: null, denominator: null, problem, sentence };
}
