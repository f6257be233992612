import type { SubmitReply } from "../client/submit.ts";
import type { Transport } from "../client/transport.ts";

import type { SubmissionKind } from "./submission-kind.ts";
import { type RequestParts, submitRequest } from "./submit-request.ts";
import type { SubmitDetails } from "./submit-state.ts";
import { needAnswer, Told } from "./told.ts";

/** What is to be checked. */
export interface CheckedParts extends Pick<RequestParts, "submission" | "omitted" | "choices"> {
  readonly kind: SubmissionKind;
}

const UNSAID: SubmitDetails = { title: "", publishedOn: "", note: "", isConfirmed: false };

/** Of a selection in which there is nothing to send: why, its lines say themselves. */
const NOTHING_TO_SEND: SubmitReply = {
  ...{ ending: "EMPTY", mayPublish: true, lines: [], refusals: [], warnings: [], warningCount: 0, skipped: [] },
  receipt: null,
};

/** What the server would do with it; nothing is written. @throws Told where it cannot say, and where it was stopped */
export async function checkSubmission(
  transport: Transport,
  parts: CheckedParts,
  signal: AbortSignal,
): Promise<SubmitReply> {
  const { submission, omitted, kind } = parts;
  if (!submission.lines.some((line, at) => line && !omitted.has(at))) return NOTHING_TO_SEND;
  // A dry run takes no key: nothing is written under it.
  const request = submitRequest({ ...parts, details: UNSAID, key: "", isDryRun: true });
  if (typeof request === "string") throw new Told(request);
  const outcome = await kind.send(transport, request, signal);
  if (signal.aborted) throw new Told("已停止检查，什么也没有报送。");
  return needAnswer(outcome);
}
