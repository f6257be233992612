import { printOptions, splitPairs } from "../../server/domain/options.ts";
import { parsePeriod, printPeriod } from "../../server/domain/period.ts";
import { type Ask, MAX_TEXT_LENGTH, type QuestionText } from "../../server/domain/question.ts";
import { isRefusal, type Refusal, refuse } from "../../server/domain/refusal.ts";

import { readAsOf } from "./as-of.ts";
import { readPairs } from "./pairs.ts";
import { readScalar, type Scalar } from "./scalar.ts";
import { refuseTooLong } from "./too-long.ts";

/** A parameter of a formula: which text of the question it becomes, and how. */
export interface Parameter {
  readonly text: QuestionText;
  /** As the function wizard shows it; refusals speak of it so. */
  readonly label: string;
  readonly read: (argument: unknown, label: string) => string | Refusal;
}

const INDICATOR = required("indicator", "指标", () => refuse("INDICATOR_MISSING"));
const PERIOD: Parameter = { text: "period", label: "期间", read: scalar(readPeriod) };
const YEAR: Parameter = { ...PERIOD, label: "年度" };
const MEASURE = optional("measure", "度量");
const SUBJECT = optional("subject", "对象");
const UNIT = optional("unit", "单位");
const FIELD = optional("field", "输出项");
const AS_OF: Parameter = { text: "asOf", label: "版本", read: scalar(readAsOf) };
const FILTER: Parameter = { text: "filter", label: "筛选", read: readPairs };
const OPTION: Parameter = { text: "option", label: "选项", read: readPairs };

/** The parameters of every formula that asks, in their order. A workbook is written in this order: it never changes. */
export const PARAMETERS: Readonly<Record<Ask, readonly Parameter[]>> = {
  METRIC: [INDICATOR, PERIOD, MEASURE, SUBJECT, UNIT, AS_OF],
  TARGET: [INDICATOR, YEAR, FIELD, AS_OF],
  PROGRESS: [INDICATOR, PERIOD, optional("pace", "进度口径"), FIELD, AS_OF],
  HISTORY: [
    INDICATOR,
    { ...PERIOD, label: "起期" },
    { ...PERIOD, text: "lastPeriod", label: "止期" },
    MEASURE,
    SUBJECT,
    OPTION,
  ],
  CLUSTER: [required("subject", "集群", () => refuse("SUBJECT_MISSING", { expected: "产业集群" })), FIELD],
  CLUSTERS: [OPTION],
  PROJECT: [
    required("subject", "项目", () => refuse("SUBJECT_MISSING", { expected: "项目" })),
    FIELD,
    { ...PERIOD, read: scalar((value) => (value === null ? "" : readPeriod(value))) },
  ],
  PROJECTS: [FILTER, OPTION],
  LEDGER: [FILTER, FIELD],
  META: [INDICATOR, FIELD],
  SOURCE: [INDICATOR, PERIOD, { ...FIELD, label: "样式" }, SUBJECT, AS_OF],
};

/** Unit and version may be named among the options of a history; to the server they are texts of their own. */
const OWN_TEXTS: Readonly<Record<string, QuestionText>> = { 单位: "unit", unit: "unit", 版本: "asOf", asof: "asOf" };

/** The texts that options of a history say, those of its own and what is left. Refused: VINTAGE_UNKNOWN. */
export function splitHistoryOptions(text: string): Partial<Record<QuestionText, string>> | Refusal {
  const texts: Partial<Record<QuestionText, string>> = {};
  const rest: (readonly [string, string])[] = [];
  for (const [name, value] of splitPairs(text)) {
    const own = OWN_TEXTS[name.normalize("NFKC").toLowerCase()];
    const read = own === "asOf" ? readAsOf(value) : value;
    if (isRefusal(read)) return read;
    if (own) texts[own] = read;
    else rest.push([name, value]);
  }
  return { ...texts, option: printOptions(rest) };
}

function required(text: QuestionText, label: string, missing: () => Refusal): Parameter {
  return { text, label, read: scalar((value) => (value === null ? missing() : String(value))) };
}

function optional(text: QuestionText, label: string): Parameter {
  return { text, label, read: scalar((value) => (value === null ? "" : String(value))) };
}

/** A parameter of one value. */
function scalar(read: (value: Scalar) => string | Refusal): Parameter["read"] {
  return (argument, label) => {
    const value = readScalar(argument, label);
    if (isRefusal(value)) return value;
    return typeof value === "string" && value.length > MAX_TEXT_LENGTH ? refuseTooLong(value) : read(value);
  };
}

function readPeriod(value: Scalar): string | Refusal {
  if (value === null) return refuse("PERIOD_MISSING");
  const period = parsePeriod(value);
  return isRefusal(period) ? period : printPeriod(period);
}
