import type { ImportOutcome } from "../store/import-outcome.ts";
import type { RevertOutcome } from "../store/revert-release.ts";

import type { ImportFiguresInput } from "./import-input-type.ts";
import { type UserError, userError } from "./user-error.ts";

/** What an import says of its user's input; empty where it is done, or could be. */
export function importUserErrors(
  { ending, report: { counts } }: Pick<ImportOutcome, "ending" | "report">,
  { idempotencyKey, publishAt }: Pick<ImportFiguresInput, "idempotencyKey" | "publishAt">,
): readonly UserError[] {
  switch (ending) {
    case "past":
      return [userError("PUBLISH_TIME_PAST", ["publishAt"], publishAt ?? "")];
    case "key-taken":
      return [userError("KEY_TAKEN", ["idempotencyKey"], idempotencyKey?.trim())];
    case "dry-run":
      return counts.refused > 0 ? [userError("ROWS_REFUSED", ["rows"], counts.refused)] : [];
    case "refused":
      return [userError("ROWS_REFUSED", ["rows"], counts.refused)];
    case "unconfirmed":
      return [userError("WARNINGS_UNCONFIRMED", ["confirmed"], counts.warnings)];
    case "empty":
      return [userError("ROWS_EMPTY", ["rows"])];
    case "stopped":
      return [userError("STOPPED", [])];
    case "overtaken":
      return [userError("OVERTAKEN", [])];
    default:
      return [];
  }
}

/** What a reversal says of its user's input; empty where the release is taken back, now or before. */
export function revertUserErrors({ ending, superseded }: RevertOutcome, code: string): readonly UserError[] {
  switch (ending) {
    case "unknown-release":
      return [userError("RELEASE_UNKNOWN", ["code"], code)];
    case "other-kind":
      return [userError("RELEASE_KIND_UNSUITABLE", ["code"], code)];
    case "superseded":
      return [userError("RELEASE_SUPERSEDED", ["code"], superseded)];
    case "blocked":
      return [userError("RELEASE_BLOCKED", ["code"], code)];
    case "overtaken":
      return [userError("OVERTAKEN", [])];
    default:
      return [];
  }
}
