/** What a workbook keeps of a submission. */
export interface LoggedSubmission {
  /** Idempotency key. */
  readonly key: string;
  /** ISO time at which it was sent. */
  readonly sentAt: string;
  readonly title: string;
  /** Id of the kind of rows; absent for figures. */
  readonly kind?: string;
  /** Sheet and range: 月报!A1:F20. */
  readonly place: string;
  /** What the server wrote; null while no answer has come. */
  readonly receipt: LoggedReceipt | null;
}

/** The receipt of a submission as it is kept. */
export interface LoggedReceipt {
  readonly release: string;
  readonly dataVersion: string;
  readonly sha256: string;
  readonly importedAt: string;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly withdrawn: number;
  /** What was written in Chinese, where the numbers do not say it. */
  readonly words?: string;
  /** What became of each row, in Chinese, where that is kept. */
  readonly rows?: readonly string[];
}

/** The most submissions that a workbook keeps. */
export const MOST_LOGGED = 100;

const VERSION = 1;

/** The log with that entry first, instead of one of the same key; the oldest go beyond {@link MOST_LOGGED}. */
export function logged(log: readonly LoggedSubmission[], entry: LoggedSubmission): readonly LoggedSubmission[] {
  const others = log.filter(({ key }) => key !== entry.key);
  return [entry, ...others]
    .sort((a, b) => (a.sentAt < b.sentAt ? 1 : a.sentAt > b.sentAt ? -1 : 0))
    .slice(0, MOST_LOGGED);
}

/** The log without the submission of that key, as where the server refused it whole. */
export function unlogged(log: readonly LoggedSubmission[], key: string): readonly LoggedSubmission[] {
  return log.filter((entry) => entry.key !== key);
}

/** The log as JSON, as a workbook keeps it. */
export function printLog(log: readonly LoggedSubmission[]): string {
  return JSON.stringify({ version: VERSION, submissions: log });
}

/** The log that a text of a workbook holds; undefined where it is none of this version. */
export function readLog(text: string): readonly LoggedSubmission[] | undefined {
  const log = parse(text);
  if (!isRecord(log) || log.version !== VERSION || !Array.isArray(log.submissions)) return undefined;
  return log.submissions.every(isLogged) ? log.submissions.slice(0, MOST_LOGGED) : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isLogged(value: unknown): value is LoggedSubmission {
  if (!isRecord(value)) return false;
  const areTexts = ["key", "sentAt", "title", "place"].every((name) => typeof value[name] === "string");
  const isKindFit = value.kind === undefined || typeof value.kind === "string";
  return areTexts && isKindFit && (value.receipt === null || isReceipt(value.receipt));
}

function isReceipt(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const areTexts = ["release", "dataVersion", "sha256", "importedAt"].every((name) => typeof value[name] === "string");
  const areCounts = ["added", "changed", "same", "withdrawn"].every((name) => Number.isInteger(value[name]));
  const { words, rows } = value;
  const areRows = rows === undefined || (Array.isArray(rows) && rows.every((row) => typeof row === "string"));
  return areTexts && areCounts && areRows && (words === undefined || typeof words === "string");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
