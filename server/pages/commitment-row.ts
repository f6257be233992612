import { printPeriod } from "../domain/period.ts";
import { printAmount } from "../domain/progress-words.ts";
import { differenceOf } from "../domain/quantity.ts";
import { isRefusal } from "../domain/refusal.ts";

import type { Commitment, Standing } from "../store/plan-standing.ts";

import { amountWords, targetWords } from "./amount-words.ts";
import { bar } from "./bar.ts";
import { type Html, html } from "./html.ts";

/** How a commitment stands, in a word that colours its bar. */
export type Tone = "reached" | "ahead" | "behind" | "none";

const NO_FIGURE = "尚未公布";

/** Whether a commitment is reached, on its way as fast as the time, slower, or not known. */
export function toneOf({ standing, target }: Commitment): Tone {
  if (!standing) return "none";
  const { completion, facts } = standing;
  if (completion.isAchieved === true) return "reached";
  const lead = isRefusal(completion.lead) ? differenceOf(facts.actual, target.amount) : completion.lead;
  return lead >= 0 ? "ahead" : "behind";
}

const TONE_WORDS: Readonly<Record<Tone, string>> = {
  reached: "已达到目标",
  ahead: "不慢于进度",
  behind: "有差距",
  none: NO_FIGURE,
};

/** A commitment: what it is, how far it is, and the sentence that a report would have about it. */
export function commitmentRow(commitment: Commitment): Html {
  const { target, indicator, standing } = commitment;
  const wanted = targetWords(target, target.amount);
  const tone = toneOf(commitment);
  const figure = standing
    ? printAmount({ ...standing.facts, amount: target.amount }, standing.facts.actual)
    : NO_FIGURE;
  return html`<li class="commitment">
<h4>${indicator.name}</h4>
<p class="wanted">${wanted}</p>
<div class="drawn">${bar({
    label: `${indicator.name}：目标${wanted}，${standing ? `${printPeriod(standing.facts.period)}${figure}` : NO_FIGURE}`,
    value: standing?.facts.actual,
    target: target.amount,
    pace: paceOf(standing, target.amount),
    tone,
  })}</div>
<div class="said"><p class="figure ${tone}">${standing ? html`<b>${figure}</b> <span>${TONE_WORDS[tone]}</span>` : NO_FIGURE}</p>
<p class="sentence">${noteOf(commitment)}</p></div>
</li>`;
}

/** What the time pace wants by now, in the target's unit. */
function paceOf(standing: Standing | undefined, amount: number): number | undefined {
  const expected = standing?.completion.expectedRate;
  return expected === undefined || isRefusal(expected) ? undefined : (amount * expected) / 100;
}

function noteOf({ target, standing, latest }: Commitment): string {
  if (standing) return standing.sentence || printPeriod(standing.facts.period);
  if (!latest) return `“${target.quote}”`;
  const { indicator, period, value } = latest;
  return `${target.year}年的数尚未公布；最近公布的是${printPeriod(period)}${indicator.name} ${amountWords(value, indicator.unit, indicator.decimals)}。`;
}
