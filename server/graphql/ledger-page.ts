import { isInLedger, type LedgerCase } from "../domain/ledger/ledger-case.ts";

import type { Ledger } from "../store/ledger.ts";

import type { Connection } from "./connection.ts";
import { readCursor, unknownCursor, writeCursor } from "./cursor.ts";
import { checkPage, type PageRequest } from "./page-args.ts";

/**
 * A page of the cases that are chosen, in the order of their registration. The cursor is the code of a case: the next
 * page goes on after it even where that case is no longer chosen, or withdrawn.
 */
export function ledgerPage(
  ledger: Ledger,
  isChosen: (one: LedgerCase) => boolean,
  { first, after }: PageRequest,
): Connection<LedgerCase> {
  checkPage(first);
  const start = after == null ? 0 : placeAfter(ledger, after);
  const rest = ledger.recorded.slice(start).filter(isInLedger).filter(isChosen);
  const nodes = rest.slice(0, first);
  const edges = nodes.map((node) => ({ node, cursor: writeCursor(node.code) }));
  return {
    nodes,
    edges,
    totalCount: start === 0 ? rest.length : ledger.cases.filter(isChosen).length,
    pageInfo: { hasNextPage: rest.length > nodes.length, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

function placeAfter({ recorded, find }: Ledger, cursor: string): number {
  const one = find(readCursor(cursor));
  if (!one) throw unknownCursor(cursor);
  return recorded.indexOf(one) + 1;
}
