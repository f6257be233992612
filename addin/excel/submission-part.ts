import {
  type LoggedReceipt,
  type LoggedSubmission,
  logged,
  printLog,
  readLog,
  unlogged,
} from "../../server/domain/submit/submission-log.ts";

import { excelErrorSentence } from "./excel-error.ts";
import { type WorkbookPart, workbookPart, xmlSafe } from "./workbook-part.ts";

/** Where a workbook keeps what was sent from it. */
export const SUBMISSIONS_PART = workbookPart("submissions", "urn:plancell:submissions:1");

/** What was sent from this workbook; it travels inside the file. */
export class SubmissionPart {
  private readonly part: WorkbookPart;
  private entries: readonly LoggedSubmission[] = [];

  constructor(part: WorkbookPart = SUBMISSIONS_PART) {
    this.part = part;
  }

  /** The newest first. */
  get log(): readonly LoggedSubmission[] {
    return this.entries;
  }

  /** Reads what the workbook keeps; nothing where that cannot be read. Never rejects. */
  async open(): Promise<void> {
    const text = await this.part.read().catch(() => null);
    this.entries = (text === null ? undefined : readLog(text)) ?? [];
  }

  /** Keeps an entry instead of the one of its key. Gives what to tell where the workbook keeps nothing, as a protected one. */
  put(entry: LoggedSubmission): Promise<readonly string[]> {
    return this.write(logged(this.entries, entry));
  }

  /** Keeps the receipt of what was sent under a key; likewise. */
  async answered(key: string, receipt: LoggedReceipt): Promise<readonly string[]> {
    const sent = this.entries.find((entry) => entry.key === key);
    return sent ? this.put({ ...sent, receipt }) : [];
  }

  /** Forgets what was sent under a key and not written; likewise. */
  remove(key: string): Promise<readonly string[]> {
    return this.write(unlogged(this.entries, key));
  }

  private async write(log: readonly LoggedSubmission[]): Promise<readonly string[]> {
    this.entries = log;
    try {
      await this.part.write(xmlSafe(printLog(log)));
      return [];
    } catch (error) {
      return [`报送记录没有存进工作簿：${excelErrorSentence(error)}`];
    }
  }
}
