import { type ImportReport, ImportTally } from "../domain/import/import-tally.ts";
import type { PublishAt } from "../domain/import/publish-at.ts";
import type { Book } from "./book.ts";
import type { Database } from "./database.ts";
import type { ImportRequest } from "./figure-import.ts";
import { type HeldRelease, waitingLike } from "./held-release.ts";
import { type ImportReceipt, receiptOfContent, receiptOfKey } from "./import-receipt.ts";

/** How an import ended. Only `written` changed the book; `held` is or was put aside until its time of publication. */
export type ImportEnding =
  | "written"
  | "held"
  | "past"
  | "known"
  | "key-taken"
  | "dry-run"
  | "refused"
  | "unconfirmed"
  | "empty"
  | "stopped"
  | "overtaken";

/** How an import ended, what it did or would do, and the receipt of what was written now or before. */
export interface ImportOutcome {
  readonly ending: ImportEnding;
  readonly report: ImportReport;
  readonly receipt: ImportReceipt | undefined;
  /** What waits for its time, of this import or of an earlier one of the same content or key. */
  readonly held?: HeldRelease;
}

/** What importing needs. */
export interface Importing {
  readonly database: Pick<Database, "scan" | "write"> & Partial<Pick<Database, "patience">>;
  readonly book: Pick<Book, "current" | "reload">;
}

/** The outcome of content or a key that was imported or is held; undefined for a dry run and for what is new. */
export function knownOutcome(database: Importing["database"], request: ImportRequest): ImportOutcome | undefined {
  if (request.isDryRun) return undefined;
  const { key, sha256 } = request.heading;
  const report = new ImportTally().report();
  const ofKey = receiptOfKey(database, key);
  if (ofKey) return { ending: ofKey.sha256 === sha256 ? "known" : "key-taken", report, receipt: ofKey };
  const held = waitingLike(database, { key, sha256 });
  if (held) return { ending: held.sha256 === sha256 ? "held" : "key-taken", report, receipt: undefined, held };
  const ofContent = request.isRepeated ? undefined : receiptOfContent(database, sha256);
  return ofContent && { ending: "known", report, receipt: ofContent };
}

/** Whether a time of publication has gone by. */
export function isPast(publishAt: PublishAt | undefined): boolean {
  return publishAt !== undefined && Date.parse(publishAt.at) <= Date.now();
}

/** Why an import ends before anything is written; undefined where it goes on. */
export function endingBefore(
  { isDryRun, isConfirmed }: Pick<ImportRequest, "isDryRun" | "isConfirmed">,
  { counts }: ImportReport,
): ImportEnding | undefined {
  if (isDryRun) return "dry-run";
  if (counts.refused > 0) return "refused";
  if (counts.added + counts.changed + counts.same + counts.withdrawn === 0) return "empty";
  return counts.warnings > 0 && !isConfirmed ? "unconfirmed" : undefined;
}
