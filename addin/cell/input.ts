import { type Ask, BLANK_QUESTION, type Question, type QuestionText } from "../../server/domain/question.ts";
import { isRefusal, type Refusal } from "../../server/domain/refusal.ts";

import { PARAMETERS, splitHistoryOptions } from "./parameters.ts";

type Texts = Omit<Question, "ask">;

/**
 * The question that a cell asks, or why its arguments make none: then no request is made. Spellings of one period give
 * one question, so that 2016, "2016" and "２０１６年" share an answer.
 *
 * @param given the arguments of the call in their order, as Excel gave them
 */
export function readQuestion(ask: Ask, given: readonly unknown[]): Question | Refusal {
  const texts: Partial<Record<QuestionText, string>> = {};
  for (const [at, { text, label, read }] of PARAMETERS[ask].entries()) {
    const value = read(given[at], label);
    if (isRefusal(value)) return value;
    texts[text] = value;
  }
  const completed = complete(ask, { ...BLANK_QUESTION, ...texts });
  return isRefusal(completed) ? completed : { ask, ...completed };
}

/** Where the order of arguments says more than their texts: what a history's options hold, whose figure a project's is. */
function complete(ask: Ask, texts: Texts): Texts | Refusal {
  if (ask === "PROJECT" && texts.period !== "") return { ...texts, indicator: texts.field, field: "" };
  if (ask !== "HISTORY") return texts;
  const own = splitHistoryOptions(texts.option);
  return isRefusal(own) ? own : { ...texts, ...own };
}
