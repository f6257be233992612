import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from "type-graphql";

import type { Area, Member } from "../domain/catalogue.ts";
import type { Indicator } from "../domain/indicator.ts";

import type { Series } from "../store/snapshot.ts";

import { AreaType } from "./area-type.ts";
import { type Connection, connectionType, paginate } from "./connection.ts";
import type { QueryContext } from "./context.ts";
import { IndicatorType } from "./indicator-type.ts";
import { LeastRole } from "./least-role.ts";
import { matchingSeries, SeriesArgs } from "./matching-series.ts";
import type { ObservationRoot } from "./observation.ts";
import { observationPage } from "./observation-page.ts";
import { orThrow } from "./or-throw.ts";
import { PageArgs } from "./page-args.ts";
import { spanOf } from "./read-period.ts";
import { seriesPosition } from "./series-index.ts";
import { ObservationType, SeriesMemberType, SeriesType } from "./series-type.ts";
import { snapshotAsOf } from "./snapshot-as-of.ts";

const SeriesConnection = connectionType("Series", "序列", () => SeriesType);
const ObservationConnection = connectionType("Observation", "观测值", () => ObservationType);

@ArgsType()
class ObservationArgs extends SeriesArgs {
  @Field(() => String, { nullable: true, description: "从这个期间的首月起，如“2015年”；按数据的末月筛选。" })
  readonly from?: string | null;

  @Field(() => String, { nullable: true, description: "到这个期间的末月止，如“2016年6月”；按数据的末月筛选。" })
  readonly to?: string | null;

  @Field(() => String, { nullable: true, description: "版本：日期或发布代码，取当时所知的数；省略为现在。" })
  readonly asOf?: string | null;
}

@ArgsType()
class DatedPageArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "版本：日期或发布代码，取当时所知的数；省略为现在。" })
  readonly asOf?: string | null;
}

@Resolver(() => SeriesType)
export class SeriesResolver {
  @LeastRole("viewer")
  @Query(() => SeriesConnection, { description: "序列，可按指标、对象和口径筛选。" })
  series(@Args(() => SeriesArgs) args: SeriesArgs, @Ctx() { snapshot }: QueryContext): Connection<Series> {
    const positions = matchingSeries(snapshot, args);
    const list = positions.flatMap((position) => snapshot.series[position] ?? []);
    return paginate(list, args, (one) => one.key);
  }

  @FieldResolver(() => ObservationConnection, { description: "本序列的观测值。" })
  async observations(
    @Root() series: Series,
    @Args(() => DatedPageArgs) page: DatedPageArgs,
    @Ctx() context: QueryContext,
  ): Promise<Connection<ObservationRoot>> {
    const snapshot = await snapshotAsOf(context, page.asOf);
    return observationPage(snapshot, { series: [seriesPosition(snapshot, series.key)], span: undefined }, page);
  }

  @FieldResolver(() => IndicatorType, { description: "指标。" })
  indicator(@Root() series: Series, @Ctx() { snapshot }: QueryContext): Indicator {
    return orThrow(snapshot.catalogue.indicator(series.indicator));
  }

  @FieldResolver(() => AreaType, { nullable: true, description: "地区。" })
  area(@Root() series: Series, @Ctx() { snapshot }: QueryContext): Area | undefined {
    return snapshot.catalogue.areas.byCode(series.subject.area);
  }

  @FieldResolver(() => SeriesMemberType, { nullable: true, description: "行业、集群、项目或企业；整个地区的为空。" })
  member(@Root() series: Series, @Ctx() { snapshot }: QueryContext): Member | undefined {
    return snapshot.catalogue.members.byCode(series.subject.member);
  }

  @FieldResolver(() => String, { description: "对象，可直接写进公式的 subject 参数。" })
  subject(@Root() series: Series, @Ctx() { snapshot }: QueryContext): string {
    return snapshot.catalogue.subjects.print(series.subject);
  }
}

@Resolver()
export class ObservationListResolver {
  @LeastRole("viewer")
  @Query(() => ObservationConnection, { description: "观测值，可按指标、对象、口径和期间筛选；版本省略为现在。" })
  async observations(
    @Args(() => ObservationArgs) args: ObservationArgs,
    @Ctx() context: QueryContext,
  ): Promise<Connection<ObservationRoot>> {
    const snapshot = await snapshotAsOf(context, args.asOf);
    return observationPage(snapshot, { series: matchingSeries(snapshot, args), span: spanOf(args) }, args);
  }
}
