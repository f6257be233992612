import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from "type-graphql";

import type { Area, Member } from "../domain/catalogue.ts";
import type { Basis, Indicator } from "../domain/indicator.ts";
import { isRelative, type Period, parsePeriod, printPeriod } from "../domain/period.ts";
import { refuse } from "../domain/refusal.ts";

import type { Series, Snapshot } from "../store/snapshot.ts";

import { AreaType } from "./area-type.ts";
import { type Connection, connectionType, paginate } from "./connection.ts";
import type { QueryContext } from "./context.ts";
import { BasisEnum } from "./enums.ts";
import { IndicatorType } from "./indicator-type.ts";
import { LeastRole } from "./least-role.ts";
import type { ObservationRoot } from "./observation.ts";
import { observationPage } from "./observation-page.ts";
import { orThrow, readOrThrow } from "./or-throw.ts";
import { PageArgs } from "./page-args.ts";
import { seriesPosition } from "./series-index.ts";
import { ObservationType, SeriesMemberType, SeriesType } from "./series-type.ts";
import { snapshotAsOf } from "./snapshot-as-of.ts";

const SeriesConnection = connectionType("Series", "序列", () => SeriesType);
const ObservationConnection = connectionType("Observation", "观测值", () => ObservationType);

@ArgsType()
class SeriesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "指标的名称、别名或代码；省略为全部。" })
  readonly indicator?: string | null;

  @Field(() => String, { nullable: true, description: "对象，如“全国·汽车制造业”；省略为全部。" })
  readonly subject?: string | null;

  @Field(() => BasisEnum, { nullable: true, description: "口径；省略为全部。" })
  readonly basis?: Basis | null;
}

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

function matchingSeries(snapshot: Snapshot, { indicator, subject, basis }: SeriesArgs): number[] {
  const { catalogue } = snapshot;
  const code = indicator == null ? undefined : readOrThrow(indicator, catalogue.indicator).code;
  const about = subject == null ? undefined : readOrThrow(subject, catalogue.subjects.read);
  return snapshot.series.flatMap((series, position) => {
    const matches =
      (code === undefined || series.indicator === code) &&
      (about === undefined || (series.subject.area === about.area && series.subject.member === about.member)) &&
      (basis == null || series.basis === basis);
    return matches ? [position] : [];
  });
}

const FIRST_MONTH = 0;
const LAST_MONTH = 12 * 9999;

/** The figures whose last month lies within both periods and whatever is between them. */
function spanOf({ from, to }: ObservationArgs): Period {
  return {
    start: from == null ? FIRST_MONTH : readPeriod(from).start,
    end: to == null ? LAST_MONTH : readPeriod(to).end,
  };
}

function readPeriod(text: string): Period {
  const period = readOrThrow(text, parsePeriod);
  if (!isRelative(period)) return period;
  return orThrow<Period>(refuse("PERIOD_AMBIGUOUS", { received: printPeriod(period), expected: "这里需要确定的期间" }));
}
