import type { Completion } from "./completion.ts";
import { meetsTarget } from "./meets-target.ts";
import { PACE_NAMES } from "./pace.ts";
import { type Period, printPeriod } from "./period.ts";
import { type AmountFacts, accumulates, monthsGone, type ProgressFacts, paceAbsent } from "./progress-facts.ts";
import {
  printAmount,
  printDistance,
  printGrowth,
  printMonthsGone,
  printMonthsLeft,
  printRate,
} from "./progress-words.ts";
import { differenceOf } from "./quantity.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import type { WeightSource } from "./required-growth.ts";

const WEIGHT_WORDS: Readonly<Record<WeightSource, string>> = {
  "last-year": "上年同期占全年",
  given: "按给定的上年同期占全年",
  months: "按月数占全年",
};

const SIDES = ["高于", "低于"] as const;
const RACE = ["超过", "落后"] as const;

/**
 * The sentence that a report has about a target: what was done, its part of the year's plan, how it stands to the pace;
 * of growth, how it stands to the target and what the rest of the year needs. Rates have one decimal, amounts those of
 * the indicator. Refused as the actual is, and with PACE_ABSENT like what it would have to say; only a state does without
 * the time pace where last year's end is not known.
 */
export function completionSentence(given: ProgressFacts, completion: Completion): string | Refusal {
  const { target, indicator, actual } = given;
  if (target.amount === null) return refuse("TARGET_WITHOUT_AMOUNT", { received: indicator.name });
  if (isRefusal(actual)) return actual;
  const facts = { ...given, amount: target.amount, actual };
  if (target.kind === "growth") return growthSentence(facts, completion);
  return accumulates(target, indicator) ? amountSentence(facts, completion) : stateSentence(facts, completion);
}

/** 2016年1-6月，规模以上工业增加值同比增长5.5%，低于年度目标1.5个百分点；7-12月需增长8.3%（测算，上年同期占全年46.0%） */
function growthSentence(facts: AmountFacts, { points, weight, requiredGrowth }: Completion): string | Refusal {
  const { indicator, period, actual, planned, pace } = facts;
  const grows = indicator.growthOf === "" ? indicator.name : indicator.name.replace(/(?:同比)?(?:增速|增长率)$/u, "");
  const parts = [printPeriod(period), `${grows}同比${printGrowth(actual)}${derivedMark(facts)}`];
  if (!isRefusal(points)) parts.push(printDistance(points, "年度目标", SIDES));
  if (pace.method === "phased-plan") {
    if (planned === undefined) return paceAbsent(facts, PACE_NAMES[pace.method], "没有这个月的计划", "句子");
    parts.push(printDistance(differenceOf(actual, planned), `${printMonthsGone(facts)}计划`, SIDES));
  }
  const now = parts.join("，");
  if (isRefusal(weight) || isRefusal(requiredGrowth)) return now;
  const estimate = `（测算，${WEIGHT_WORDS[weight.source]}${printRate(weight.value * 100)}%）`;
  return `${now}；${printMonthsLeft(facts)}${needOf(facts, requiredGrowth)}${estimate}`;
}

function needOf({ target }: AmountFacts, growth: number): string {
  // What rounds to nothing from below is reached without any growth.
  const isReachedFlat = growth < 0 || (growth === 0 && target.operator !== ">");
  if (isReachedFlat && Number(printRate(growth)) === 0) return "与上年同期持平即可";
  const [more, less] = target.operator === ">" ? ["需增长超过", "降幅须小于"] : ["需增长", "降幅不超过"];
  return growth < 0 ? `${less}${printRate(-growth)}%即可` : `${more}${printRate(growth)}%`;
}

