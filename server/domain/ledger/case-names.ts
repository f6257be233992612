import type { Named, NameIndex } from "../name-index.ts";
import { createSuggester, type Suggester } from "../suggest.ts";
import type { CaseField } from "./ledger-case.ts";
import { type LedgerProblem, ledgerProblem } from "./ledger-problem.ts";

/** Fields that name something of the catalogue or the plan. */
export type NamedField = "enterprise" | "task" | "cluster" | "area";

/** What cases may name, by code, name and alias. */
export interface CaseNames extends Readonly<Record<NamedField, NameIndex<Named>>> {
  /** Whether an area is another one or lies in it, by their codes. */
  isWithin(area: string, whole: string): boolean;
}

const WORDS: Readonly<Record<Exclude<NamedField, "enterprise">, string>> = {
  task: "重点工作",
  cluster: "产业集群",
  area: "地区",
};

const suggesters = new WeakMap<NameIndex<Named>, Suggester>();

/** A table of cases may name what nobody knows in every row. */
function nearIn(index: NameIndex<Named>, text: string): string[] {
  const suggester = suggesters.get(index) ?? createSuggester(index.names);
  suggesters.set(index, suggester);
  return suggester(text);
}

/** The code of the only thing that a text names, or what is wrong with it; "" for "". */
export function codeOfName(
  names: CaseNames,
  field: Exclude<NamedField, "enterprise">,
  text: string,
): string | LedgerProblem {
  if (text === "") return "";
  const [found, ...others] = names[field].find(text);
  const about = { received: text, expected: WORDS[field] };
  if (!found) return ledgerProblem("NAME_UNKNOWN", field, { ...about, near: nearIn(names[field], text) });
  if (others.length === 0) return found.code;
  return ledgerProblem("NAME_AMBIGUOUS", field, { ...about, near: [found, ...others].map(({ code }) => code) });
}

/** A known enterprise by the catalogue's name and code; any other as it is written, without a code. */
export function enterpriseOf(names: CaseNames, text: string): { readonly name: string; readonly code: string } {
  const [found, ...others] = names.enterprise.find(text);
  return found && others.length === 0 ? { name: found.name, code: found.code } : { name: text, code: "" };
}

/** What people call the thing that a field holds the code of; other fields as they are. */
export function shownField(names: CaseNames, field: CaseField, value: string): string {
  if (field !== "task" && field !== "cluster" && field !== "area") return value;
  return names[field].byCode(value)?.name ?? value;
}
