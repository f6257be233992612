import type { Audit } from "../../server/domain/sheet/audit/audit.ts";
import type { ReconcileFinding } from "../../server/domain/sheet/audit/reconcile-finding.ts";
import type { FillPlan } from "../../server/domain/sheet/fill/plan-fill.ts";
import type { RecogniserAnswer, Recognition } from "../../server/domain/sheet/recognition.ts";

import type { AuditVintage } from "./audit-vintage.ts";
import type { WriteResult } from "./write-cells.ts";
import type { PastWrite } from "./write-history.ts";

/** What the pane shows of the workbook's tables. */
export interface SheetState {
  readonly activity: "none" | "reading" | "asking" | "writing";
  /** Sheets while they are read, cells while they are written; of a total of 0 nothing is known. */
  readonly done: number;
  readonly total: number;
  /** What was understood; null before the workbook was looked at. */
  readonly recognition: Recognition | null;
  /** What the analyst answered to questions that come up again, the last answer to a question last. */
  readonly answers: readonly RecogniserAnswer[];
  /** How much is remembered of what was answered; it can be forgotten. */
  readonly remembered: number;
  /** The typed numbers against the server's; null until the figures are there. */
  readonly audit: Audit | null;
  /** Which figures they are held against, and the data versions that the workbook keeps, where those are wanted. */
  readonly vintage: AuditVintage;
  readonly versions: readonly string[];
  /** Numbers of the workbook that contradict each other, whatever is published. */
  readonly contradictions: readonly ReconcileFinding[];
  /** What filling would write; null until the figures are there, and after it was carried out. */
  readonly plan: FillPlan | null;
  /** What the last filling did, or its taking back; null before. */
  readonly result: (WriteResult & { readonly isUndo: boolean }) | null;
  /** What can be taken back, newest first. */
  readonly past: readonly PastWrite[];
  /** Sentences about what did not go as it should. */
  readonly problems: readonly string[];
}

/** Of a workbook that was not looked at. */
export const NOTHING_READ: SheetState = {
  ...{ activity: "none", done: 0, total: 0, recognition: null, answers: [], remembered: 0, audit: null, problems: [] },
  ...{ contradictions: [], plan: null, result: null, past: [], vintage: { kind: "recorded" }, versions: [] },
};
