import {
  BLANK_QUESTION,
  isAsk,
  MAX_TEXT_LENGTH,
  QUESTION_TEXTS,
  type Question,
  questionKey,
} from "../../server/domain/question.ts";

import type { AnsweredCell } from "../client/address-book.ts";
import { questionVariables } from "../client/question-variables.ts";
import { isListOf, isRecord, isText } from "../client/shape.ts";

/** What the workbook keeps of our cells. */
export type CellRecord = readonly AnsweredCell[];

const FORMAT = 1;
const MOST_CELLS = 200_000;
/** A sheet's name with the quotes that it may need. */
const LONGEST_SHEET = 70;

type Columns = Readonly<Record<string, unknown>>;

/**
 * The record as JSON: every distinct sheet, version and text once, and for each cell their positions, so that 20,000
 * cells take well under a megabyte.
 */
export function writeCells(cells: CellRecord): string {
  const questions = new Map(cells.map(({ key, question }) => [key, question]));
  const at = new Map([...questions.keys()].map((key, index) => [key, index]));
  const split = cells.map(({ address }) => address.lastIndexOf("!"));
  return JSON.stringify({
    format: FORMAT,
    ...dictionary(
      "sheet",
      cells.map(({ address }, index) => address.slice(0, split[index])),
    ),
    cell: cells.map(({ address }, index) => address.slice((split[index] ?? 0) + 1)),
    ...dictionary(
      "version",
      cells.map(({ dataVersion }) => dataVersion),
    ),
    question: cells.map(({ key }) => at.get(key) ?? -1),
    ...questionVariables([...questions.values()]),
  });
}

/** The record in that JSON; null when it is not exactly what {@link writeCells} writes: anybody can edit a workbook. */
export function readCells(json: string): CellRecord | null {
  const columns = parse(json);
  if (!isRecord(columns) || columns.format !== FORMAT || !Object.keys(columns).every(isKnown)) return null;
  const cell = columns.cell;
  if (!isListOf(cell, isCell) || cell.length > MOST_CELLS) return null;
  const sheet = texts(columns, "sheet", LONGEST_SHEET);
  const version = texts(columns, "version", MAX_TEXT_LENGTH);
  const questions = readQuestions(columns);
  const at = columns.question;
  if (!sheet || !version || !questions || !isListOf(at, isPosition)) return null;
  if ([sheet, version, at].some((column) => column.length !== cell.length)) return null;
  const cells = cell.flatMap((name, index) => {
    const question = questions[at[index] ?? -1];
    const [prefix, dataVersion] = [sheet[index], version[index]];
    if (!question || !prefix || !dataVersion) return [];
    return [{ address: `${prefix}!${name}`, key: questionKey(question), question, dataVersion }];
  });
  const distinct = new Set(cells.map(({ address, key }) => `${address}\n${key}`));
  return distinct.size === cell.length ? cells : null;
}

const KNOWN: ReadonlySet<string> = new Set([
  ...["format", "cell", "question"],
  ...["sheet", "version", "ask", ...QUESTION_TEXTS].flatMap((name) => [name, `${name}s`]),
]);

function isKnown(name: string): boolean {
  return KNOWN.has(name);
}

function dictionary(name: string, values: readonly string[]): Record<string, readonly string[] | readonly number[]> {
  const positions = new Map<string, number>();
  const at = values.map((value) => {
    const position = positions.get(value) ?? positions.size;
    positions.set(value, position);
    return position;
  });
  return { [`${name}s`]: [...positions.keys()], [name]: at };
}

function readQuestions(columns: Columns): Question[] | null {
  const asks = texts(columns, "ask", MAX_TEXT_LENGTH);
  if (!asks) return null;
  const read = QUESTION_TEXTS.map((name) => {
    const isAbsent = columns[name] === undefined && columns[`${name}s`] === undefined;
    return isAbsent ? asks.map(() => "") : texts(columns, name, MAX_TEXT_LENGTH);
  });
  if (read.some((column) => column?.length !== asks.length)) return null;
  const questions = asks.flatMap((ask, index): Question[] => {
    const given = Object.fromEntries(QUESTION_TEXTS.map((name, column) => [name, read[column]?.[index] ?? ""]));
    return isAsk(ask) ? [{ ...BLANK_QUESTION, ...given, ask }] : [];
  });
  return questions.length === asks.length ? questions : null;
}

/** The texts of a column by its dictionary, "" where there is none; null unless dictionary and positions fit. */
function texts(columns: Columns, name: string, longest: number): string[] | null {
  const [known, at] = [columns[`${name}s`], columns[name]];
  if (!isListOf(known, isText) || !isListOf(at, isPosition)) return null;
  if (known.some((text) => text === "" || text.length > longest)) return null;
  if (at.some((position) => position >= known.length)) return null;
  return at.map((position) => known[position] ?? "");
}

function isPosition(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= -1;
}

function isCell(value: unknown): value is string {
  return isText(value) && /^[A-Z]{1,3}[1-9]\d{0,6}$/u.test(value);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
