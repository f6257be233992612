import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";

import { type AuditPage, loadAuditPage } from "../store/audit-log.ts";

import { AuditLogType } from "./audit-type.ts";
import type { QueryContext } from "./context.ts";
import { LeastRole } from "./least-role.ts";
import { checkPage } from "./page-args.ts";

@Resolver()
export class AuditResolver {
  @LeastRole("admin")
  @Query(() => AuditLogType, { description: "审计日志，从新到旧：每次写入由谁、何时、写了什么。" })
  auditLog(
    @Arg("first", () => Int, { defaultValue: 100, description: "本页最多几条，0 到 1000。" }) first: number,
    @Arg("before", () => Int, { nullable: true, description: "只要序号小于它的；翻页时写上一页最后一条的序号。" })
    before: number | null | undefined,
    @Ctx() { database }: QueryContext,
  ): AuditPage {
    checkPage(first);
    return loadAuditPage(database, { first, before: before ?? undefined });
  }
}
