import { matchCase } from "../domain/ledger/case-filter.ts";
import { enterpriseOf } from "../domain/ledger/case-names.ts";
import type { LedgerCase } from "../domain/ledger/ledger-case.ts";

import type { Ledger } from "../store/ledger.ts";

import type { LedgerFilterInput } from "./ledger-input.ts";
import { findOrThrow, orThrow } from "./or-throw.ts";
import { refuseTooLong } from "./text-limit.ts";

/** Which cases a client's filter chooses. @throws GraphQLError for a cluster or an area that there is not, and long texts */
export function readLedgerFilter(ledger: Ledger, filter: LedgerFilterInput): (one: LedgerCase) => boolean {
  const { names } = ledger;
  const [owner, enterprise, text, cluster, area] = (["owner", "enterprise", "text", "cluster", "area"] as const).map(
    (name) => shortText(filter[name] ?? ""),
  );
  const chosen = {
    ...{ state: filter.state ?? undefined, overdue: filter.overdue ?? undefined, owner, text },
    enterprise: enterprise && enterpriseOf(names, enterprise).name,
    cluster: cluster && findOrThrow(names.cluster, "产业集群", cluster).code,
    area: area && findOrThrow(names.area, "地区", area).code,
  };
  return matchCase(chosen, ledger);
}

function shortText(text: string): string {
  const trimmed = text.trim();
  const refusal = refuseTooLong(trimmed);
  return refusal ? orThrow<string>(refusal) : trimmed;
}
