import { GraphQLError } from "graphql";
import { Args, ArgsType, Ctx, Field, Query, Resolver } from "type-graphql";

import { basesOf, periodOf } from "../domain/basis.ts";
import { differenceBetween, differenceUnit } from "../domain/figure-change.ts";
import type { Basis } from "../domain/indicator.ts";
import { printPeriod } from "../domain/period.ts";

import { figureVersions } from "../store/figure-versions.ts";
import { type SeriesRevisions, summariseRevisions } from "../store/revision-summary.ts";
import { preferredSubject, type Series, type Snapshot } from "../store/snapshot.ts";

import type { QueryContext } from "./context.ts";
import { BasisEnum } from "./figure-enums.ts";
import { LeastRole } from "./least-role.ts";
import { matchingSeries, type SeriesFilter } from "./matching-series.ts";
import { readOrThrow } from "./or-throw.ts";
import type { Place } from "./place-cursor.ts";
import { readPeriod, type SpanArgs, spanOf } from "./read-period.ts";
import { FigureHistoryType, RevisionSummaryType } from "./revision-type.ts";

/** The most series of one summary. */
const MOST_SERIES = 200;

@ArgsType()
class RevisionArgs {
  @Field(() => String, { description: "指标的名称、别名或代码。" })
  readonly indicator!: string;

  @Field(() => String, { nullable: true, description: "对象，如“全国·汽车制造业”；省略为本市，本市没有的为全国。" })
  readonly subject?: string | null;

  @Field(() => BasisEnum, { nullable: true, description: "口径；省略为期间最可能的口径。" })
  readonly basis?: Basis | null;

  @Field(() => String, { description: "期间，如“2015年”“2016年1-6月”。" })
  readonly period!: string;
}

@ArgsType()
class RevisionSummaryArgs implements SeriesFilter, SpanArgs {
  @Field(() => String, { nullable: true, description: "指标的名称、别名或代码；省略为全部。" })
  readonly indicator?: string | null;

  @Field(() => String, { nullable: true, description: "对象，如“全国·汽车制造业”；省略为全部。" })
  readonly subject?: string | null;

  @Field(() => BasisEnum, { nullable: true, description: "口径；省略为全部。" })
  readonly basis?: Basis | null;

  @Field(() => [String], { nullable: true, description: `只要这些键的序列；合起来最多 ${MOST_SERIES} 个序列。` })
  readonly series?: string[] | null;

  @Field(() => String, { nullable: true, description: "从这个期间的首月起，如“2015年”；按数据的末月筛选。" })
  readonly from?: string | null;

  @Field(() => String, { nullable: true, description: "到这个期间的末月止，如“2016年6月”；按数据的末月筛选。" })
  readonly to?: string | null;
}

@Resolver()
export class RevisionHistoryResolver {
  @LeastRole("viewer")
  @Query(() => FigureHistoryType, {
    nullable: true,
    description: "一个数据的修订历史：每个版本的发布、日期、数值、状态和出处；从来没有这个数据的为空。",
  })
  revisions(@Args(() => RevisionArgs) args: RevisionArgs, @Ctx() { database, snapshot }: QueryContext) {
    const place = placeOf(snapshot, args);
    const series = place && snapshot.series[place.series];
    if (!series) return null;
    const versions = figureVersions(database, snapshot, place);
    const first = versions.find(({ value }) => value !== null)?.value ?? null;
    const latest = versions.find(({ isCurrent }) => isCurrent)?.value ?? null;
    return {
      ...namesOf(snapshot, series),
      period: printPeriod(periodOf(series.basis, place.month)),
      ...{ first, latest, difference: differenceBetween(first, latest), versions },
    };
  }

  @LeastRole("viewer")
  @Query(() => RevisionSummaryType, {
    description: "首次公布的数与现在的比较：修订了多少个，平均和最大的修订，按序列。",
  })
  async revisionSummary(
    @Args(() => RevisionSummaryArgs) args: RevisionSummaryArgs,
    @Ctx() { database, snapshot }: QueryContext,
  ) {
    const positions = matchingSeries(snapshot, args);
    if (positions.length > MOST_SERIES) throw tooMany(positions.length);
    const found = await summariseRevisions(database, snapshot, { series: positions, span: spanOf(args) });
    const sum = (count: (one: SeriesRevisions) => number) => found.reduce((total, one) => total + count(one), 0);
    return {
      figureCount: sum(({ figureCount }) => figureCount),
      revisedCount: sum(({ revisedCount }) => revisedCount),
      series: found.map((one) => ({ ...namesOf(snapshot, one.series), ...one, largest: largestOf(one) })),
    };
  }
}

function placeOf(snapshot: Snapshot, { indicator, subject, basis, period }: RevisionArgs): Place | undefined {
  const { catalogue, cube } = snapshot;
  const { code } = readOrThrow(indicator, catalogue.indicator);
  const span = readPeriod(period);
  const about = subject == null ? preferredSubject(snapshot, code) : readOrThrow(subject, catalogue.subjects.read);
  const at = snapshot.indicatorPosition(code);
  const of = about ? snapshot.subjectPosition(about) : -1;
  if (at < 0 || of < 0) return undefined;
  const places = (basis == null ? basesOf(span) : [basis]).map((one) => ({
    series: cube.find(at, of, one),
    month: span.end,
  }));
  return places.find(({ series, month }) => series >= 0 && cube.vintage(series, month) > 0);
}

function namesOf({ catalogue }: Snapshot, { key, indicator: code, subject, basis }: Series) {
  const indicator = catalogue.indicators.byCode(code);
  const unit = indicator?.unit ?? "";
  return {
    ...{ seriesKey: key, indicator: indicator?.name ?? code, subject: catalogue.subjects.print(subject), basis, unit },
    differenceUnit: differenceUnit(unit),
  };
}

function largestOf({ series, largest }: SeriesRevisions) {
  return largest && { ...largest, period: printPeriod(periodOf(series.basis, largest.month)) };
}

function tooMany(count: number): GraphQLError {
  return new GraphQLError(`符合条件的序列有 ${count} 个，最多 ${MOST_SERIES} 个。请写指标、对象、口径或序列的键。`, {
    extensions: { code: "BAD_USER_INPUT" },
  });
}
