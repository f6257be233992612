import type { HeadingQuestion, SheetArea, Submission } from "../../server/domain/submit/submission.ts";
import type { SubmissionAccount } from "../../server/domain/submit/submission-account.ts";
import type { LoggedReceipt, LoggedSubmission } from "../../server/domain/submit/submission-log.ts";

import type { SubmitLine, SubmitReply } from "../client/submit.ts";

import type { ReadingChoices } from "./submission-kind.ts";

/** Lines of a selection, and what the server said of each. */
export interface SentLines {
  readonly submission: Submission;
  readonly lines: readonly SubmitLine[];
}

/** What was sent, as the analyst sees it afterwards. */
export interface SubmitResult {
  readonly receipt: LoggedReceipt;
  /** What became of each line; null where only the receipt came, by its key. */
  readonly account: SubmissionAccount | null;
  /** The lines that were sent and what became of them; null likewise. */
  readonly sent: SentLines | null;
}

/** What an analyst writes beside the figures. */
export interface SubmitDetails {
  readonly title: string;
  /** ISO day; "" for today. */
  readonly publishedOn: string;
  readonly note: string;
  readonly isConfirmed: boolean;
}

/** What the pane shows of sending a range. */
export interface SubmitState {
  readonly activity: "none" | "reading" | "checking" | "sending" | "asking";
  /** What is selected; null before anything was read. */
  readonly area: SheetArea | null;
  readonly choices: ReadingChoices;
  /** What was understood of it, or what has to be said first. */
  readonly submission: Submission | HeadingQuestion | null;
  /** What the server would do; null before it was asked, and after sending. */
  readonly reply: SubmitReply | null;
  /** Lines that are not sent because the server refused them, by their position. */
  readonly omitted: ReadonlySet<number>;
  /** Whether the server wants a token, or another one. */
  readonly needsToken: boolean;
  /** Key of what was sent and not answered; "" for nothing. */
  readonly unanswered: string;
  readonly result: SubmitResult | null;
  /** What was sent from this workbook, the newest first. */
  readonly log: readonly LoggedSubmission[];
  /** Sentences about what did not go as it should. */
  readonly problems: readonly string[];
}

/** How a selection is read where nobody says otherwise. */
export const USUAL_CHOICES: ReadingChoices = {
  ...{ layout: "", headings: new Map(), area: "", record: "", withHidden: false, withFormulas: false },
};

/** Before anything was read. */
export const NOTHING_SUBMITTED: SubmitState = {
  ...{ activity: "none", area: null, choices: USUAL_CHOICES, submission: null, reply: null, omitted: new Set() },
  ...{ unanswered: "", needsToken: false, result: null, log: [], problems: [] },
};
