import { type CaseCounts, type CaseGroup, caseCounts, countsBy } from "../../domain/ledger/case-counts.ts";
import { type CaseFilter, matchCase } from "../../domain/ledger/case-filter.ts";
import { shownField } from "../../domain/ledger/case-names.ts";
import { CASE_STATES, isCaseState, isOverdue, type LedgerCase } from "../../domain/ledger/ledger-case.ts";
import { LEDGER_CASE_QUERY, LEDGER_COUNT_QUERY } from "../../domain/saved/ledger-queries.ts";
import {
  isWrongParameter,
  onlyValue,
  type ParameterValues,
  type WrongParameter,
  wordOf,
  wrongParameter,
} from "../../domain/saved/read-parameters.ts";
import { type Cell, listSource, type RowSource } from "../../domain/saved/rows.ts";
import type { Ledger } from "../ledger.ts";
import { codesNamed } from "./names-in.ts";

/** The cases of the ledger in the order of their registration. */
export function ledgerCaseRows(ledger: Ledger, values: ParameterValues): RowSource | WrongParameter {
  const cases = chooseCases(ledger, values);
  if (isWrongParameter(cases)) return cases;
  const source = listSource(cases, LEDGER_CASE_QUERY.columns.length, {
    cursor: ({ code }) => code,
    row: (one) => [
      ...[one.code, one.enterprise, one.text, one.state, one.owner || null],
      ...(["task", "cluster", "area"] as const).flatMap((field) => [
        one[field] || null,
        shownField(ledger.names, field, one[field]) || null,
      ]),
      ...[one.reportedOn || null, one.dueOn || null],
      ...[one.state === "销号", isOverdue(one, ledger.today), one.revision],
    ],
  });
  return { ...source, placeAfter: (code) => placeAfter(ledger, cases, code) };
}

/** The place among the chosen cases after one of the ledger, also where that is chosen no longer, or withdrawn. */
function placeAfter({ recorded }: Ledger, cases: readonly LedgerCase[], code: string): number | undefined {
  const at = recorded.findIndex((one) => one.code === code);
  if (at < 0) return undefined;
  const earlier = new Set(recorded.slice(0, at + 1).map((one) => one.code));
  return cases.filter((one) => earlier.has(one.code)).length;
}

interface CountRow extends CaseCounts {
  readonly group: CaseGroup | "all";
  readonly key: string;
  readonly name: string;
}

const GROUPS = ["cluster", "area", "owner", "state"] as const;

/** How the cases stand: all of them, then by cluster, area, owner and state. */
export function ledgerCountRows(ledger: Ledger, values: ParameterValues): RowSource | WrongParameter {
  const cases = chooseCases(ledger, values);
  if (isWrongParameter(cases)) return cases;
  const all = { group: "all", key: "", name: "合计", ...caseCounts(cases, ledger.today) } as const;
  const rows = [all, ...GROUPS.flatMap((group) => groupRows(ledger, cases, group))];
  return listSource<CountRow>(rows, LEDGER_COUNT_QUERY.columns.length, {
    cursor: ({ group, key }) => `${group}:${key}`,
    row: ({ group, key, name, total, closed, open, overdue, closureRate }): readonly Cell[] => [
      ...[group, key || null, name, total, closed, open, overdue, closureRate, "件"],
    ],
  });
}

function groupRows({ names, today }: Ledger, cases: readonly LedgerCase[], group: CaseGroup): readonly CountRow[] {
  const nameOf = (key: string) => (group === "state" || group === "owner" ? key : shownField(names, group, key));
  return countsBy(cases, group, today).map((one) => ({ ...one, group, name: nameOf(one.key) || "未填" }));
}

const YES_NO = { true: ["是", "1"], false: ["否", "0"] } as const;

function chooseCases(ledger: Ledger, values: ParameterValues): readonly LedgerCase[] | WrongParameter {
  const filter = readFilter(ledger, values);
  return isWrongParameter(filter) ? filter : ledger.cases.filter(matchCase(filter, ledger));
}

function readFilter({ names }: Ledger, values: ParameterValues): CaseFilter | WrongParameter {
  const cluster = codesNamed(values, "cluster", names.cluster);
  if (isWrongParameter(cluster)) return cluster;
  const area = codesNamed(values, "area", names.area);
  if (isWrongParameter(area)) return area;
  const overdue = wordOf(values, "overdue", YES_NO);
  if (isWrongParameter(overdue)) return overdue;
  const state = onlyValue(values, "state");
  if (state !== undefined && !isCaseState(state)) {
    return wrongParameter("state", `收到“${state}”，可用的有：${CASE_STATES.join("、")}`);
  }
  return {
    state,
    ...{ cluster: [...(cluster ?? [])][0], area: [...(area ?? [])][0], owner: onlyValue(values, "owner") },
    overdue: overdue && overdue[0] === "true",
  };
}
