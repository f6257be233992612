import { round } from "../../server/domain/quantity.ts";
import type { Question } from "../../server/domain/question.ts";
import { isRefusal } from "../../server/domain/refusal.ts";

import { type Answer, amountOfAnswer } from "../client/answer.ts";

const LONGEST = 40;

/** What changed, for people: "629 → 647.4（+18.4）"; a difference is shown between figures only. */
export function changeText(before: Answer, after: Answer): string {
  const change = `${answerText(before)} → ${answerText(after)}`;
  const [old, now] = [amountOfAnswer(before), amountOfAnswer(after)];
  return old === undefined || now === undefined ? change : `${change}（${differenceText(old, now)}）`;
}

/** An answer in one line: a figure as it is, a text cut short, the first sentence of a refusal. */
export function answerText(answer: Answer): string {
  const amount = amountOfAnswer(answer);
  if (amount !== undefined) return numberText(amount);
  if (Array.isArray(answer)) return `表格（${answer.length} 行）`;
  if (isRefusal(answer)) return `无数（${shortened(answer.message.split("。", 1)[0] ?? "")}）`;
  return `“${shortened(String(answer))}”`;
}

/** What a question asks for, as the analyst wrote it. */
export function questionText({ indicator, subject, period, measure, field, asOf }: Question): string {
  return [indicator, subject, period, measure, field, asOf && `版本 ${asOf}`].filter((text) => text !== "").join("，");
}

/** A number for people, with as many decimals as it has. */
export function numberText(value: number): string {
  return printed(value, decimalsOf(value));
}

/** With its sign, and no more decimals than the figures have: 0.3 − 0.1 is +0.2, not 0.19999999999999998. */
export function differenceText(before: number, after: number): string {
  const decimals = Math.max(decimalsOf(before), decimalsOf(after));
  const difference = round(after - before, decimals);
  return difference > 0 ? `+${printed(difference, decimals)}` : printed(difference, decimals);
}

function printed(value: number, decimals: number): string {
  return value.toLocaleString("zh-CN", { maximumFractionDigits: decimals }).replace(/^-/u, "−");
}

function decimalsOf(value: number): number {
  const [, fraction = ""] = /\.(\d+)/u.exec(value.toLocaleString("en-US", { maximumFractionDigits: 10 })) ?? [];
  return fraction.length;
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
