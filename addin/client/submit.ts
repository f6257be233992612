import type { ImportLine, RowFate } from "../../server/domain/import/import-lines.ts";
import type { ImportCell } from "../../server/domain/import/import-row.ts";
import type { RecordCode } from "../../server/domain/import/record-headers.ts";
import type { LoggedReceipt } from "../../server/domain/submit/submission-log.ts";

import type { Outcome } from "./catalogue.ts";
import { amountOf, isAmount, isListOf, isRecord, isText, recordsOf, textOf } from "./shape.ts";
import { IMPORT_FIGURES, IMPORT_HEADINGS, IMPORT_RECEIPT } from "./submit-queries.ts";
import type { Reply, Transport } from "./transport.ts";

const TIMEOUT = 120_000;
const SHORT_TIMEOUT = 20_000;

/** A table as it is sent, and what is said of it. */
export interface SubmitRequest {
  /** The header first; a blank row for each that is left out. */
  readonly rows: readonly (readonly ImportCell[])[];
  /** Row of the header, from 1. */
  readonly firstRow: number;
  readonly source: string;
  readonly title: string;
  /** ISO day of publication; "" for today. */
  readonly publishedOn: string;
  readonly note: string;
  /** Name or code of the area of rows that name none; "" for none. */
  readonly area: string;
  /** Fields of headings that have other names. */
  readonly headings: readonly { readonly heading: string; readonly field: string }[];
  /** Made once for each preview: the same key never writes twice. */
  readonly key: string;
  /** The kind of records that the rows are; absent for rows that are none. */
  readonly record?: RecordCode;
  readonly isDryRun: boolean;
  /** Whether the analyst has looked at the warnings. */
  readonly isConfirmed: boolean;
}

