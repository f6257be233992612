import { foldName } from "../suggest.ts";
import type { CaseNames } from "./case-names.ts";
import { isOverdue, type LedgerCase, type RecordedCase } from "./ledger-case.ts";

/** By what cases are chosen; what is left out or "" chooses all. */
export interface CaseFilter {
  readonly state?: RecordedCase["state"] | undefined;
  /** Code of a cluster. */
  readonly cluster?: string | undefined;
  /** Code of an area; cases of the areas within it are meant too. */
  readonly area?: string | undefined;
  /** Who has to settle it, as it is written, whatever its width, case and blanks. */
  readonly owner?: string | undefined;
  /** Code or name of an enterprise, likewise. */
  readonly enterprise?: string | undefined;
  readonly overdue?: boolean | undefined;
  /** What the enterprise, the owner, the code or the problem hold. */
  readonly text?: string | undefined;
}

/** What a choice looks things up in. */
export interface FilterGround {
  readonly names: Pick<CaseNames, "isWithin">;
  /** ISO day. */
  readonly today: string;
}

/** Whether a case is one of those that a filter chooses. */
export function matchCase(filter: CaseFilter, { names, today }: FilterGround): (one: LedgerCase) => boolean {
  const { state, cluster, area, overdue } = filter;
  const [owner, enterprise, text] = [filter.owner, filter.enterprise, filter.text].map((one) => foldName(one ?? ""));
  return (one) =>
    (state === undefined || one.state === state) &&
    (!cluster || one.cluster === cluster) &&
    (!area || names.isWithin(one.area, area)) &&
    (!owner || foldName(one.owner) === owner) &&
    (!enterprise || [one.enterprise, one.enterpriseCode].some((name) => foldName(name) === enterprise)) &&
    (overdue === undefined || isOverdue(one, today) === overdue) &&
    (!text || [one.enterprise, one.owner, one.text, one.code].some((words) => foldName(words).includes(text)));
}
