import { type Choices, choose } from "../choice.ts";
import { type Options, readOptions } from "../options.ts";
import { isRefusal, type Refusal, refuse } from "../refusal.ts";
import { suggest } from "../suggest.ts";
import { type CaseCounts, caseCounts } from "./case-counts.ts";
import { type CaseFilter, type FilterGround, matchCase } from "./case-filter.ts";
import { type CaseNames, codeOfName } from "./case-names.ts";
import { CASE_STATES, isCaseState, type LedgerCase } from "./ledger-case.ts";

/** Conditions by which cases are chosen; "" is a text that a case's enterprise, owner or words hold. */
const CONDITIONS = {
  状态: { also: ["state"], values: Object.fromEntries(CASE_STATES.map((state) => [state, []])) },
  企业: { also: ["enterprise"], values: null },
  责任单位: { also: ["owner", "牵头单位"], values: null },
  集群: { also: ["cluster"], values: null },
  地区: { also: ["area", "区县"], values: null },
  逾期: { also: ["overdue"], values: { 是: ["1", "yes", "true"], 否: ["0", "no", "false"] } },
  "": { also: [], values: null },
};

const FIELDS = {
  件数: ["count"],
  已销号: ["closed"],
  未销号: ["open"],
  逾期: ["overdue"],
  销号率: ["closure rate"],
} satisfies Choices;

const COUNTS: Readonly<Record<keyof typeof FIELDS, keyof CaseCounts>> = {
  件数: "total",
  已销号: "closed",
  未销号: "open",
  逾期: "overdue",
  销号率: "closureRate",
};

/** The cases of a ledger, the day, and what their names mean. */
export interface CountedLedger extends FilterGround {
  readonly cases: readonly LedgerCase[];
  readonly names: CaseNames;
}

/**
 * A count over the cases that fulfil a filter. Refused: OPTION_UNKNOWN, OPTION_INVALID, FIELD_UNKNOWN, and LEDGER_EMPTY
 * where the ledger has no case of that enterprise, owner, cluster, area or words: what nobody registered is not 0. How
 * cases stand (状态, 逾期) may be true of none of them.
 */
export function countCases(ledger: CountedLedger, filter: string, field: string): number | Refusal {
  const conditions = readOptions(filter, CONDITIONS);
  if (isRefusal(conditions)) return conditions;
  const name = choose(field, FIELDS);
  if (isRefusal(name)) return name;
  const chosen = readFilter(conditions, ledger.names);
  if (isRefusal(chosen)) return chosen;
  const { state, overdue, ...whose } = chosen;
  const known = ledger.cases.filter(matchCase(whose, ledger));
  const counts = caseCounts(known.filter(matchCase({ state, overdue }, ledger)), ledger.today);
  const count = known.length === 0 ? null : counts[COUNTS[name]];
  return count ?? refuse("LEDGER_EMPTY", { received: filter.trim() });
}

function readFilter(conditions: Options, names: CaseNames): CaseFilter | Refusal {
  const state = conditions.get("状态") ?? "";
  const overdue = conditions.get("逾期");
  const [cluster, area] = [
    codeOfName(names, "cluster", conditions.get("集群") ?? ""),
    codeOfName(names, "area", conditions.get("地区") ?? ""),
  ];
  if (typeof cluster !== "string") return unknown(conditions, "集群", names.cluster.names);
  if (typeof area !== "string") return unknown(conditions, "地区", names.area.names);
  return {
    state: isCaseState(state) ? state : undefined,
    overdue: overdue === undefined ? undefined : overdue === "是",
    ...{ cluster, area, owner: conditions.get("责任单位"), enterprise: conditions.get("企业") },
    text: conditions.get(""),
  };
}

function unknown(conditions: Options, name: string, names: readonly string[]): Refusal {
  const received = conditions.get(name) ?? "";
  return refuse("OPTION_INVALID", { received, expected: name, near: suggest(received, names) });
}
