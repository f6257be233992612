import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";

import { moveHeld, withdrawHeld } from "../store/change-held.ts";
import type { HeldChange } from "../store/held-changes.ts";
import { noteHeldRead } from "../store/held-reads.ts";
import { type HeldRelease, type HeldState, heldOfCode, listHeld } from "../store/held-release.ts";
import { publishHeld } from "../store/publish-held.ts";

import { type Connection, paginate } from "./connection.ts";
import type { QueryContext } from "./context.ts";
import { HeldStateEnum } from "./held-enums.ts";
import { heldPage } from "./held-page.ts";
import { HeldChangeConnection, HeldReleaseConnection, HeldReleasePayload, HeldReleaseType } from "./held-type.ts";
import { importingOf } from "./import-resolver.ts";
import { LeastRole } from "./least-role.ts";
import { checkPage, PageArgs } from "./page-args.ts";
import { publishAtOf } from "./read-import.ts";

const CODE = "封存的发布的代码，如 HELD.3。";

@Resolver()
export class HeldReleaseResolver {
  @LeastRole("steward")
  @Query(() => HeldReleaseConnection, { description: "封存的发布，最近封存的在前；查看记入审计日志。" })
  async heldReleases(
    @Arg("state", () => HeldStateEnum, { nullable: true, description: "等待、已公布或已撤回；省略为全部。" })
    state: HeldState | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { database, actor }: QueryContext,
  ): Promise<Connection<HeldRelease>> {
    checkPage(page.first);
    await noteHeldRead(database, { actor, what: "list", code: "" });
    return paginate(listHeld(database, state ?? undefined), page, (one) => one.code);
  }

  @LeastRole("steward")
  @Query(() => HeldReleaseType, { nullable: true, description: "一个封存的发布；查看记入审计日志。" })
  async heldRelease(
    @Arg("code", () => String, { description: CODE }) code: string,
    @Ctx() { database, actor }: QueryContext,
  ): Promise<HeldRelease | undefined> {
    const held = heldOfCode(database, code);
    if (held) await noteHeldRead(database, { actor, what: "list", code: held.code });
    return held;
  }

  @LeastRole("steward")
  @Mutation(() => HeldReleasePayload, { description: "立即公布一个封存的发布，不等它的时间。" })
  async publishHeldRelease(
    @Arg("code", () => String, { description: CODE }) code: string,
    @Ctx() context: QueryContext,
  ) {
    const { ending, held, receipt } = await publishHeld(importingOf(context), code, context.actor);
    return { ending, held: held ?? null, receipt: receipt ?? null };
  }

  @LeastRole("steward")
  @Mutation(() => HeldReleasePayload, { description: "改一个封存的发布的公布时间。" })
  async moveHeldRelease(
    @Arg("code", () => String, { description: CODE }) code: string,
    @Arg("publishAt", () => String, { description: "新的公布时间，须带时区，如 2016-07-20T09:30+08:00。" })
    publishAt: string,
    @Ctx() { database, actor }: QueryContext,
  ) {
    const { ending, held } = await moveHeld(database, code, { publishAt: publishAtOf(publishAt), actor });
    return { ending, held: held ?? null, receipt: null };
  }

  @LeastRole("steward")
  @Mutation(() => HeldReleasePayload, { description: "撤回一个封存的发布：不再公布，数据删除，收据保留。" })
  async withdrawHeldRelease(
    @Arg("code", () => String, { description: CODE }) code: string,
    @Ctx() { database, actor }: QueryContext,
  ) {
    const { ending, held } = await withdrawHeld(database, code, actor);
    return { ending, held: held ?? null, receipt: null };
  }
}

@Resolver(() => HeldReleaseType)
export class HeldFiguresResolver {
  @FieldResolver(() => HeldChangeConnection, {
    description: "封存的数据和现在已公布的，按序列和期间；公布或撤回之后为空。查看记入审计日志。",
  })
  async changes(
    @Root() held: HeldRelease,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: QueryContext,
  ): Promise<Connection<HeldChange>> {
    checkPage(page.first);
    const details = { first: page.first, after: page.after ?? "" };
    await noteHeldRead(context.database, { actor: context.actor, what: "figures", code: held.code, details });
    return heldPage(context, held, page);
  }
}
