import type { RecordCode } from "../../server/domain/import/record-headers.ts";
import type {
  HeadingQuestion,
  Submission,
  SubmissionChoices,
  SubmissionLayout,
} from "../../server/domain/submit/submission.ts";
import type { LoggedReceipt } from "../../server/domain/submit/submission-log.ts";

import type { Outcome } from "../client/catalogue.ts";
import type { SubmitReply, SubmitRequest } from "../client/submit.ts";
import type { Transport } from "../client/transport.ts";

import type { SelectedSheet } from "./read-selection.ts";

/** What is understood of a selection; undefined where it is nothing of the kind. */
export type SubmissionReading = Submission | HeadingQuestion | undefined;

/** How a selection is read. */
export interface ReadingChoices extends SubmissionChoices {
  /** "" for whichever layout it is. */
  readonly layout: SubmissionLayout | "";
  /** What the analyst says that headings mean, as written; "" for a column that is not read. */
  readonly headings: ReadonlyMap<string, string>;
  /** Of rows of a flat table that name none, by name or code; "" for none. */
  readonly area: string;
  /** The kind of the records; "" for that of the header. */
  readonly record: RecordCode | "";
}

/** What a page says of a kind of rows, in Chinese. */
export interface KindWords {
  /** What one line holds: 数据, 问题. */
  readonly noun: string;
  /** What to select, and what becomes of it. */
  readonly hint: string;
  /** Why a selection is nothing of the kind. */
  readonly unknown: string;
}

/** A sort of rows that can be sent from a sheet: how a selection is read as such, and where it goes. */
export interface SubmissionKind {
  readonly id: string;
  /** In Chinese, as the analyst chooses it. */
  readonly name: string;
  readonly words: KindWords;
  /** The most rows that the server takes at once, the header among them. */
  readonly mostRows: number;
  /** Whether it is one release, with a title, a day and a note of its own. */
  readonly isRelease: boolean;
  /** What a column of a flat table may hold, with its name in Chinese. */
  readonly fields: readonly { readonly field: string; readonly name: string }[];
  /** The kinds of records that its rows may be; none where they are no records. */
  readonly records: readonly RecordCode[];
  /** Asks the server for what reading a selection takes. @throws Told where that cannot be had */
  readonly open: (transport: Transport) => Promise<SubmissionReader>;
  readonly send: (transport: Transport, request: SubmitRequest, signal?: AbortSignal) => Promise<Outcome<SubmitReply>>;
  /** The receipt of what was sent under a key, with the request where it is still known; null where nothing was written. */
  readonly ask: (
    transport: Transport,
    key: string,
    request: SubmitRequest | null,
  ) => Promise<Outcome<LoggedReceipt | null>>;
}

/** Reads a selection, as often as the sheet changes or the analyst decides otherwise. */
export type SubmissionReader = (selected: SelectedSheet, choices: ReadingChoices) => SubmissionReading;
