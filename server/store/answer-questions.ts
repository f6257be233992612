import { type AnswerColumns, type Ask, isAsk, type QuestionColumns, type QuestionText } from "../domain/question.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import { sentenceOf, type Target } from "../domain/target.ts";
import { answerCluster } from "./answer-cluster.ts";
import { DetailSheet, detailOfFigure, detailOfProgress, detailOfTarget } from "./answer-details.ts";
import { answerHistory, inUnit } from "./answer-history.ts";
import { answerLedger } from "./answer-ledger.ts";
import { answerClusters, answerProjects } from "./answer-list.ts";
import { answerMeta } from "./answer-meta.ts";
import { createProgressAnswers, type ProgressAnswers } from "./answer-progress.ts";
import { answerProject, findProject } from "./answer-project.ts";
import { answerProjectMeasure, projectMeasureOf } from "./answer-project-measure.ts";
import { AnswerSheet, type CellAnswer } from "./answer-sheet.ts";
import { citeFigure, readStyle } from "./answer-source.ts";
import { citeTarget, findTarget, targetField } from "./answer-target.ts";
import type { Book } from "./book.ts";
import type { Database } from "./database.ts";
import { type Figure, figureAt } from "./figure.ts";
import { loadCitations } from "./load-history.ts";
import { measureFigure } from "./measure-figure.ts";
import { printWanted } from "./not-published.ts";
import { createQuestionReader, isPlain, locate, type QuestionReader, type ReadQuestion } from "./question-reader.ts";
import type { Snapshot } from "./snapshot.ts";
import { vintageOf } from "./vintage.ts";

/** What answering needs: the book, and the database for what is not in memory (the places of citations). */
export interface Library {
  readonly book: Book;
  readonly database: Pick<Database, "scan">;
}

/** How a list is answered. */
export interface AnswerOptions {
  /** Whether to tell what every number is: unit, period, source … */
  readonly details?: boolean;
}

/** One list of questions while it is being answered. */
interface Round {
  readonly current: Snapshot;
  readonly reader: QuestionReader;
  readonly sheet: AnswerSheet;
  readonly details: DetailSheet | undefined;
  readonly cited: CitedCell[];
  readonly absences: Map<string, Refusal>;
  readonly targets: Map<string, Target | Refusal>;
  readonly progress: Map<Snapshot, ProgressAnswers>;
}

/** Gives the answer to a cell's question; undefined where it is put into the sheet later. */
type Answerer = (round: Round, cell: number, snapshot: Snapshot) => CellAnswer | undefined;

/** Answers a whole list of questions from one state of the book: every cell a number, a text, a table or a refusal. */
export async function answerQuestions(
  library: Library,
  columns: QuestionColumns,
  options: AnswerOptions = {},
): Promise<AnswerColumns> {
  const current = library.book.current();
  const snapshots = await snapshotsFor(library.book, columns.asOf?.texts ?? []);
  const count = columns.ask.at.length;
  const round: Round = {
    current,
    reader: createQuestionReader(current, columns, snapshots),
    sheet: new AnswerSheet(count),
    details: options.details ? new DetailSheet(count) : undefined,
    cited: [],
    absences: new Map(),
    targets: new Map(),
    progress: new Map(),
  };
  columns.ask.at.forEach((position, cell) => {
    const answer = answerCell(round, cell, columns.ask.texts[position]);
    if (answer !== undefined) round.sheet.put(cell, answer);
  });
  putCitations(library, round);
  return round.sheet.finish(current.dataVersion, round.details?.finish());
}

function answerCell(round: Round, cell: number, ask = "METRIC"): CellAnswer | undefined {
  if (!isAsk(ask)) return undefined;
  const snapshot = round.reader.snapshot(cell);
  if (!isRefusal(snapshot)) return ANSWERERS[ask](round, cell, snapshot);
  // The version is the last argument: what cannot be read before it is told first.
  const answer = ANSWERERS[ask](round, cell, round.current);
  return isRefusal(answer) ? answer : snapshot;
}

const ANSWERERS: Readonly<Record<Ask, Answerer>> = {
  METRIC: answerMetric,
  SOURCE: answerSource,
  TARGET: (round, cell, snapshot) => {
    const target = targetOf(round, cell, snapshot);
    if (isRefusal(target)) return target;
    const answer = targetField(snapshot, target, round.reader.text(cell, "field"));
    if (typeof answer === "number") round.details?.put(cell, detailOfTarget(snapshot, target), -1);
    return answer;
  },
  PROGRESS: (round, cell, snapshot) => {
    const text = (name: QuestionText) => round.reader.text(cell, name);
    const answers = round.progress.get(snapshot) ?? createProgressAnswers(snapshot);
    round.progress.set(snapshot, answers);
    const asked = { indicator: text("indicator"), period: text("period"), pace: text("pace"), output: text("field") };
    const answer = answers(asked);
    if (isRefusal(answer)) return answer;
    const { value } = answer;
    if (typeof value === "number") round.details?.put(cell, detailOfProgress(snapshot, answer), -1);
    return value;
  },
  HISTORY: ({ reader }, cell) => {
    const question = reader.read(cell);
    if (isRefusal(question)) return question;
    return answerHistory(question, reader.text(cell, "lastPeriod"), reader.text(cell, "option"));
  },
  CLUSTER: ({ reader }, cell, snapshot) =>
    answerCluster(snapshot, reader.text(cell, "subject"), reader.text(cell, "field")),
  CLUSTERS: ({ reader }, cell, snapshot) => answerClusters(snapshot, reader.text(cell, "option")),
  PROJECT: answerProjectField,
  PROJECTS: ({ reader }, cell, snapshot) =>
    answerProjects(snapshot, reader.text(cell, "filter"), reader.text(cell, "option")),
  // Of the ledger there is only now.
  LEDGER: ({ reader, current: { ledger } }, cell) =>
    answerLedger(ledger, reader.text(cell, "filter"), reader.text(cell, "field")),
  META: ({ reader }, cell, snapshot) =>
    answerMeta(snapshot, reader.text(cell, "indicator"), reader.text(cell, "field")),
};

