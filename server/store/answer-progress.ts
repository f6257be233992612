import { type Choices, choose } from "../domain/choice.ts";
import { type Completion, completionOf } from "../domain/completion.ts";
import { completionSentence } from "../domain/completion-sentence.ts";
import { readPace } from "../domain/pace.ts";
import type { Period } from "../domain/period.ts";
import type { ProgressFacts } from "../domain/progress-facts.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import type { Target } from "../domain/target.ts";
import { gatherProgress } from "./gather-progress.ts";
import type { Snapshot } from "./snapshot.ts";

/** What a cell asks of a target's progress; texts as analysts write them. */
export interface ProgressCell {
  readonly indicator: string;
  readonly period: string;
  /** "" is 时间进度. */
  readonly pace: string;
  /** "" is 完成率. */
  readonly output: string;
}

const OUTPUTS = {
  完成率: ["completion", "rate"],
  差额: ["gap"],
  百分点: ["points", "lead"],
  所需增速: ["required growth", "required-growth"],
  权重: ["weight"],
  句子: ["sentence"],
  计划完成率: ["plan completion", "plan-completion"],
  应达进度: ["expected"],
  实际: ["actual"],
  目标: ["target"],
} satisfies Choices;

type Reader = (completion: Completion, facts: ProgressFacts) => number | string | Refusal;

/** Rates are in %, the weight is a part of one (0.46), as the pace takes it. 差额 is what is missing; ahead is positive in 百分点. */
const READERS: Readonly<Record<keyof typeof OUTPUTS, Reader>> = {
  完成率: ({ rate }) => rate,
  差额: ({ gap }) => gap,
  // Growth and shares are held against the target itself, everything else against the pace.
  百分点: ({ points, lead }) => (isRefusal(points) ? lead : points),
  所需增速: ({ requiredGrowth }) => requiredGrowth,
  权重: ({ weight }) => (isRefusal(weight) ? weight : weight.value),
  句子: (completion, facts) => completionSentence(facts, completion),
  计划完成率: ({ planRate }) => planRate,
  应达进度: ({ expectedRate }) => expectedRate,
  实际: (_, { actual }) => actual,
  目标: (_, { target, indicator }) => target.amount ?? refuse("TARGET_WITHOUT_AMOUNT", { received: indicator.name }),
};

/** An output of a target's progress, the unit of a number, and whose progress it is. */
export interface ProgressAnswer {
  readonly value: number | string;
  /** "" for a part of one and for a sentence. */
  readonly unit: string;
  readonly target: Target;
  readonly period: Period;
}

/** Answers cell after cell from one snapshot. */
export type ProgressAnswers = (cell: ProgressCell) => ProgressAnswer | Refusal;

/**
 * One output of a target's progress. Refused: FIELD_UNKNOWN, PACE_UNKNOWN, what {@link gatherProgress} refuses,
 * NOT_PUBLISHED without an actual, COMPLETION_UNDEFINED for what the kind of target does not have, PACE_ABSENT for want
 * of other figures. The outputs of one target, period and pace are worked out once.
 */
export function createProgressAnswers(snapshot: Snapshot): ProgressAnswers {
  const known = new Map<string, Progress | Refusal>();
  return (cell) => {
    const output = choose(cell.output, OUTPUTS);
    if (isRefusal(output)) return output;
    const key = JSON.stringify([cell.indicator, cell.period, cell.pace]);
    const progress = known.get(key) ?? progressOf(snapshot, cell);
    known.set(key, progress);
    return isRefusal(progress) ? progress : outputOf(output, progress);
  };
}

function outputOf(output: keyof typeof OUTPUTS, { facts, completion }: Progress): ProgressAnswer | Refusal {
  const value = READERS[output](completion, facts);
  if (isRefusal(value)) return value;
  const { target, period } = facts;
  return { value, unit: unitOf(output, target), target, period };
}

function unitOf(output: keyof typeof OUTPUTS, { unit }: Target): string {
  if (output === "实际" || output === "目标") return unit;
  // Two rates differ by percentage points.
  if (output === "差额") return unit === "%" ? "百分点" : unit;
  if (output === "百分点") return "百分点";
  return output === "权重" || output === "句子" ? "" : "%";
}

interface Progress {
  readonly facts: ProgressFacts;
  readonly completion: Completion;
}

function progressOf(snapshot: Snapshot, cell: ProgressCell): Progress | Refusal {
  const pace = readPace(cell.pace);
  if (isRefusal(pace)) return pace;
  const facts = gatherProgress(snapshot, { indicator: cell.indicator, period: cell.period, pace });
  if (isRefusal(facts)) return facts;
  const completion = completionOf(facts);
  return isRefusal(completion) ? completion : { facts, completion };
}
