import type { AnswerColumns, QuestionColumns } from "../domain/question.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import type { Target } from "../domain/target.ts";
import { inUnit, notPublished, printWanted } from "./answer-metric.ts";
import { AnswerSheet, type CellAnswer } from "./answer-sheet.ts";
import { citeObservation, readStyle, shownCitation } from "./answer-source.ts";
import { citePlan, findTarget, targetField } from "./answer-target.ts";
import type { Book } from "./book.ts";
import type { Database } from "./database.ts";
import type { Location } from "./find-observation.ts";
import { loadCitations } from "./load-history.ts";
import { createQuestionReader, locate, type QuestionReader, type ReadQuestion } from "./question-reader.ts";
import type { Snapshot } from "./snapshot.ts";
import { vintageOf } from "./vintage.ts";

/** What answering needs: the book, and the database for what is not in memory (the places of citations). */
export interface Library {
  readonly book: Book;
  readonly database: Pick<Database, "scan">;
}

/** Answers a whole list of questions from one state of the book: every cell a number, a text or a refusal. */
export async function answerQuestions(library: Library, columns: QuestionColumns): Promise<AnswerColumns> {
  const current = library.book.current();
  const snapshots = await snapshotsFor(library.book, columns.asOf?.texts ?? []);
  const reader = createQuestionReader(current, columns, snapshots);
  const sheet = new AnswerSheet(columns.ask.at.length);
  const cited: CitedCell[] = [];
  const absent = rememberAbsences();
  const targets = rememberTargets(current);
  columns.ask.at.forEach((position, cell) => {
    const ask = columns.ask.texts[position] ?? "METRIC";
    if (ask === "SOURCE") {
      const answer = readSource(current, reader, cell, targets);
      if ("location" in answer) cited.push(answer);
      else sheet.put(cell, answer.text);
    } else {
      sheet.put(
        cell,
        ask === "TARGET" ? answerTarget(current, reader, cell, targets) : answerMetric(reader.read(cell), absent),
      );
    }
  });
  putCitations(library, sheet, cited);
  return sheet.finish(current.dataVersion);
}

/** The state of the book for each text; texts that mean the same release share one, however many states the book keeps. */
function snapshotsFor(book: Book, texts: readonly string[]): Promise<(Snapshot | Refusal)[]> {
  const byVintage = new Map<number, Promise<Snapshot>>();
  return Promise.all(
    texts.map((text) => {
      const vintage = vintageOf(book.current(), text);
      if (isRefusal(vintage)) return vintage;
      const snapshot = byVintage.get(vintage) ?? book.asOf(vintage);
      byVintage.set(vintage, snapshot);
      return snapshot;
    }),
  );
}

type Absence = (question: ReadQuestion) => Refusal;

function answerMetric(question: ReadQuestion | Refusal, absent: Absence): CellAnswer {
  if (isRefusal(question)) return question;
  const location = locate(question);
  if (!location) return absent(question);
  return question.unit ? inUnit(location.value, question.indicator, question.unit) : location.value;
}

/** The reason why nothing is published takes a look around; equal questions of one list share it. */
function rememberAbsences(): Absence {
  const known = new Map<string, Refusal>();
  return (question) => {
    const { snapshot, indicator, subject, lookup } = question;
    const key = JSON.stringify([snapshot.vintage, indicator.code, subject, lookup.expression]);
    const refusal = known.get(key) ?? notPublished(question);
    known.set(key, refusal);
    return refusal;
  };
}

type Targets = (reader: QuestionReader, cell: number) => Target | Refusal;

/** Finding a target reads two texts and looks through the plan; equal questions of one list share it. */
function rememberTargets(current: Snapshot): Targets {
  const known = new Map<string, Target | Refusal>();
  return (reader, cell) => {
    const [indicator, year] = [reader.text(cell, "indicator"), reader.text(cell, "period")];
    const key = JSON.stringify([indicator, year]);
    const target = known.get(key) ?? findTarget(current, indicator, year);
    known.set(key, target);
    return target;
  };
}

function answerTarget(current: Snapshot, reader: QuestionReader, cell: number, targets: Targets): CellAnswer {
  const target = targets(reader, cell);
  return isRefusal(target) ? target : targetField(current, target, reader.text(cell, "field"));
}

interface CitedCell {
  readonly cell: number;
  readonly location: Location;
  readonly snapshot: Snapshot;
  readonly style: "full" | "short";
}

/** A figure's citation needs its place from the database, so it is only located here; a target's words are at hand. */
function readSource(
  current: Snapshot,
  reader: QuestionReader,
  cell: number,
  targets: Targets,
): CitedCell | { readonly text: CellAnswer } {
  const style = readStyle(reader.text(cell, "field"));
  if (isRefusal(style)) return { text: style };
  const question = reader.read(cell);
  if (isRefusal(question)) return { text: question };
  const location = locate(question);
  if (location) return { cell, location, snapshot: question.snapshot, style };
  const target = targets(reader, cell);
  if (!isRefusal(target)) return { text: `“${target.anchor.quote}”（${citePlan(target, current.plan)}）` };
  return { text: refuse("SOURCE_ABSENT", { received: printWanted(question) }) };
}

function putCitations({ database }: Library, sheet: AnswerSheet, cited: readonly CitedCell[]): void {
  const bySnapshot = new Map<Snapshot, CitedCell[]>();
  for (const cell of cited) {
    const cells = bySnapshot.get(cell.snapshot) ?? [];
    cells.push(cell);
    bySnapshot.set(cell.snapshot, cells);
  }
  for (const [snapshot, cells] of bySnapshot) {
    const citations = loadCitations(
      database,
      snapshot,
      cells.map((one) => one.location),
    );
    for (const { cell, location, style } of cells) {
      sheet.put(cell, citeObservation(snapshot, location, shownCitation(snapshot, citations, location), style));
    }
  }
}