/** What the server says of a row, or of the whole table where the row is 0. */
export interface SubmitProblem {
  readonly code: string;
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

/** What the server says of a row that it can read. */
export interface SubmitLine extends ImportLine {
  /** In Chinese what changes, where it is no number that changes. */
  readonly change?: string;
  /** What a sheet may note of it once it is written. */
  readonly written?: WrittenRow;
}

/** A row that the server has taken: of a case its code, its state in Chinese and its revision. */
export interface WrittenRow {
  readonly code: string;
  readonly state: string;
  readonly revision: number;
}

/** What the server did with a table, or would do. */
export interface SubmitReply {
  /** WRITTEN, KNOWN, DRY_RUN, REFUSED … as the schema names it. */
  readonly ending: string;
  /** Whether the analyst's role may write. */
  readonly mayPublish: boolean;
  readonly lines: readonly SubmitLine[];
  readonly refusals: readonly SubmitProblem[];
  readonly warnings: readonly SubmitProblem[];
  /** How many warnings there are; the list may be cut. */
  readonly warningCount: number;
  readonly skipped: readonly SubmitProblem[];
  readonly receipt: LoggedReceipt | null;
}

type Data = Readonly<Record<string, unknown>>;

/** Sends a table, or has it checked only. Never rejects; a failure of kind unreachable may have been written all the same. */
export async function submitFigures(
  transport: Transport,
  { rows, firstRow, source, title, publishedOn, note, area, headings, key, isDryRun, isConfirmed }: SubmitRequest,
  signal?: AbortSignal,
): Promise<Outcome<SubmitReply>> {
  const said = { rows, firstRow, source, title, publishedOn, note, area, headings };
  const input = { ...said, idempotencyKey: key, again: true, dryRun: isDryRun, confirmed: isConfirmed };
  const reply = await transport(IMPORT_FIGURES, { input }, TIMEOUT, signal);
  return readImport(reply, "importFigures");
}

/** The receipt of a key; null where the server has written nothing under it. */
export async function askReceipt(transport: Transport, key: string): Promise<Outcome<LoggedReceipt | null>> {
  const reply = await transport(IMPORT_RECEIPT, { key }, SHORT_TIMEOUT);
  if (reply.kind !== "data") return { kind: "failure", failure: reply };
  const status = isRecord(reply.data) && isRecord(reply.data.status) ? reply.data.status : {};
  const receipt = isRecord(reply.data) ? reply.data.importReceipt : undefined;
  if (receipt === null) return { kind: "value", value: null };
  return readAs(reply, () => readReceipt(receipt, textOf(status, "dataVersion")));
}

/** Fields of the headings that were named in earlier imports, by the heading as the server folds it. */
export async function readHeadings(transport: Transport): Promise<Outcome<ReadonlyMap<string, string>>> {
  const reply = await transport(IMPORT_HEADINGS, {}, SHORT_TIMEOUT);
  return readAs(reply, (data) => {
    return new Map(recordsOf(data, "importHeadings").map((one) => [textOf(one, "heading"), textOf(one, "field")]));
  });
}

/** What an import of that name did, or would do. */
export function readImport(reply: Reply, name: string): Outcome<SubmitReply> {
  return readAs(reply, ({ [name]: payload }) => (isRecord(payload) ? readReply(payload) : null));
}

function readAs<Value>(reply: Reply, read: (data: Data) => Value | null): Outcome<Value> {
  if (reply.kind !== "data") return { kind: "failure", failure: reply };
  const value = isRecord(reply.data) ? read(reply.data) : null;
  if (value !== null) return { kind: "value", value };
  return { kind: "failure", failure: { kind: "rejected", reason: "答复格式不符" } };
}

function readReply(data: Data): SubmitReply | null {
  const lines = readLines(data.lines);
  const ending = textOf(data, "ending");
  if (!lines || ending === "") return null;
  const counts = isRecord(data.counts) ? data.counts : {};
  return {
    ending,
    lines,
    mayPublish: data.mayPublish === true,
    refusals: [...inputProblems(data), ...recordsOf(data, "refusals").map(readProblem)],
    warnings: recordsOf(data, "warnings").map(readProblem),
    warningCount: amountOf(counts, "warnings") ?? 0,
    skipped: recordsOf(data, "skipped").map(readProblem),
    receipt: readReceipt(data.receipt, textOf(data, "dataVersion")),
  };
}

function readProblem(record: Data): SubmitProblem {
  return {
    code: textOf(record, "code"),
    row: amountOf(record, "row") ?? 0,
    column: textOf(record, "column"),
    message: inPaneWords(textOf(record, "message")),
  };
}

/** What is wrong with the table as a whole, where it was not even looked at; all else the rows say themselves. */
export function inputProblems(data: Data): SubmitProblem[] {
  if (textOf(data, "ending") !== "INVALID") return [];
  return recordsOf(data, "userErrors").map(readProblem);
}

/** The server's sentences name what to do on the command line. */
function inPaneWords(message: string): string {
  return message
    .replace("用 --yes 确认", "请勾选“警告已经核对”")
    .replace(/用 --map 列名=字段 指明/u, "请在“列名”里指明");
}

function readReceipt(receipt: unknown, dataVersion: string): LoggedReceipt | null {
  if (!isRecord(receipt) || textOf(receipt, "release") === "") return null;
  const counts = isRecord(receipt.counts) ? receipt.counts : {};
  const count = (name: string) => amountOf(counts, name) ?? 0;
  return {
    release: textOf(receipt, "release"),
    dataVersion,
    sha256: textOf(receipt, "sha256"),
    importedAt: textOf(receipt, "importedAt"),
    ...{ added: count("added"), changed: count("changed"), same: count("same"), withdrawn: count("withdrawn") },
  };
}

function readLines(columns: unknown): ImportLine[] | null {
  if (!isRecord(columns)) return null;
  const { row, fate, figure, unit, before, after } = columns;
  if (!isListOf(row, isAmount) || !isListOf(fate, isFate) || !isListOf(figure, isText)) return null;
  if (!isListOf(unit, isText) || !isListOf(before, isValue) || !isListOf(after, isValue)) return null;
  if ([fate, figure, unit, before, after].some(({ length }) => length !== row.length)) return null;
  return row.map((at, index): ImportLine => {
    return {
      ...{ row: at, fate: fate[index] ?? "skipped", figure: figure[index] ?? "", unit: unit[index] ?? "" },
      ...{ before: before[index] ?? null, after: after[index] ?? null },
    };
  });
}

const FATES = {
  ...{ added: true, changed: true, same: true, withdrawn: true, skipped: true, refused: true },
} satisfies Record<RowFate, true>;

function isFate(value: unknown): value is RowFate {
  return isText(value) && Object.hasOwn(FATES, value);
}

function isValue(value: unknown): value is number | null {
  return value === null || isAmount(value);
}
