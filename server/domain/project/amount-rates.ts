import { monthOf, yearOf } from "../month.ts";
import { add } from "../quantity.ts";
import {
  type MeasuredProject,
  type ProjectAmounts,
  type ProjectRate,
  RATE_NAMES,
  shownNumber,
} from "./project-rate.ts";

/**
 * 投资完成率: what was completed since January, of what is planned for the year, summed over the projects of which both
 * are recorded (629.0 of 647.4 亿元: 97.2%). The others are missing: nothing is carried forward from an earlier month,
 * and no plan is taken for 0.
 */
export function investmentRate(projects: readonly MeasuredProject[], month: number): ProjectRate {
  return amountRate(projects, month, {
    kind: "investment",
    done: ["completed", "完成投资"],
    plan: ["yearPlan", "年度计划投资"],
  });
}

/** The same of what the phased plans want by the end of the month. */
export function phasedInvestmentRate(projects: readonly MeasuredProject[], month: number): ProjectRate {
  return amountRate(projects, month, {
    kind: "investment-phased",
    done: ["completed", "完成投资"],
    plan: ["phasedPlan", "分月计划"],
  });
}

/** 资金到位率: funds in place since January, of what is planned for the year, summed likewise; it may exceed 100%. */
export function fundsRate(projects: readonly MeasuredProject[], month: number): ProjectRate {
  return amountRate(projects, month, {
    kind: "funds",
    done: ["funds", "到位资金"],
    plan: ["yearPlan", "年度计划投资"],
  });
}

interface AmountRule {
  readonly kind: "investment" | "investment-phased" | "funds";
  readonly done: readonly [amount: keyof ProjectAmounts, words: string];
  readonly plan: readonly [amount: keyof ProjectAmounts, words: string];
}

function amountRate(projects: readonly MeasuredProject[], month: number, rule: AmountRule): ProjectRate {
  const { kind } = rule;
  const [[doneKey, doneWords], [planKey, planWords]] = [rule.done, rule.plan];
  const known = projects.flatMap(({ amounts }) => {
    const [done, plan] = [amounts[doneKey], amounts[planKey]];
    return done === null || plan === null ? [] : { done, plan };
  });
  const counted = known.length;
  const [numerator, denominator] = [add(known.map(({ done }) => done)), add(known.map(({ plan }) => plan))];
  const missing = projects.length - counted;
  const time = `${yearOf(month)}年1-${monthOf(month)}月`;
  const lack = `没有${time}的${doneWords}或${planWords}`;
  const base = { kind, unit: "万元" as const, counted, missing, outside: 0 };
  if (denominator > 0) {
    const percent = (numerator / denominator) * 100;
    const left = missing > 0 ? `；另有 ${missing} 个${lack}，没有计入` : "";
    const sentence = `${RATE_NAMES[kind]} ${shownNumber(percent)}%：${counted} 个项目${time}${doneWords} ${shownNumber(numerator)} 万元，${planWords} ${shownNumber(denominator)} 万元${left}。`;
    return { ...base, percent, numerator, denominator, problem: undefined, sentence };
  }
  const problem = projects.length === 0 ? "SET_EMPTY" : counted > 0 ? "PLAN_ZERO" : "NOTHING_KNOWN";
  const reasons = {
    SET_EMPTY: "没有符合条件的项目",
    NOTHING_KNOWN: `${missing} 个项目${lack}`,
    PLAN_ZERO: `${counted} 个项目的${planWords}合计为 0`,
  };
  const sentence = `算不出${RATE_NAMES[kind]}：${reasons[problem]}。`;
  return { ...base, percent: null, numerator: null, denominator: null, problem, sentence };
}
