import { Args, ArgsType, Ctx, Field, Float, Query, Resolver } from "type-graphql";

import { completionOf } from "../domain/completion.ts";
import { isShare, type Pace, type PaceMethod } from "../domain/pace.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";

import { gatherProgress } from "../store/gather-progress.ts";

import { CompletionType } from "./completion-type.ts";
import type { QueryContext } from "./context.ts";
import { PaceEnum } from "./enums.ts";
import { LeastRole } from "./least-role.ts";
import { orThrow, readOrThrow } from "./or-throw.ts";
import { shownCompletion } from "./shown-completion.ts";
import { snapshotAsOf } from "./snapshot-as-of.ts";

@ArgsType()
class CompletionArgs {
  @Field(() => String, { description: "指标的名称、别名或代码。" })
  readonly indicator!: string;

  @Field(() => String, { description: "目标年度内的期间，如“2016年1-6月”，或“最新”。" })
  readonly period!: string;

  @Field(() => PaceEnum, {
    nullable: true,
    description: "进度口径；省略为 TIME，给了 weight 时为 LAST_YEAR。",
  })
  readonly pace?: PaceMethod | null;

  @Field(() => Float, { nullable: true, description: "上年同期占上年全年的比重，0 到 1 之间；省略为公布数之比。" })
  readonly weight?: number | null;

  @Field(() => String, { nullable: true, description: "版本：日期或发布代码；省略为现在。" })
  readonly asOf?: string | null;
}

@Resolver()
export class CompletionResolver {
  @LeastRole("viewer")
  @Query(() => CompletionType, {
    description: "一个目标截至某一期间的完成情况：完成率、差额、进度、所需增速和一句话。",
  })
  async completion(@Args(() => CompletionArgs) args: CompletionArgs, @Ctx() context: QueryContext) {
    const snapshot = await snapshotAsOf(context, args.asOf);
    const pace = orThrow(paceOf(args));
    const [indicator, period] = [whole(args.indicator), whole(args.period)];
    const facts = orThrow(gatherProgress(snapshot, { indicator, period, pace }));
    return shownCompletion(snapshot, facts, orThrow(completionOf(facts)));
  }
}

/** The text itself, if it is not too long to be a name or a period. */
function whole(text: string): string {
  return readOrThrow(text, () => text);
}

function paceOf({ pace, weight }: CompletionArgs): Pace | Refusal {
  if (weight == null) return { method: pace ?? "time" };
  if (!isShare(weight)) return refuse("PACE_UNKNOWN", { received: String(weight) });
  return { method: pace ?? "last-year", share: weight };
}
