import type { DetailedNumber } from "../../server/domain/question.ts";
import { isRefusalCode, type Refusal } from "../../server/domain/refusal.ts";
import type { Table, TableCell } from "../../server/domain/table.ts";

import { isAmount, isListOf, isRecord, isText } from "./shape.ts";

/** What a cell gets: a figure, a text, a table that spills, or the reason why there is none of them. */
export type Answer = number | string | DetailedNumber | Table | Refusal;

/** The amount of a figure, with or without details; undefined of any other answer. */
export function amountOfAnswer(answer: Answer): number | undefined {
  if (typeof answer === "number") return answer;
  const isFigure = typeof answer === "object" && "value" in answer;
  return isFigure ? answer.value : undefined;
}

/** The answers to one request, by position. */
export interface AnswerList {
  readonly dataVersion: string;
  readonly answers: readonly Answer[];
}

/**
 * The answers in the data of the query Answers; null unless there is exactly one well-formed answer for each of `count`
 * questions. A short, long or overlapping list is refused as a whole: a cell must never get its neighbour's figure.
 */
export function readAnswers(data: unknown, count: number): AnswerList | null {
  return isRecord(data) ? readAnswerColumns(data.answers, count) : null;
}

/** The answers in columns, as {@link readAnswers} says. */
export function readAnswerColumns(columns: unknown, count: number): AnswerList | null {
  if (!isRecord(columns) || !isText(columns.dataVersion)) return null;
  // Servers of an earlier version know no tables.
  const { values, textAt, texts, tableAt = [], tables = [], refusedAt, refusedWith } = columns;
  if (!isListOf(values, isValue) || values.length !== count) return null;
  if (!isListOf(texts, isText) || !isListOf(tables, isTable) || !isListOf(columns.refusals, isRecord)) return null;
  const refusals = columns.refusals.map(readRefusal);
  const reasons = isListOf(refusedWith, isAmount) ? refusedWith.map((at) => refusals[at]) : null;
  const answers: (Answer | null)[] = [...values];
  const isPlaced = place(answers, textAt, texts) && place(answers, tableAt, tables);
  if (!isPlaced || !place(answers, refusedAt, reasons)) return null;
  const detailed = columns.details == null ? answers : withDetails(answers, columns.details);
  const complete = detailed?.filter((answer) => answer !== null) ?? [];
  return complete.length === count ? { dataVersion: columns.dataVersion, answers: complete } : null;
}

/** The numbers with what is told of them; null where that is not well-formed. */
function withDetails(answers: readonly (Answer | null)[], columns: unknown): readonly (Answer | null)[] | null {
  if (!isRecord(columns)) return null;
  const { names, texts, at, decimals } = columns;
  if (!isListOf(names, isText) || !isListOf(texts, isText) || !isListOf(at, isAmount)) return null;
  if (!isListOf(decimals, isAmount) || decimals.length !== answers.length) return null;
  if (at.length !== names.length * answers.length) return null;
  return answers.map((value, cell) => {
    if (typeof value !== "number") return value;
    const details = names.flatMap((name, row): (readonly [string, string])[] => {
      const text = texts[at[row * answers.length + cell] ?? -1];
      return text === undefined ? [] : [[name, text]];
    });
    return details.length === 0 ? value : { value, decimals: decimals[cell] ?? -1, details };
  });
}

/** Puts each member at its position; false when a position is outside, taken, or without a member. */
function place(
  answers: (Answer | null)[],
  positions: unknown,
  members: readonly (Answer | undefined)[] | null,
): boolean {
  if (!isListOf(positions, isAmount) || positions.length !== members?.length) return false;
  return positions.every((position, index) => {
    const member = members[index];
    if (answers[position] !== null || member === undefined) return false;
    answers[position] = member;
    return true;
  });
}

/** A reason in words this version does not know keeps its sentence, under a code that it knows. */
export function readRefusal(record: Readonly<Record<string, unknown>>): Refusal | undefined {
  const { code, message, near } = record;
  if (!isText(code) || !isText(message) || message === "" || !isListOf(near, isText)) return undefined;
  return { code: isRefusalCode(code) ? code : "ANSWER_INVALID", message, near };
}

function isValue(value: unknown): value is number | null {
  return value === null || isAmount(value);
}

function isTable(value: unknown): value is Table {
  return isListOf(value, isRow) && value.every((row) => row.length === value[0]?.length);
}

function isRow(row: unknown): row is readonly TableCell[] {
  return isListOf(row, isTableCell);
}

function isTableCell(cell: unknown): cell is TableCell {
  return cell === null || isText(cell) || isAmount(cell);
}
