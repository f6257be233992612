import type { AnswerColumns, QuestionColumns } from "../domain/question.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import { type AnswerOptions, answerQuestions, type Library } from "./answer-questions.ts";
import { breathe } from "./bulk.ts";
import { seenLedger, seenVintage, sequenceOf } from "./data-version.ts";
import { type LedgerState, ledgerVersion } from "./ledger.ts";
import { loadLedgerAt } from "./load-ledger.ts";
import { wasStateOf } from "./past-ledger.ts";
import type { Snapshot } from "./snapshot.ts";
import { stillBook } from "./still-book.ts";

/** Which questions of a list have another answer now than they had, and both answers in the order of `at`. */
export interface ChangedAnswers {
  readonly dataVersion: string;
  readonly sequence: number;
  readonly at: readonly number[];
  readonly before: AnswerColumns;
  readonly after: AnswerColumns;
}

/** Answers a list of questions as of a data version, a release or a date, and as of now, and gives what differs. */
export async function changedAnswers(
  library: Library,
  questions: QuestionColumns,
  since: string,
  options: AnswerOptions = {},
): Promise<ChangedAnswers | Refusal> {
  const current = library.book.current();
  const vintage = seenVintage(current, since);
  if (isRefusal(vintage)) return vintage;
  const past = withLedgerThen(library.database, { past: await library.book.asOf(vintage), current }, seenLedger(since));
  if (isRefusal(past)) return past;
  const answersOf = async (snapshot: Snapshot, asked: QuestionColumns, told: AnswerOptions = {}) => {
    // Others get their turn between one list of answers and the next.
    await breathe();
    return answerQuestions({ ...library, book: stillBook(library.book, snapshot) }, asked, told);
  };
  // Of one state there is nothing to compare.
  const at =
    past === current ? [] : differingCells(await answersOf(past, questions), await answersOf(current, questions));
  const changed = pickQuestions(questions, at);
  return {
    dataVersion: current.dataVersion,
    sequence: sequenceOf(current),
    at,
    before: await answersOf(past, changed, options),
    after: await answersOf(current, changed, options),
  };
}

/** A past state with the ledger as it was then; the same state where both are as they are now. */
function withLedgerThen(
  database: Library["database"],
  { past, current }: { readonly past: Snapshot; readonly current: Snapshot },
  seen: LedgerState | undefined,
): Snapshot | Refusal {
  const { ledger } = current;
  if (!seen || ledgerVersion(seen) === ledgerVersion(ledger))
    return past.ledger === ledger ? past : { ...past, ledger };
  // Another database's ledger: what differs from it nobody can tell.
  if (!wasStateOf(database, ledger, seen)) return refuse("VINTAGE_UNKNOWN", { received: ledgerVersion(seen) });
  return { ...past, ledger: loadLedgerAt(database, ledger.names, seen) };
}

function differingCells(before: AnswerColumns, after: AnswerColumns): number[] {
  const [old, now] = [cellTexts(before), cellTexts(after)];
  return now.flatMap((text, cell) => (text === old[cell] ? [] : [cell]));
}

/** A text for each cell, equal where the answers are. */
export function cellTexts(columns: AnswerColumns): string[] {
  const cells = columns.values.map(String);
  const put = (at: readonly number[], held: readonly unknown[]) => {
    at.forEach((cell, place) => {
      cells[cell] = JSON.stringify(held[place]);
    });
  };
  put(columns.textAt, columns.texts);
  put(columns.tableAt, columns.tables);
  // Of a refusal the reason counts, not where it stands in the list.
  put(
    columns.refusedAt,
    columns.refusedWith.map((at) => columns.refusals[at]),
  );
  return cells;
}

/** Some questions of a list, in the order of their positions. */
function pickQuestions(questions: QuestionColumns, cells: readonly number[]): QuestionColumns {
  const pick = ({ texts, at }: QuestionColumns["ask"]) => ({ texts, at: cells.map((cell) => at[cell] ?? -1) });
  const picked = Object.entries(questions).map(([name, column]) => [name, pick(column)] as const);
  return { ...Object.fromEntries(picked), ask: pick(questions.ask) };
}
