import type { Table } from "./table.ts";

/**
 * What one cell asks. The add-in makes questions of cell arguments, sends a whole recalculation as columns, and gives
 * each cell its answer by position; the server reads the same columns.
 */

/** The formulas that ask: by their ids, which are stored in workbooks and never change. */
export const ASKS = [
  "METRIC",
  "TARGET",
  "PROGRESS",
  "HISTORY",
  "CLUSTER",
  "CLUSTERS",
  "PROJECT",
  "PROJECTS",
  "LEDGER",
  "META",
  "SOURCE",
] as const;

/** Which formula asks. */
export type Ask = (typeof ASKS)[number];

/** Whether a text names one of the formulas that ask. */
export function isAsk(text: string): text is Ask {
  return ASKS.some((ask) => ask === text);
}

/** One cell's question. Every text is as the analyst wrote it, trimmed; "" means omitted. */
export interface Question {
  readonly ask: Ask;
  /** Name, alias or code of the indicator. */
  readonly indicator: string;
  /** The period in its printed form, or a relative word; for a target, its year; for a history, where it begins. */
  readonly period: string;
  /** Where a history ends, likewise. */
  readonly lastPeriod: string;
  /** 值 (the default), 同比, 反算同比 …, with 当月 or 累计 before it where the period does not say. */
  readonly measure: string;
  /** Area, industry, cluster, project or enterprise, joined by ·; the city itself when omitted. */
  readonly subject: string;
  /** The unit wanted; the indicator's own when omitted. */
  readonly unit: string;
  /** A date or a release code: the figures as they were known then; today's when omitted. */
  readonly asOf: string;
  /** Which of its fields or outputs; of a source, the style of the citation. */
  readonly field: string;
  /** Of progress, what it is held against: 时间进度 (the default), 分月计划, 去年同期进度, or last year's share. */
  readonly pace: string;
  /** Of a list, which things: 名称=值 pairs separated by semicolons. */
  readonly filter: string;
  /** Of a list, how it is laid out: 名称=值 pairs separated by semicolons. */
  readonly option: string;
}

/** The texts of a question, in the order of their columns. */
export const QUESTION_TEXTS = [
  "indicator",
  "period",
  "lastPeriod",
  "measure",
  "subject",
  "unit",
  "asOf",
  "field",
  "pace",
  "filter",
  "option",
] as const;

/** A question of which nothing is said but the formula. */
export const BLANK_QUESTION: Omit<Question, "ask"> = {
  indicator: "",
  period: "",
  lastPeriod: "",
  measure: "",
  subject: "",
  unit: "",
  asOf: "",
  field: "",
  pace: "",
  filter: "",
  option: "",
};

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

/**
 * What a number is: unit, basis, period, source …, as a table of texts. `at[name * cells + cell]` is the position of the
 * text of a name and a cell; -1 is none.
 */
export interface AnswerDetails {
  readonly names: readonly string[];
  readonly texts: readonly string[];
  readonly at: readonly number[];
  /** For each cell how many decimals its number is published with; -1 where that is not known. */
  readonly decimals: readonly number[];
}

/** A number and what it is, for hosts that show a card beside a cell. */
export interface DetailedNumber {
  readonly value: number;
  /** Decimals that it is published with; -1 where that is not known. */
  readonly decimals: number;
  /** Names and texts, in the order in which a card shows them. */
  readonly details: readonly (readonly [name: string, text: string])[];
}

/** Whole-list answer: numbers by position; texts, tables and refusals only where they occur. */
export interface AnswerColumns {
  readonly dataVersion: string;
  /** One for each question; null where the answer is a text or a refusal. */
  readonly values: readonly (number | null)[];
  readonly textAt: readonly number[];
  readonly texts: readonly string[];
  /** Positions answered by a table that spills. */
  readonly tableAt: readonly number[];
  readonly tables: readonly Table[];
  /** Positions refused, and for each the position of its reason in `refusals`. */
  readonly refusedAt: readonly number[];
  readonly refusedWith: readonly number[];
  readonly refusals: readonly { readonly code: string; readonly message: string; readonly near: readonly string[] }[];
  /** Only when asked for. */
  readonly details?: AnswerDetails;
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
