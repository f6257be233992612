import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";

import { type HeldChangeOutcome, moveHeld, withdrawHeld } from "../store/change-held.ts";
import type { HeldChange } from "../store/held-changes.ts";
import { noteHeldRead } from "../store/held-reads.ts";
import { type HeldRelease, type HeldState, heldOfCode, listHeld } from "../store/held-release.ts";
import { type PublishOutcome, publishHeld } from "../store/publish-held.ts";

import { type Connection, paginate } from "./connection.ts";
import type { QueryContext } from "./context.ts";
import { HeldStateEnum } from "./held-enums.ts";
import { heldPage } from "./held-page.ts";
import {
  HeldChangeConnection,
  HeldReleaseConnection,
  HeldReleaseInput,
  HeldReleasePayload,
  HeldReleaseType,
  MoveHeldReleaseInput,
} from "./held-type.ts";
import { importingOf } from "./import-resolver.ts";
import { LeastRole } from "./least-role.ts";
import { checkPage, PageArgs } from "./page-args.ts";
import { publishAtOf } from "./read-import.ts";
import { InputReading, type UserError, userError } from "./user-error.ts";

const CODE = "封存的发布的代码，如 HELD.3。";

const INPUT = "哪个封存的发布。";

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
    @Arg("input", () => HeldReleaseInput, { description: INPUT }) { code }: HeldReleaseInput,
    @Ctx() context: QueryContext,
  ) {
    return payload(code, await publishHeld(importingOf(context), code, context.actor));
  }

  @LeastRole("steward")
  @Mutation(() => HeldReleasePayload, { description: "改一个封存的发布的公布时间。" })
  async moveHeldRelease(
    @Arg("input", () => MoveHeldReleaseInput, { description: "哪个封存的发布，和新的公布时间。" })
    input: MoveHeldReleaseInput,
    @Ctx() { database, actor }: QueryContext,
  ) {
    const { code } = input;
    const reading = new InputReading();
    const publishAt = reading.at(["publishAt"], () => publishAtOf(input.publishAt), undefined);
    if (publishAt) return payload(code, await moveHeld(database, code, { publishAt, actor }), input.publishAt);
    const held = heldOfCode(database, code) ?? null;
    return { ending: "invalid", held, receipt: null, userErrors: reading.errors };
  }

  @LeastRole("steward")
  @Mutation(() => HeldReleasePayload, { description: "撤回一个封存的发布：不再公布，数据删除，收据保留。" })
  async withdrawHeldRelease(
    @Arg("input", () => HeldReleaseInput, { description: INPUT }) { code }: HeldReleaseInput,
    @Ctx() { database, actor }: QueryContext,
  ) {
    return payload(code, await withdrawHeld(database, code, actor));
  }
}

type Outcome = HeldChangeOutcome | PublishOutcome;

function payload(code: string, outcome: Outcome, publishAt = "") {
  const { ending, held } = outcome;
  const receipt = "receipt" in outcome ? outcome.receipt : undefined;
  return { ending, held: held ?? null, receipt: receipt ?? null, userErrors: userErrorsOf(ending, code, publishAt) };
}

/** What a change says of its user's input; empty where it is done. */
function userErrorsOf(ending: Outcome["ending"], code: string, publishAt: string): readonly UserError[] {
  switch (ending) {
    case "unknown":
      return [userError("HELD_RELEASE_UNKNOWN", ["code"], code)];
    case "ended":
      return [userError("HELD_RELEASE_ENDED", ["code"], code)];
    case "past":
      return [userError("PUBLISH_TIME_PAST", ["publishAt"], publishAt)];
    case "misfit":
      return [userError("HELD_RELEASE_MISFIT", ["code"], code)];
    case "overtaken":
      return [userError("OVERTAKEN", [])];
    default:
      return [];
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
