import { type Choices, choose } from "./choice.ts";
import { type Options, readOptions } from "./options.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";

/** The states of a case, in the order it passes through them. */
export const CASE_STATES = ["登记", "交办", "办理", "申请销号", "核验", "销号"] as const;

/** Where a case of the assistance ledger stands. */
export type CaseState = (typeof CASE_STATES)[number];

/** A problem that an enterprise reported (千人扶千企), as the ledger keeps it. */
export interface LedgerCase {
  readonly code: string;
  readonly enterprise: string;
  readonly text: string;
  readonly owner: string;
  readonly cluster: string;
  readonly area: string;
  readonly state: CaseState;
}

/** Conditions by which cases are chosen; "" is a text that a case's enterprise, owner or words hold. */
const CONDITIONS = {
  状态: { also: ["state"], values: Object.fromEntries(CASE_STATES.map((state) => [state, []])) },
  企业: { also: ["enterprise"], values: null },
  责任单位: { also: ["owner", "牵头单位"], values: null },
  集群: { also: ["cluster"], values: null },
  地区: { also: ["area", "区县"], values: null },
  "": { also: [], values: null },
};

const FIELDS = {
  件数: ["count"],
  已销号: ["closed"],
  未销号: ["open"],
  销号率: ["closure rate"],
} satisfies Choices;

const COUNTS: Readonly<Record<keyof typeof FIELDS, (cases: readonly LedgerCase[]) => number>> = {
  件数: (cases) => cases.length,
  已销号: closed,
  未销号: (cases) => cases.length - closed(cases),
  销号率: (cases) => (closed(cases) / cases.length) * 100,
};

/**
 * A count over the cases that fulfil a filter. Refused: OPTION_UNKNOWN, OPTION_INVALID, FIELD_UNKNOWN, and LEDGER_EMPTY
 * where there is no such case: a ledger that nobody filled is not one in which all is well.
 */
export function countCases(cases: readonly LedgerCase[], filter: string, field: string): number | Refusal {
  const conditions = readOptions(filter, CONDITIONS);
  if (isRefusal(conditions)) return conditions;
  const name = choose(field, FIELDS);
  if (isRefusal(name)) return name;
  const chosen = cases.filter((one) => fulfils(one, conditions));
  return chosen.length > 0 ? COUNTS[name](chosen) : refuse("LEDGER_EMPTY", { received: filter.trim() });
}

function closed(cases: readonly LedgerCase[]): number {
  return cases.filter(({ state }) => state === "销号").length;
}

function fulfils(one: LedgerCase, conditions: Options): boolean {
  const values: Readonly<Record<string, string>> = {
    状态: one.state,
    企业: one.enterprise,
    责任单位: one.owner,
    集群: one.cluster,
    地区: one.area,
  };
  return [...conditions].every(([name, value]) =>
    name === "" ? [one.enterprise, one.owner, one.text].some((text) => text.includes(value)) : values[name] === value,
  );
}
