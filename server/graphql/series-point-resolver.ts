import { GraphQLError } from "graphql";
import { Args, ArgsType, Ctx, Field, FieldResolver, Float, Resolver, Root } from "type-graphql";

import { printPeriod } from "../domain/period.ts";
import { isRefusal } from "../domain/refusal.ts";

import { citeFigure } from "../store/answer-source.ts";
import { type Figure, publishedFigure } from "../store/figure.ts";
import { lookupOf } from "../store/find-observation.ts";
import { measureFigure } from "../store/measure-figure.ts";
import { measuredOf, seriesPoints } from "../store/series-points.ts";
import type { Series, Snapshot } from "../store/snapshot.ts";

import type { QueryContext } from "./context.ts";
import { periodDays } from "./period-days.ts";
import { spanOf } from "./read-period.ts";
import { SeriesPointType } from "./series-point-type.ts";
import { SeriesType } from "./series-type.ts";
import { snapshotAsOf } from "./snapshot-as-of.ts";

/** The most points that one series gives at once: a hundred years of months. */
const MOST_POINTS = 1200;

@ArgsType()
class PointArgs {
  @Field(() => String, { nullable: true, description: "从这个期间的首月起，如“2015年”；按末月筛选。" })
  readonly from?: string | null;

  @Field(() => String, { nullable: true, description: "到这个期间的末月止，如“2016年6月”；按末月筛选。" })
  readonly to?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "是否补上没有公布、但能由公布数加减推算的点，如由累计数推算当月数；省略为否。",
  })
  readonly derived?: boolean | null;

  @Field(() => String, { nullable: true, description: "版本：日期或发布代码，取当时所知的数；省略为现在。" })
  readonly asOf?: string | null;
}

/** A point with what its growths are worked out from. */
interface PointRoot extends SeriesPointType {
  readonly snapshot: Snapshot;
  readonly series: Series;
  readonly figure: Figure;
}

@Resolver(() => SeriesType)
export class SeriesPointsResolver {
  @FieldResolver(() => [SeriesPointType], {
    description: "本序列的点，从早到晚：公布的，和（derived 为 true 时）推算的。推算的都有标记，从不冒充公布数。",
  })
  async points(
    @Root() series: Series,
    @Args(() => PointArgs) args: PointArgs,
    @Ctx() context: QueryContext,
  ): Promise<readonly PointRoot[]> {
    const snapshot = await snapshotAsOf(context, args.asOf);
    const figures = seriesPoints(snapshot, series, { span: spanOf(args), withDerived: args.derived === true });
    if (figures.length > MOST_POINTS) throw tooMany(figures.length);
    return figures.map((figure) => shownPoint(snapshot, series, figure));
  }
}

@Resolver(() => SeriesPointType)
export class SeriesPointResolver {
  @FieldResolver(() => Float, { nullable: true, description: "官方同比，%：与水平值分开公布的；没有公布的为空。" })
  officialGrowth(@Root() { snapshot, series, figure }: PointRoot): number | null {
    const growth = snapshot.catalogue.indicators.byCode(series.indicator);
    const indicator = growth && snapshot.catalogue.growthOf(growth);
    if (!indicator) return null;
    const measured = measuredOf(snapshot, { ...series, indicator: indicator.code }, indicator);
    return publishedFigure(snapshot.cube, measured, lookupOf(figure.period))?.value ?? null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: "反算同比，%：由两年的水平值算出，不是公布数；算不出的为空。",
  })
  derivedGrowth(@Root() { snapshot, series, figure }: PointRoot): number | null {
    const indicator = snapshot.catalogue.indicators.byCode(series.indicator);
    if (!indicator) return null;
    const { basis, subject } = series;
    const growth = measureFigure({
      ...measuredOf(snapshot, series, indicator),
      ...{ snapshot, subject, measure: { kind: "computed-growth", basis }, lookup: lookupOf(figure.period) },
    });
    return isRefusal(growth) ? null : growth.value;
  }
}

function shownPoint(snapshot: Snapshot, series: Series, figure: Figure): PointRoot {
  const [only] = figure.terms;
  const derived = figure.derivation !== "published";
  const addedFirst = [...figure.terms].sort((one, other) => other.sign - one.sign);
  const terms = addedFirst.map(({ sign, location }) => ({
    ...{ sign, period: printPeriod(location.period), basis: location.basis, value: location.value },
    release: snapshot.release(snapshot.cube.vintage(location.series, location.month))?.title ?? "",
  }));
  const status = only && snapshot.cube.status(only.location.series, only.location.month);
  return {
    ...{ snapshot, series, figure, derived },
    period: printPeriod(figure.period),
    ...periodDays(figure.period),
    ...{ value: figure.value, unit: figure.unit },
    status: derived ? null : (status ?? null),
    terms: derived ? terms : [],
    source: citeFigure(snapshot, figure, () => [], "short"),
  };
}

function tooMany(count: number): GraphQLError {
  return new GraphQLError(`这个序列有 ${count} 个点，一次最多 ${MOST_POINTS} 个。请缩短 from 到 to。`, {
    extensions: { code: "QUERY_TOO_BROAD" },
  });
}
