import { Args, Ctx, Query, Resolver } from "type-graphql";

import type { AuditEntry } from "../store/audit-chain.ts";
import { loadAuditPage } from "../store/audit-log.ts";

import { AuditEntryConnection } from "./audit-type.ts";
import type { Connection } from "./connection.ts";
import type { QueryContext } from "./context.ts";
import { readCursor, unknownCursor, writeCursor } from "./cursor.ts";
import { LeastRole } from "./least-role.ts";
import { checkPage, PageArgs } from "./page-args.ts";

@Resolver()
export class AuditResolver {
  @LeastRole("admin")
  @Query(() => AuditEntryConnection, { description: "审计日志，从新到旧：每次写入由谁、何时、写了什么。" })
  auditLog(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { database }: QueryContext,
  ): Connection<AuditEntry> {
    checkPage(first);
    const before = after == null ? undefined : idOf(after);
    const { entries, totalCount } = loadAuditPage(database, { first: first + 1, before });
    const edges = entries.slice(0, first).map((node) => ({ node, cursor: writeCursor(String(node.id)) }));
    return {
      nodes: edges.map(({ node }) => node),
      edges,
      totalCount,
      pageInfo: { hasNextPage: entries.length > edges.length, endCursor: edges.at(-1)?.cursor ?? null },
    };
  }
}

/** The id of the entry that a cursor means. @throws GraphQLError for a cursor of another list */
function idOf(cursor: string): number {
  const [id] = /^\d{1,15}$/u.exec(readCursor(cursor)) ?? [];
  if (id === undefined) throw unknownCursor(cursor);
  return Number(id);
}
