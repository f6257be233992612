import { isOverdue, type LedgerCase } from "./ledger-case.ts";

/** How many cases there are, and how they stand. */
export interface CaseCounts {
  readonly total: number;
  readonly closed: number;
  readonly open: number;
  /** Open, and due before today. */
  readonly overdue: number;
  /** Closed ones in per cent of all; null where there is none. */
  readonly closureRate: number | null;
}

/** Counts cases as they stand on a day. */
export function caseCounts(cases: readonly LedgerCase[], today: string): CaseCounts {
  const total = cases.length;
  const closed = cases.filter(({ state }) => state === "销号").length;
  const overdue = cases.filter((one) => isOverdue(one, today)).length;
  return { total, closed, open: total - closed, overdue, closureRate: total === 0 ? null : (closed / total) * 100 };
}

/** What cases can be counted by. */
export type CaseGroup = "cluster" | "area" | "owner" | "state";

/** Counts cases by what they have in a field, "" included; the biggest group first. */
export function countsBy(
  cases: readonly LedgerCase[],
  group: CaseGroup,
  today: string,
): readonly (CaseCounts & { readonly key: string })[] {
  const groups = new Map<string, LedgerCase[]>();
  for (const one of cases) {
    const members = groups.get(one[group]);
    if (members) members.push(one);
    else groups.set(one[group], [one]);
  }
  return Array.from(groups, ([key, members]) => ({ key, ...caseCounts(members, today) })).sort(
    (a, b) => b.total - a.total || (a.key < b.key ? -1 : 1),
  );
}
