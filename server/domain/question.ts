/**
 * What one cell asks. The add-in makes questions of cell arguments, sends a whole recalculation as columns, and gives
 * each cell its answer by position; the server reads the same columns.
 */

/** Which formula asks: a figure, a target, or where a figure comes from. */
export type Ask = "METRIC" | "TARGET" | "SOURCE";

/** Every formula that asks. */
export const ASKS: readonly Ask[] = ["METRIC", "TARGET", "SOURCE"];

/** Whether a text names one of the formulas that ask. */
export function isAsk(text: string): text is Ask {
  return ASKS.some((ask) => ask === text);
}

/** One cell's question. Every text is as the analyst wrote it, trimmed; "" means omitted. */
export interface Question {
  readonly ask: Ask;
  /** Name, alias or code of the indicator. */
  readonly indicator: string;
  /** The period in its printed form, or a relative word; for a target, its year. */
  readonly period: string;
  /** 值 (the default) or 同比. */
  readonly measure: string;
  /** Area, industry, cluster, project or enterprise, joined by ·; the city itself when omitted. */
  readonly subject: string;
  /** The unit wanted; the indicator's own when omitted. */
  readonly unit: string;
  /** A date or a release code: the figures as they were known then; today's when omitted. */
  readonly asOf: string;
  /** Of a target, which of its fields; of a source, the style of the citation. */
  readonly field: string;
}

/** The texts of a question, in the order of their columns. */
export const QUESTION_TEXTS = ["indicator", "period", "measure", "subject", "unit", "asOf", "field"] as const;

/** Name of a text that a question may hold. */
export type QuestionText = (typeof QUESTION_TEXTS)[number];

/** The most questions one request may hold. */
export const MAX_QUESTIONS = 10_000;

/** The longest text a question may hold, in characters. */
export const MAX_TEXT_LENGTH = 200;

/** A column of a question list: its distinct texts, and for each question the position of its text; -1 is omitted. */
export interface TextColumn {
  readonly texts: readonly string[];
  readonly at: readonly number[];
}

/** Many questions as columns; a column that no question uses is absent. */
export type QuestionColumns = { readonly ask: TextColumn } & { readonly [Text in QuestionText]?: TextColumn };

/** Whole-list answer: numbers by position; texts and refusals only where they occur. */
export interface AnswerColumns {
  readonly dataVersion: string;
  /** One for each question; null where the answer is a text or a refusal. */
  readonly values: readonly (number | null)[];
  readonly textAt: readonly number[];
  readonly texts: readonly string[];
  /** Positions refused, and for each the position of its reason in `refusals`. */
  readonly refusedAt: readonly number[];
  readonly refusedWith: readonly number[];
  readonly refusals: readonly { readonly code: string; readonly message: string; readonly near: readonly string[] }[];
}

/** Two cells with equal keys have equal answers. */
export function questionKey(question: Question): string {
  return [question.ask, ...QUESTION_TEXTS.map((text) => question[text])].join("\u0001");
}

/** Questions to columns, every distinct text once. */
export function toColumns(questions: readonly Question[]): QuestionColumns {
  const columns: Partial<Record<QuestionText, TextColumn>> = {};
  for (const text of QUESTION_TEXTS) {
    const column = textColumn(questions.map((question) => question[text]));
    if (column.texts.length > 0) columns[text] = column;
  }
  return { ask: textColumn(questions.map((question) => question.ask)), ...columns };
}

function textColumn(values: readonly string[]): TextColumn {
  const positions = new Map<string, number>();
  const at = values.map((value) => {
    if (value === "") return -1;
    const position = positions.get(value) ?? positions.size;
    positions.set(value, position);
    return position;
  });
  return { texts: [...positions.keys()], at };
}
