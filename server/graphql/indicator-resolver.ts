import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";

import type { Indicator } from "../domain/indicator.ts";
import type { Target } from "../domain/target.ts";

import type { Series } from "../store/snapshot.ts";

import { type Connection, connectionType, paginate } from "./connection.ts";
import type { QueryContext } from "./context.ts";
import { IndicatorType } from "./indicator-type.ts";
import { LeastRole } from "./least-role.ts";
import { latestObservation, type ObservationRoot } from "./observation.ts";
import { readOrThrow } from "./or-throw.ts";
import { PageArgs } from "./page-args.ts";
import { seriesOfIndicator } from "./series-index.ts";
import { ObservationType, SeriesType } from "./series-type.ts";
import { snapshotAsOf } from "./snapshot-as-of.ts";
import { TargetType } from "./target-type.ts";
import { targetsOf } from "./targets-of.ts";

const IndicatorConnection = connectionType("Indicator", "指标", () => IndicatorType);

@Resolver(() => IndicatorType)
export class IndicatorResolver {
  @LeastRole("viewer")
  @Query(() => IndicatorConnection, { description: "全部指标。" })
  indicators(@Args(() => PageArgs) page: PageArgs, @Ctx() { snapshot }: QueryContext): Connection<Indicator> {
    return paginate(snapshot.catalogue.indicators.things, page, (one) => one.code);
  }

  @LeastRole("viewer")
  @Query(() => IndicatorType, { nullable: true, description: "一个指标；没有时报错并给出最接近的名称。" })
  indicator(
    @Arg("key", () => String, { description: "名称、别名或代码。" }) key: string,
    @Ctx() { snapshot }: QueryContext,
  ): Indicator {
    return readOrThrow(key, snapshot.catalogue.indicator);
  }

  @FieldResolver(() => IndicatorType, {
    nullable: true,
    description: "本指标是哪个指标的官方同比增速；不是增速的为空。",
  })
  growthOf(@Root() indicator: Indicator, @Ctx() { snapshot }: QueryContext): Indicator | undefined {
    return snapshot.catalogue.indicators.byCode(indicator.growthOf);
  }

  @FieldResolver(() => IndicatorType, { nullable: true, description: "本指标的官方同比增速；没有公布的为空。" })
  growth(@Root() indicator: Indicator, @Ctx() { snapshot }: QueryContext): Indicator | undefined {
    return snapshot.catalogue.growthOf(indicator);
  }

  @FieldResolver(() => ObservationType, {
    nullable: true,
    description: "最近公布的数据：先本市，没有时取全国，再没有时取任一对象；从未公布的为空。",
  })
  async latest(
    @Root() indicator: Indicator,
    @Arg("asOf", () => String, { nullable: true, description: "版本：日期或发布代码；省略为现在。" })
    asOf: string | null | undefined,
    @Ctx() context: QueryContext,
  ): Promise<ObservationRoot | undefined> {
    return latestObservation(await snapshotAsOf(context, asOf), indicator);
  }

  @FieldResolver(() => [TargetType], { description: "为本指标（或它所反映增长的指标）设定的目标。" })
  targets(@Root() indicator: Indicator, @Ctx() { snapshot }: QueryContext): readonly Target[] {
    return targetsOf(snapshot.plan, indicator);
  }

  @FieldResolver(() => [SeriesType], { description: "本指标的全部序列。" })
  series(@Root() indicator: Indicator, @Ctx() { snapshot }: QueryContext): readonly Series[] {
    return seriesOfIndicator(snapshot, indicator.code);
  }
}
