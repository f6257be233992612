import { dayNumber } from "../domain/china-day.ts";
import type { CaseNames } from "../domain/ledger/case-names.ts";
import type { LedgerCase, RecordedCase } from "../domain/ledger/ledger-case.ts";

/** The assistance ledger as it stood after an event, on a day; never changed once made. */
export interface Ledger {
  /** In the order of their first registration. */
  readonly cases: readonly LedgerCase[];
  /** These, and in their places those that were withdrawn: for their histories, and for whoever was at one of them. */
  readonly recorded: readonly RecordedCase[];
  /** Id of the last event; 0 for none. */
  readonly position: number;
  /** Hash of the last event, which stands for all of them; "" for none. */
  readonly head: string;
  /** ISO day in China: by it cases are overdue. */
  readonly today: string;
  readonly names: CaseNames;
  /** A case by its code, also one that was withdrawn. */
  find(code: string): RecordedCase | undefined;
}

/** What tells one state of a ledger from another. */
export type LedgerState = Pick<Ledger, "position" | "head" | "today">;

/** Grows with every event and every day on which something may become overdue; 0 for a ledger of which nothing is known. */
export function ledgerSequence({ position, today }: LedgerState): number {
  return position === 0 ? 0 : position + dayNumber(today);
}

/** The part of a data version that a ledger makes: 17-0badcafe-20161130; "" for one without an event. */
export function ledgerVersion({ position, head, today }: LedgerState): string {
  return position === 0 ? "" : `${position}-${head.slice(0, 8)}-${today.replaceAll("-", "")}`;
}
