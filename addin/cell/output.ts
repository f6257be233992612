import { isRefusal, type Refusal, type RefusalCode, refuse } from "../../server/domain/refusal.ts";

/** The longest text that a cell can hold, in UTF-16 code units; Excel turns a longer one into a bare #VALUE!. */
const LONGEST_TEXT = 32_767;

type ErrorKind = "notAvailable" | "invalidValue";

/**
 * Which error a cell shows. Excel shows messages for these two only. #N/A is "there is no such figure (now)", which
 * IFNA may catch as a miss of VLOOKUP is caught; #VALUE! is "this formula is written wrongly", which nothing should hide.
 */
const ERROR_KINDS: Readonly<Record<RefusalCode, ErrorKind>> = {
  INDICATOR_UNKNOWN: "notAvailable",
  SUBJECT_UNKNOWN: "notAvailable",
  CLUSTER_UNKNOWN: "notAvailable",
  PROJECT_UNKNOWN: "notAvailable",
  MEASURE_ABSENT: "notAvailable",
  GROWTH_UNDEFINED: "notAvailable",
  FIELD_ABSENT: "notAvailable",
  TARGET_WITHOUT_AMOUNT: "notAvailable",
  COMPLETION_UNDEFINED: "notAvailable",
  PACE_ABSENT: "notAvailable",
  LEDGER_EMPTY: "notAvailable",
  LIST_EMPTY: "notAvailable",
  NOT_PUBLISHED: "notAvailable",
  TARGET_ABSENT: "notAvailable",
  SOURCE_ABSENT: "notAvailable",
  VINTAGE_EMPTY: "notAvailable",
  SERVER_UNREACHABLE: "notAvailable",
  SERVER_BUSY: "notAvailable",
  SERVER_UNAUTHORIZED: "notAvailable",
  ANSWER_INVALID: "notAvailable",

  INDICATOR_MISSING: "invalidValue",
  INDICATOR_AMBIGUOUS: "invalidValue",
  SUBJECT_AMBIGUOUS: "invalidValue",
  PERIOD_MISSING: "invalidValue",
  PERIOD_UNKNOWN: "invalidValue",
  PERIOD_AMBIGUOUS: "invalidValue",
  PERIOD_NOT_A_YEAR: "invalidValue",
  PERIOD_UNSUITABLE: "invalidValue",
  SUBJECT_MISSING: "invalidValue",
  PACE_UNKNOWN: "invalidValue",
  OPTION_UNKNOWN: "invalidValue",
  OPTION_INVALID: "invalidValue",
  VINTAGE_TOO_MANY: "invalidValue",
  MEASURE_UNKNOWN: "invalidValue",
  FIELD_UNKNOWN: "invalidValue",
  UNIT_UNKNOWN: "invalidValue",
  UNIT_MISMATCH: "invalidValue",
  VINTAGE_UNKNOWN: "invalidValue",
  TEXT_TOO_LONG: "invalidValue",
  ARGUMENT_NOT_SCALAR: "invalidValue",
};

/** What the cell shows. Never NaN, null or undefined: Excel would show 0, a blank or an error without a sentence. */
export function toCell(answer: number | string | Refusal): number | string | CustomFunctions.Error {
  if (isRefusal(answer)) return toError(answer);
  if (typeof answer === "string")
    return answer.length > LONGEST_TEXT ? `${answer.slice(0, LONGEST_TEXT - 1)}…` : answer;
  return Number.isFinite(answer) ? answer : toError(refuse("ANSWER_INVALID", { received: String(answer) }));
}

/** The error with its sentence; a code that this version does not know is "no figure". */
function toError({ code, message }: Refusal): CustomFunctions.Error {
  const kind = ERROR_KINDS[code] ?? "notAvailable";
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[kind], message);
}
