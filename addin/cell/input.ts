import { parsePeriod, printPeriod } from "../../server/domain/period.ts";
import { type Ask, MAX_TEXT_LENGTH, type Question } from "../../server/domain/question.ts";
import { isRefusal, type Refusal, refuse } from "../../server/domain/refusal.ts";

import { readAsOf } from "./as-of.ts";
import { readScalar, type Scalar } from "./scalar.ts";

/** The arguments of one call, as Excel gave them; what the formula has no parameter for is absent. */
export interface CellArguments {
  readonly indicator: unknown;
  readonly period: unknown;
  readonly measure?: unknown;
  readonly subject?: unknown;
  readonly unit?: unknown;
  readonly asOf?: unknown;
  readonly field?: unknown;
}

type ArgumentName = keyof CellArguments;

/** The parameters' names as the function wizard shows them; refusals speak of them so. */
const SHOWN: Readonly<Record<ArgumentName, string>> = {
  indicator: "指标",
  period: "期间",
  measure: "度量",
  subject: "对象",
  unit: "单位",
  asOf: "版本",
  field: "输出项",
};

const READERS: Readonly<Record<ArgumentName, (value: Scalar) => string | Refusal>> = {
  indicator: (value) => (value === null ? refuse("INDICATOR_MISSING") : String(value)),
  period: readPeriod,
  measure: asText,
  subject: asText,
  unit: asText,
  asOf: readAsOf,
  field: asText,
};

const ARGUMENT_NAMES: readonly ArgumentName[] = ["indicator", "period", "measure", "subject", "unit", "asOf", "field"];

/**
 * The question that a cell asks, or why its arguments make none: then no request is made. Spellings of one period give
 * one question, so that 2016, "2016" and "２０１６年" share an answer.
 */
export function readQuestion(ask: Ask, given: CellArguments): Question | Refusal {
  const texts = { indicator: "", period: "", measure: "", subject: "", unit: "", asOf: "", field: "" };
  for (const name of ARGUMENT_NAMES) {
    const text = readArgument(name, given[name]);
    if (isRefusal(text)) return text;
    texts[name] = text;
  }
  return { ask, ...texts };
}

function readArgument(name: ArgumentName, argument: unknown): string | Refusal {
  const value = readScalar(argument, SHOWN[name]);
  if (isRefusal(value)) return value;
  if (typeof value === "string" && value.length > MAX_TEXT_LENGTH) return tooLong(value);
  return READERS[name](value);
}

function readPeriod(value: Scalar): string | Refusal {
  if (value === null) return refuse("PERIOD_MISSING");
  const period = parsePeriod(value);
  return isRefusal(period) ? period : printPeriod(period);
}

function asText(value: Scalar): string {
  return value === null ? "" : String(value);
}

function tooLong(text: string): Refusal {
  return refuse("TEXT_TOO_LONG", { received: text.slice(0, 20), expected: String(MAX_TEXT_LENGTH) });
}
