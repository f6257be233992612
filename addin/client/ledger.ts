import type { Outcome } from "./catalogue.ts";
import { type CaseLine, readCaseLine, readWholeCase, type WholeCase } from "./ledger-case.ts";
import {
  ADVANCE_LEDGER_CASE,
  LEDGER_CASE,
  LEDGER_CASES,
  LEDGER_COUNTS,
  REGISTER_LEDGER_CASE,
} from "./ledger-queries.ts";
import type { Operation } from "./queries.ts";
import { amountOf, isRecord, recordsOf, textOf } from "./shape.ts";
import type { Transport } from "./transport.ts";

const TIMEOUT = 20_000;

/** Which cases are wanted; what is absent wants all. */
export interface CaseWish {
  /** REGISTERED … as the schema names it. */
  readonly state?: string;
  /** Name or code. */
  readonly cluster?: string;
  readonly area?: string;
  readonly owner?: string;
  readonly text?: string;
  readonly overdue?: boolean;
}

/** One page of cases. */
export interface CasePage {
  readonly cases: readonly CaseLine[];
  /** How many there are on all pages. */
  readonly total: number;
  /** Where the next page begins; "" after the last. */
  readonly next: string;
}

/** How many cases stand how. */
export interface CaseCount {
  /** Code or name of the group; "" of those that name none, and of all together. */
  readonly key: string;
  readonly name: string;
  readonly total: number;
  readonly closed: number;
  readonly open: number;
  readonly overdue: number;
  /** In per cent; null where there is no case. */
  readonly closureRate: number | null;
}

/** What cases are counted by. */
export type CaseGroup = "cluster" | "area" | "owner";

/** Counts of all cases that are wanted, and of each group. */
export interface CaseSummary extends Readonly<Record<CaseGroup, readonly CaseCount[]>> {
  readonly all: CaseCount;
}

/** What came of a registration or a step. */
export interface CaseReply {
  /** WRITTEN, KNOWN, REFUSED … as the schema names it. */
  readonly ending: string;
  /** The case afterwards, or as it stands where nothing came of it; null for one that there is not. */
  readonly case: WholeCase | null;
  /** Why nothing came of it, in Chinese. */
  readonly problems: readonly string[];
}

type Data = Readonly<Record<string, unknown>>;

/** One page of the cases that are wanted. */
export function readCases(
  transport: Transport,
  filter: CaseWish,
  { first, after }: { readonly first: number; readonly after: string },
): Promise<Outcome<CasePage>> {
  const variables = { filter, first, ...(after === "" ? {} : { after }) };
  return ask(transport, [LEDGER_CASES, variables], ({ ledgerCases: page }) => {
    if (!isRecord(page)) return undefined;
    const info = isRecord(page.pageInfo) ? page.pageInfo : {};
    const cases = recordsOf(page, "nodes").flatMap((node) => readCaseLine(node) ?? []);
    const next = info.hasNextPage === true ? textOf(info, "endCursor") : "";
    return { cases, total: amountOf(page, "totalCount") ?? cases.length, next };
  });
}

/** One case; null where there is none of that code. */
export function readCase(transport: Transport, code: string): Promise<Outcome<WholeCase | null>> {
  return ask(transport, [LEDGER_CASE, { code }], ({ ledgerCase: one }) => {
    return one === null ? null : (readWholeCase(one) ?? undefined);
  });
}

/** Counts of the cases that are wanted. */
export function readCounts(transport: Transport, filter: CaseWish): Promise<Outcome<CaseSummary>> {
  return ask(transport, [LEDGER_COUNTS, { filter }], ({ cluster, area, owner }) => {
    if (!isRecord(cluster) || !isRecord(cluster.all)) return undefined;
    const groups = (summary: unknown) => (isRecord(summary) ? recordsOf(summary, "groups").map(readCount) : []);
    return { all: readCount(cluster.all), cluster: groups(cluster), area: groups(area), owner: groups(owner) };
  });
}

/** Registers a case. A failure of kind unreachable may have been written: the same input finds that out. */
export function registerCase(transport: Transport, input: Data): Promise<Outcome<CaseReply>> {
  return ask(transport, [REGISTER_LEDGER_CASE, { input }], (data) => readReply(data.registerLedgerCase));
}

/** Takes a step on a case; likewise. */
export function advanceCase(transport: Transport, input: Data): Promise<Outcome<CaseReply>> {
  return ask(transport, [ADVANCE_LEDGER_CASE, { input }], (data) => readReply(data.advanceLedgerCase));
}

async function ask<Value>(
  transport: Transport,
  [operation, variables]: readonly [Operation, Data],
  read: (data: Data) => Value | undefined,
): Promise<Outcome<Value>> {
  const reply = await transport(operation, variables, TIMEOUT);
  if (reply.kind !== "data") return { kind: "failure", failure: reply };
  const value = isRecord(reply.data) ? read(reply.data) : undefined;
  if (value !== undefined) return { kind: "value", value };
  return { kind: "failure", failure: { kind: "rejected", reason: "答复格式不符" } };
}

function readCount(data: Data): CaseCount {
  const count = (name: string) => amountOf(data, name) ?? 0;
  return {
    ...{ key: textOf(data, "key"), name: textOf(data, "name"), total: count("total"), closed: count("closed") },
    ...{ open: count("open"), overdue: count("overdue"), closureRate: amountOf(data, "closureRate") },
  };
}

function readReply(data: unknown): CaseReply | undefined {
  if (!isRecord(data) || textOf(data, "ending") === "") return undefined;
  const problems = recordsOf(data, "userErrors").map((one) => textOf(one, "message"));
  return { ending: textOf(data, "ending"), case: readWholeCase(data.case), problems };
}
