import { rangeName } from "../../server/domain/sheet/cell-range.ts";
import { lineAt, rowsToSend, type SheetArea, type Submission } from "../../server/domain/submit/submission.ts";

import type { SubmitReply, SubmitRequest } from "../client/submit.ts";

import type { ReadingChoices, SubmissionKind } from "./submission-kind.ts";
import type { SubmitDetails } from "./submit-state.ts";

/** The most cells of a row that it takes. */
const MOST_COLUMNS = 100;
/** The server reads bodies up to 1 MiB; the rest is for the operation and its envelope. */
const MOST_BYTES = 900_000;

/** What is sent of a submission, and how. */
export interface RequestParts {
  readonly submission: Submission;
  readonly omitted: ReadonlySet<number>;
  readonly choices: Pick<ReadingChoices, "headings" | "area">;
  readonly details: SubmitDetails;
  readonly key: string;
  readonly isDryRun: boolean;
  readonly kind: Pick<SubmissionKind, "mostRows" | "words">;
}

/** Where a selection is: 月报!A1:F20. */
export function placeOf({ sheet, range }: SheetArea): string {
  return `${sheet}!${rangeName(range)}`;
}

/** The request for it, or in Chinese why it is too large for one. */
export function submitRequest(parts: RequestParts): SubmitRequest | string {
  const { submission, omitted, choices, details, key, isDryRun, kind } = parts;
  const rows = rowsToSend(submission, omitted);
  if (rows.length > kind.mostRows) {
    const { noun } = kind.words;
    return `有 ${rows.length - 1} 个${noun}，一次最多报送 ${kind.mostRows - 1} 个。请少选一些，分几次报送。`;
  }
  const columns = submission.header.length;
  if (columns > MOST_COLUMNS) return `选中了 ${columns} 列，一次最多报送 ${MOST_COLUMNS} 列。请少选一些。`;
  const source = placeOf(submission.area);
  const request = {
    ...{ rows, firstRow: submission.headerRow, source, title: details.title || `报送 ${source}` },
    ...{
      publishedOn: details.publishedOn,
      note: details.note,
      area: choices.area,
      key,
      isDryRun,
      isConfirmed: details.isConfirmed,
    },
    ...(submission.record && { record: submission.record }),
    headings: Array.from(choices.headings, ([heading, field]) => ({ heading, field })).filter(
      ({ field }) => field !== "",
    ),
  };
  const isTooLong = new TextEncoder().encode(JSON.stringify(request)).length > MOST_BYTES;
  return isTooLong ? "所选内容太长，一次发不出去。请少选一些行或列，分几次报送。" : request;
}

/** The positions of lines that the server refuses. */
export function refusedLines(submission: Submission, { lines }: Pick<SubmitReply, "lines">): readonly number[] {
  return lines
    .flatMap(({ row, fate }) => (fate === "refused" ? [lineAt(submission, row)] : []))
    .filter((at) => at >= 0);
}