/** 2016年1-10月，重点项目投资累计完成629.0亿元，占年度计划的97.2%，超过时间进度13.8个百分点 */
function amountSentence(facts: AmountFacts, completion: Completion): string | Refusal {
  const { target } = facts;
  const parts = amountParts(facts);
  const whole = target.kind === "budget" ? "安排" : "计划";
  if (isRefusal(completion.rate)) return [...parts, gapWords(facts)].join("，");
  const rate = `年度${whole}的${printRate(completion.rate)}%`;
  if (monthsGone(facts) === 12) return [...parts, `完成${rate}`, gapWords(facts)].join("，");
  const standing = paceWords(facts, completion, [`占${rate}`]);
  if (isRefusal(standing)) return standing;
  if (target.kind !== "budget" && meetsTarget(facts)) standing.push("已达到年度目标");
  if (target.kind === "budget" && facts.actual > facts.amount) standing.push(gapWords(facts));
  return [...parts, ...standing].join("，");
}

/** When and how much: what came since January, or what a stock has gained since last year's end. */
function amountParts(facts: AmountFacts): string[] {
  const { target, indicator, period, actual } = facts;
  if (target.kind === "increment" && indicator.kind !== "flow") {
    const change = `${actual < 0 ? "减少" : "增加"}${printAmount(facts, Math.abs(actual))}`;
    return [endOf(period), `${indicator.name}比上年末${change}${derivedMark(facts)}`];
  }
  const done = target.kind === "budget" ? "安排" : "完成";
  return [printPeriod(period), `${indicator.name}累计${done}${printAmount(facts, actual)}${derivedMark(facts)}`];
}

/** 2016年6月末，光纤用户占比为66.0%，低于年度目标4.0个百分点 */
function stateSentence(facts: AmountFacts, completion: Completion): string | Refusal {
  const { indicator, period, actual, pace } = facts;
  const { rate, points, lead } = completion;
  const parts = [endOf(period), `${indicator.name}为${printAmount(facts, actual)}${derivedMark(facts)}`];
  if (!isRefusal(points)) parts.push(printDistance(points, "年度目标", SIDES));
  else parts.push(isRefusal(rate) ? gapWords(facts) : `相当于年度目标的${printRate(rate)}%`);
  if (meetsTarget(facts)) parts.push("已达到年度目标");
  const isSilent = isRefusal(rate) || monthsGone(facts) === 12 || (isRefusal(lead) && pace.method === "time");
  if (isSilent) return parts.join("，");
  const standing = paceWords(facts, completion, []);
  return isRefusal(standing) ? standing : [...parts, ...standing].join("，");
}

/** How things stand to the pace, beside the rate of the year: after it, but what the phased plan wants comes first. */
function paceWords(facts: AmountFacts, completion: Completion, ofYear: readonly string[]): string[] | Refusal {
  const { pace, target } = facts;
  const { lead, planRate } = completion;
  if (pace.method === "phased-plan") {
    return isRefusal(planRate) ? planRate : [`完成${printMonthsGone(facts)}计划的${printRate(planRate)}%`, ...ofYear];
  }
  if (isRefusal(lead)) return lead;
  const isGiven = pace.method === "last-year" && pace.share !== undefined;
  const name = isGiven ? `给定进度（${printRate(pace.share * 100)}%）` : PACE_NAMES[pace.method];
  return [...ofYear, printDistance(lead, name, target.kind === "budget" ? SIDES : RACE)];
}

function gapWords(facts: AmountFacts): string {
  const gap = differenceOf(facts.amount, facts.actual);
  const what = facts.target.kind === "budget" ? "年度安排" : "年度目标";
  if (gap === 0) return meetsTarget(facts) ? `正好达到${what}` : `与${what}持平，尚未超过`;
  const size = printAmount(facts, Math.abs(gap));
  if (!/[1-9]/u.test(size)) return `略${gap > 0 ? "低" : "高"}于${what}`;
  return `比${what}${gap > 0 ? "少" : "多"}${size}`;
}

function endOf({ end }: Period): string {
  return `${printPeriod({ start: end, end })}末`;
}

function derivedMark({ isDerived }: AmountFacts): string {
  return isDerived ? "（推算）" : "";
}