/** The most states of the book that one list may ask for; each that is not in memory is read from the database. */
const MOST_VINTAGES = 32;

/** The state of the book for each text; texts that mean the same release share one, however many states the book keeps. */
function snapshotsFor(book: Book, texts: readonly string[]): Promise<(Snapshot | Refusal)[]> {
  const byVintage = new Map<number, Promise<Snapshot>>();
  return Promise.all(
    texts.map((text) => {
      const vintage = vintageOf(book.current(), text);
      if (isRefusal(vintage)) return vintage;
      const known = byVintage.get(vintage);
      if (!known && byVintage.size >= MOST_VINTAGES) {
        return refuse("VINTAGE_TOO_MANY", { expected: String(MOST_VINTAGES) });
      }
      const snapshot = known ?? book.asOf(vintage);
      byVintage.set(vintage, snapshot);
      return snapshot;
    }),
  );
}

function answerMetric(round: Round, cell: number): CellAnswer {
  const question = round.reader.read(cell);
  if (isRefusal(question)) return question;
  // Nearly every cell asks for what was published: the way without objects.
  const location = isPlain(question.measure) ? locate(question) : undefined;
  if (location && !question.unit && !round.details) return location.value;
  const figure = location ? figureAt(location, question.indicator.unit) : figureOrAbsence(round, question);
  return isRefusal(figure) ? figure : shownFigure(round, cell, question, figure);
}

/** The amount in the unit wanted, and what is told of it. */
function shownFigure(round: Round, cell: number, question: ReadQuestion, figure: Figure): number | Refusal {
  const shown = inUnit(figure, question.unit);
  if (isRefusal(shown)) return shown;
  const decimals = question.unit ? -1 : question.indicator.decimals;
  round.details?.put(cell, detailOfFigure(question.snapshot, figure, shown.unit), decimals);
  return shown.value;
}

/** The reason why nothing is published takes a look around; equal questions of one list share it. */
function figureOrAbsence({ absences }: Round, question: ReadQuestion): Figure | Refusal {
  const { snapshot, indicator, subject, lookup, measure } = question;
  const key = JSON.stringify([snapshot.vintage, indicator.code, subject, lookup.expression, measure]);
  const known = absences.get(key);
  if (known) return known;
  const figure = measureFigure(question);
  if (isRefusal(figure)) absences.set(key, figure);
  return figure;
}

/** Finding a target reads two texts and looks through the plan; equal questions of one list share it. */
function targetOf({ reader, targets }: Round, cell: number, snapshot: Snapshot): Target | Refusal {
  const [indicator, year] = [reader.text(cell, "indicator"), reader.text(cell, "period")];
  const key = JSON.stringify([snapshot.vintage, indicator, year]);
  const target = targets.get(key) ?? findTarget(snapshot, indicator, year);
  targets.set(key, target);
  return target;
}

/** One of a project's own fields, with a period one of its amounts, or where an indicator is named its figure for it. */
function answerProjectField(round: Round, cell: number, snapshot: Snapshot): CellAnswer {
  const { reader } = round;
  const project = findProject(snapshot, reader.text(cell, "subject"));
  if (isRefusal(project)) return project;
  const measure = projectMeasureOf(reader.text(cell, "indicator"));
  if (measure) return answerProjectMeasure(snapshot, project, { measure, periodText: reader.text(cell, "period") });
  if (reader.text(cell, "indicator") !== "") return answerMetric(round, cell);
  return answerProject(snapshot, project, reader.text(cell, "field"));
}

interface CitedCell {
  readonly cell: number;
  readonly figure: Figure;
  readonly snapshot: Snapshot;
  readonly style: "full" | "short";
}

/** A figure's citation needs its place from the database, so it is only noted here; a target's words are at hand. */
function answerSource(round: Round, cell: number, snapshot: Snapshot): CellAnswer | undefined {
  const style = readStyle(round.reader.text(cell, "field"));
  if (isRefusal(style)) return style;
  const question = round.reader.read(cell);
  if (isRefusal(question)) return question;
  const figure = figureOrAbsence(round, question);
  if (!isRefusal(figure)) {
    round.cited.push({ cell, figure, snapshot, style });
    return undefined;
  }
  const target = targetOf(round, cell, snapshot);
  if (!isRefusal(target)) return `“${sentenceOf(target)}”（${citeTarget(target, snapshot.plan)}）`;
  return refuse("SOURCE_ABSENT", { received: printWanted(question) });
}

function putCitations({ database }: Library, { cited, sheet }: Round): void {
  const bySnapshot = new Map<Snapshot, CitedCell[]>();
  for (const cell of cited) {
    const cells = bySnapshot.get(cell.snapshot) ?? [];
    cells.push(cell);
    bySnapshot.set(cell.snapshot, cells);
  }
  for (const [snapshot, cells] of bySnapshot) {
    const places = cells.flatMap(({ figure }) => figure.terms.map(({ location }) => location));
    const citations = loadCitations(database, snapshot, places);
    for (const { cell, figure, style } of cells) sheet.put(cell, citeFigure(snapshot, figure, citations, style));
  }
}
