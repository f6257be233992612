import type { DetailedNumber } from "../../server/domain/question.ts";
import { isRefusal, type Refusal, type RefusalCode, refuse } from "../../server/domain/refusal.ts";
import type { Table } from "../../server/domain/table.ts";

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

/** What a function gives Excel for an answer. */
export type CellContent = number | string | RichNumber | (number | string)[][] | CustomFunctions.Error;

/** A number with properties (CustomFunctionsRuntime 1.4): it counts as a number, has a card, and `=C4.来源` reads it. */
export interface RichNumber {
  readonly type: "Double";
  readonly basicType: "Double";
  readonly basicValue: number;
  readonly numberFormat?: string;
  readonly properties: Readonly<Record<string, TextProperty>>;
}

interface TextProperty {
  readonly type: "String";
  readonly basicType: "String";
  readonly basicValue: string;
}

/** What the cell shows. Never NaN, null or undefined: Excel would show 0, a blank or an error without a sentence. */
export function toCell(answer: number | string | DetailedNumber | Table | Refusal): CellContent {
  if (typeof answer === "number") return toNumber(answer);
  if (typeof answer === "string") return toText(answer);
  if (isRefusal(answer)) return toError(answer);
  if ("value" in answer) return toRichNumber(answer);
  return answer.map((row) => row.map((cell) => (typeof cell === "number" ? cell : toText(cell ?? ""))));
}

function toNumber(value: number): number | CustomFunctions.Error {
  return Number.isFinite(value) ? value : toError(refuse("ANSWER_INVALID", { received: String(value) }));
}

function toText(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
}

function toRichNumber({ value, decimals, details }: DetailedNumber): number | RichNumber | CustomFunctions.Error {
  if (!Number.isFinite(value) || details.length === 0) return toNumber(value);
  const property = (text: string): TextProperty => ({ type: "String", basicType: "String", basicValue: toText(text) });
  return {
    type: "Double",
    basicType: "Double",
    basicValue: value,
    ...(decimals >= 0 ? { numberFormat: decimals > 0 ? `#,##0.${"0".repeat(decimals)}` : "#,##0" } : {}),
    properties: Object.fromEntries(details.map(([name, text]) => [name, property(text)])),
  };
}

/** The error with its sentence; a code that this version does not know is "no figure". */
function toError({ code, message }: Refusal): CustomFunctions.Error {
  const kind = ERROR_KINDS[code] ?? "notAvailable";
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[kind], message);
}
