import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root, Subscription } from "type-graphql";

import type { Actor } from "../domain/actor.ts";
import type { Indicator } from "../domain/indicator.ts";

import { type ChangedAnswers, changedAnswers } from "../store/changed-answers.ts";
import type { DataChange } from "../store/data-change.ts";
import { seenVintage } from "../store/data-version.ts";
import { type FollowedBook, followChanges } from "../store/follow-changes.ts";
import type { Release } from "../store/snapshot.ts";

import { QuestionColumnsInput } from "./answer-type.ts";
import { changePage, type FigureChange } from "./change-page.ts";
import { ChangedAnswersType, DataChangeType, FigureChangesType, FigureChangeType } from "./change-type.ts";
import type { QueryContext } from "./context.ts";
import { IndicatorType } from "./indicator-type.ts";
import { LeastRole } from "./least-role.ts";
import { orThrow, readOrThrow } from "./or-throw.ts";
import { PageArgs } from "./page-args.ts";
import { readColumns } from "./read-columns.ts";
import { ReleaseType } from "./release-type.ts";
import { snapshotAsOf } from "./snapshot-as-of.ts";

/** What a subscription sees. No snapshot: a stream that is open for days would hold it all the time. */
export interface LiveContext {
  readonly book: FollowedBook;
  readonly actor: Actor;
}

const SINCE = "从哪里算起：数据版本（status.dataVersion）、发布代码或日期。";

@Resolver()
export class ChangeResolver {
  @LeastRole("viewer")
  @Query(() => FigureChangesType, { description: "自某一版本以来新增、修订或撤回的数据，原来的和现在的数值。" })
  async changes(
    @Arg("since", () => String, { description: SINCE }) since: string,
    @Arg("until", () => String, { nullable: true, description: "比到哪一版本为止：发布代码或日期；省略为现在。" })
    until: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { snapshot, book }: QueryContext,
  ) {
    const vintage = readOrThrow(since, (text) => seenVintage(snapshot, text));
    return changePage(await snapshotAsOf({ snapshot, book }, until), await book.asOf(vintage), page);
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
  release(@Root() { place }: FigureChange, @Ctx() { snapshot }: QueryContext): Release | undefined {
    return snapshot.release(snapshot.cube.vintage(place.series, place.month));
  }
}
