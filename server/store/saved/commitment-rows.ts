import { type Completion, completionOf } from "../../domain/completion.ts";
import { completionSentence } from "../../domain/completion-sentence.ts";
import { type Pace, readPace } from "../../domain/pace.ts";
import { parsePeriod, printPeriod } from "../../domain/period.ts";
import type { ProgressFacts } from "../../domain/progress-facts.ts";
import { isRefusal, type Refusal } from "../../domain/refusal.ts";
import { numberText } from "../../domain/saved/number-text.ts";
import { COMMITMENT_QUERY } from "../../domain/saved/plan-queries.ts";
import { isWrongParameter, type ParameterValues, type WrongParameter } from "../../domain/saved/read-parameters.ts";
import { type Cell, listSource, type RowSource } from "../../domain/saved/rows.ts";
import type { Target } from "../../domain/target.ts";
import { gatherProgress } from "../gather-progress.ts";
import type { Snapshot } from "../snapshot.ts";
import { chooseTargets } from "./choose-targets.ts";
import { lastDayOf } from "./day-of-month.ts";
import { readBy } from "./names-in.ts";
import { targetCells } from "./target-rows.ts";

/** How far each target is at a period, or at the last one that is published of what it is measured by. */
export function commitmentRows(snapshot: Snapshot, values: ParameterValues): RowSource | WrongParameter {
  const targets = chooseTargets(snapshot, values);
  if (isWrongParameter(targets)) return targets;
  const period = readBy(values, "period", (text) => {
    const read = parsePeriod(text);
    return isRefusal(read) ? read : text;
  });
  if (isWrongParameter(period)) return period;
  const pace = readBy(values, "pace", readPace);
  if (isWrongParameter(pace)) return pace;
  const question = { period, pace: pace ?? ({ method: "time" } as const) };
  return listSource(targets, COMMITMENT_QUERY.columns.length, {
    cursor: ({ code }) => code,
    row: (target) => [...targetCells(snapshot, target), ...progressCells(snapshot, target, question)],
  });
}

interface Question {
  /** Undefined for the last one that is published. */
  readonly period: string | undefined;
  readonly pace: Pace;
}

const OTHER_TARGET = "同一指标在这个年度另有目标，这里不重复计算";

function progressCells(snapshot: Snapshot, target: Target, question: Question): readonly Cell[] {
  const facts = factsOf(snapshot, target, question);
  const completion = facts === undefined || isRefusal(facts) ? facts : completionOf(facts);
  const aim = [target.amount, target.unit || null];
  if (facts === undefined || completion === undefined || isRefusal(facts) || isRefusal(completion)) {
    const reason = isRefusal(completion) ? completion.message : OTHER_TARGET;
    return [...aim, null, null, question.pace.method, ...NO_OUTCOMES, reason];
  }
  const { period, actual, isDerived, pace, indicator } = facts;
  return [
    ...aim,
    ...[printPeriod(period), lastDayOf(period.end), pace.method],
    ...(isRefusal(actual) ? [null, null, null] : [actual, numberText(actual, indicator.decimals), isDerived]),
    ...outcomeCells(facts, completion),
  ];
}

/** The actual, its text and whether it is derived, then what is made of it. */
const NO_OUTCOMES: readonly Cell[] = Array.from({ length: 11 }, () => null);

/** The facts about this very target; undefined where its indicator leads to another one. */
function factsOf(snapshot: Snapshot, target: Target, { period, pace }: Question): ProgressFacts | Refusal | undefined {
  const { catalogue } = snapshot;
  const own = catalogue.indicators.byCode(target.indicator);
  const growth = target.kind === "growth" && own ? catalogue.growthOf(own) : undefined;
  const indicator = (growth ?? own)?.code ?? target.indicator;
  // What is published last may be of a later year than the target's: then the whole of its year counts.
  const periods = period === undefined ? ["最新", `${target.year}年`] : [period];
  const tried = periods.map((one) => gatherProgress(snapshot, { indicator, period: one, pace }));
  const isOwn = (facts: ProgressFacts | Refusal) => !isRefusal(facts) && facts.target.code === target.code;
  // Where neither leads to it, the reason of the year says more: which target, and what is published.
  return tried.find(isOwn) ?? [...tried].reverse().find(isRefusal);
}

function outcomeCells(facts: ProgressFacts, completion: Completion): readonly Cell[] {
  const { rate, gap, points, expectedRate, lead, requiredGrowth, isAchieved } = completion;
  const sentence = completionSentence(facts, completion);
  const outcomes = [rate, gap, points, expectedRate, lead, requiredGrowth, isAchieved, sentence];
  const reason = isRefusal(facts.actual) ? facts.actual : isRefusal(sentence) ? sentence : undefined;
  return [...outcomes.map(orNull), reason?.message ?? null];
}

function orNull(outcome: Cell | Refusal): Cell {
  return isRefusal(outcome) ? null : outcome;
}
