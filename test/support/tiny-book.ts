import type { AnswerColumns, Question } from "../../server/domain/question.ts";
import { BLANK_QUESTION, toColumns } from "../../server/domain/question.ts";
import type { Table } from "../../server/domain/table.ts";
import { answerQuestions, type Library } from "../../server/store/answer-questions.ts";
import { openBook } from "../../server/store/book.ts";
import type { Content } from "../../server/store/content.ts";
import type { Database } from "../../server/store/database.ts";
import { fill } from "../../server/store/fill.ts";
import { temporaryDatabase } from "./temporary-database.ts";
import { TINY_CONTENT } from "./tiny-content.ts";

/** A book of the tiny content, with its database. */
export async function tinyLibrary(content: Content = TINY_CONTENT): Promise<Library & { readonly database: Database }> {
  const database = temporaryDatabase();
  await fill(database, content);
  return { book: await openBook(database), database };
}

/** A question for a figure, and what differs from a blank one. */
export function questionOf(differences: Partial<Question>): Question {
  return { ask: "METRIC", ...BLANK_QUESTION, ...differences };
}

/** What each cell shows: its number, its text, its table, or the code and sentence of its refusal. */
export async function answersOf(library: Library, questions: readonly Question[]) {
  return cellsOf(await answerQuestions(library, toColumns(questions)));
}

function cellsOf({ values, textAt, texts, tableAt, tables, refusedAt, refusedWith, refusals }: AnswerColumns) {
  const cells: (number | string | null | Table | AnswerColumns["refusals"][number])[] = [...values];
  tableAt.forEach((cell, at) => {
    cells[cell] = tables[at] ?? null;
  });
  textAt.forEach((cell, at) => {
    cells[cell] = texts[at] ?? null;
  });
  refusedAt.forEach((cell, at) => {
    cells[cell] = refusals[refusedWith[at] ?? -1] ?? null;
  });
  return cells;
}
