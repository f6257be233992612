import { isRefusalCode, type Refusal } from "../../server/domain/refusal.ts";

import { isAmount, isListOf, isRecord, isText } from "./shape.ts";

/** What a cell gets: a figure, a text, or the reason why there is neither. */
export type Answer = number | string | Refusal;

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
  const columns = isRecord(data) ? data.answers : null;
  if (!isRecord(columns) || !isText(columns.dataVersion)) return null;
  const { values, textAt, texts, refusedAt, refusedWith } = columns;
  if (!isListOf(values, isValue) || values.length !== count) return null;
  if (!isListOf(texts, isText) || !isListOf(columns.refusals, isRecord)) return null;
  const refusals = columns.refusals.map(readRefusal);
  const reasons = isListOf(refusedWith, isAmount) ? refusedWith.map((at) => refusals[at]) : null;
  const answers: (Answer | null)[] = [...values];
  if (!place(answers, textAt, texts) || !place(answers, refusedAt, reasons)) return null;
  const complete = answers.filter((answer) => answer !== null);
  return complete.length === count ? { dataVersion: columns.dataVersion, answers: complete } : null;
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
function readRefusal(record: Readonly<Record<string, unknown>>): Refusal | undefined {
  const { code, message, near } = record;
  if (!isText(code) || !isText(message) || message === "" || !isListOf(near, isText)) return undefined;
  return { code: isRefusalCode(code) ? code : "ANSWER_INVALID", message, near };
}

function isValue(value: unknown): value is number | null {
  return value === null || isAmount(value);
}
