import { GraphQLError } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root, Subscription } from "type-graphql";

import type { Actor } from "../domain/actor.ts";
import type { FigureChangeKind } from "../domain/figure-change.ts";
import type { Indicator } from "../domain/indicator.ts";

import { type ChangedAnswers, changedAnswers } from "../store/changed-answers.ts";
import type { DataChange } from "../store/data-change.ts";
import { seenVintage } from "../store/data-version.ts";
import { type FollowedBook, followChanges } from "../store/follow-changes.ts";
import type { Release } from "../store/snapshot.ts";

import { QuestionColumnsInput } from "./answer-type.ts";
import { type ChangePage, changePage, countChanges, type FigureChange } from "./change-page.ts";
import { ChangedAnswersType, DataChangeType, FigureChangesType, FigureChangeType } from "./change-type.ts";
import type { QueryContext } from "./context.ts";
import { FigureChangeKindEnum } from "./figure-enums.ts";
import { IndicatorType } from "./indicator-type.ts";
import { LeastRole } from "./least-role.ts";
import { MOST_KEYS, matchingSeries, SeriesArgs } from "./matching-series.ts";
import { orThrow, readOrThrow } from "./or-throw.ts";
import { readColumns } from "./read-columns.ts";
import { ReleaseType } from "./release-type.ts";
import { snapshotAsOf } from "./snapshot-as-of.ts";

/** What a subscription sees. No snapshot: a stream that is open for days would hold it all the time. */
export interface LiveContext {
  readonly book: FollowedBook;
  readonly actor: Actor;
  readonly requestId: string;
}

const SINCE = "从哪里算起：数据版本（status.dataVersion）、发布代码或日期。";

@ArgsType()
class ChangeArgs extends SeriesArgs {
  @Field(() => String, { description: SINCE })
  readonly since!: string;

  @Field(() => String, { nullable: true, description: "比到哪一版本为止：发布代码或日期；省略为现在。" })
  readonly until?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `只要这些键的序列，如一份报表用到的，最多 ${MOST_KEYS} 个；省略为全部。`,
  })
  readonly series?: string[] | null;

  @Field(() => [FigureChangeKindEnum], { nullable: true, description: "只要这几种变动；省略为全部。" })
  readonly kinds?: FigureChangeKind[] | null;
}

@Resolver()
export class ChangeResolver {
  @LeastRole("viewer")
  @Query(() => FigureChangesType, {
    description: "自某一版本以来新增、修订、撤下或改了状态的数据，原来的和现在的数值；可只看一份报表用到的序列。",
  })
  async changes(@Args(() => ChangeArgs) args: ChangeArgs, @Ctx() { snapshot, book }: QueryContext) {
    const { since, until, kinds, first, after } = args;
    const today = new Date().toISOString().slice(0, 10);
    const vintage = readOrThrow(since, (text) => seenVintage(snapshot, text, today));
    const state = await snapshotAsOf({ snapshot, book }, until);
    if (vintage > state.vintage) throw wrongOrder(since, until ?? "");
    const filter = { series: matchingSeries(snapshot, args), ...(kinds && { kinds: new Set(kinds) }) };
    return changePage({ snapshot: state, past: await book.asOf(vintage), ...filter }, { first, after: after ?? null });
  }

  @LeastRole("viewer")
  @Query(() => ChangedAnswersType, {
    description: "一个工作簿的许多单元格中，哪些的答复与某一版本时不同，以及两次的答复；至多 10000 格。",
  })
  async changedAnswers(
    @Arg("questions", () => QuestionColumnsInput, { description: "许多单元格的问题，按列存放。" })
    questions: QuestionColumnsInput,
    @Arg("since", () => String, { description: SINCE }) since: string,
    @Arg("details", () => Boolean, { nullable: true, description: "是否说明每个数值是什么；省略为否。" })
    details: boolean | null | undefined,
    @Ctx() context: QueryContext,
  ): Promise<ChangedAnswers> {
    return orThrow(await changedAnswers(context, readColumns(questions), since, { details: details === true }));
  }

  @LeastRole("viewer")
  @Subscription(() => DataChangeType, {
    description:
      "数据有更新时收到一条；用 POST /graphql/stream（text/event-stream）订阅。读得慢时，几次更新合成一条，不会漏掉。",
    subscribe: ({ context, args }: { context: LiveContext; args: { since?: number | null } }) =>
      followChanges(context.book, args.since ?? undefined),
  })
  dataChanged(
    @Root() change: DataChange,
    @Arg("since", () => Int, {
      nullable: true,
      description: "见过的序号（status.sequence）；服务器与它不同，就立即收到一条。省略则从下一次更新开始。",
    })
    _since?: number | null,
  ): DataChange {
    return change;
  }
}

@Resolver(() => FigureChangeType)
export class FigureChangeResolver {
  @FieldResolver(() => IndicatorType, { nullable: true, description: "指标。" })
  indicator(@Root() { place }: FigureChange, @Ctx() { snapshot }: QueryContext): Indicator | undefined {
    return snapshot.catalogue.indicators.byCode(snapshot.series[place.series]?.indicator ?? "");
  }

  @FieldResolver(() => ReleaseType, { nullable: true, description: "带来现在这个版本的发布。" })
  release(@Root() { vintage }: FigureChange, @Ctx() { snapshot }: QueryContext): Release | undefined {
    return snapshot.release(vintage);
  }
}

@Resolver(() => FigureChangesType)
export class FigureChangesResolver {
  // Counting compares every figure that may have changed, so it is done only for those who ask.
  @FieldResolver(() => Int, { description: "符合条件的总数。" })
  totalCount(@Root() { query }: ChangePage): Promise<number> {
    return countChanges(query);
  }
}

function wrongOrder(since: string, until: string): GraphQLError {
  return new GraphQLError(`since“${since}”比 until“${until}”晚。请把两个对调。`, {
    extensions: { code: "BAD_USER_INPUT" },
  });
}
