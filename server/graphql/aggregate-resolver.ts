import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";

import { type AggregateRefusal, isAggregateRefusal } from "../domain/aggregate/aggregate-refusal.ts";
import type { ObservationStatus } from "../domain/indicator.ts";
import { printPeriod } from "../domain/period.ts";
import type { Refusal } from "../domain/refusal.ts";

import { type Aggregate, aggregate } from "../store/aggregate.ts";
import type { AggregateRow, RowMeasure } from "../store/aggregate-row.ts";

import { AggregateArgs } from "./aggregate-input.ts";
import { AggregateResult, AggregateRowType, type AggregateType } from "./aggregate-type.ts";
import type { QueryContext } from "./context.ts";
import { ObservationStatusEnum } from "./enums.ts";
import { LeastRole } from "./least-role.ts";
import { periodDays } from "./period-days.ts";
import { readAggregate } from "./read-aggregate.ts";
import { snapshotAsOf } from "./snapshot-as-of.ts";

const KEYS = ["area", "industry", "cluster", "stage"] as const;
const MEASURES = ["officialGrowth", "derivedGrowth", "change", "share", "contribution", "pull", "completion"] as const;

@Resolver()
export class AggregateResolver {
  @LeastRole("viewer")
  @Query(() => AggregateResult, {
    description:
      "汇总：按地区、行业、集群、指标、项目阶段、期间分组，给出数值、同比、占比、位次、贡献率、完成率。只加可以相加的，其余以文字拒绝。至多 10000 行。",
  })
  async aggregate(
    @Args(() => AggregateArgs) args: AggregateArgs,
    @Ctx() context: QueryContext,
  ): Promise<AggregateType | AggregateRefusal> {
    const snapshot = await snapshotAsOf(context, args.asOf);
    const result = aggregate(snapshot, readAggregate(snapshot, args));
    return isAggregateRefusal(result) ? result : shownAggregate(result);
  }
}

@Resolver(() => AggregateRowType)
export class AggregateRowResolver {
  @FieldResolver(() => Boolean, { description: "这一行的 value 本身就是一个公布数；否则是公布数之和。" })
  published(@Root() { origin }: AggregateRowType): boolean {
    return origin().figures === 1;
  }

  @FieldResolver(() => [ObservationStatusEnum], {
    description: "和里各个公布数的状态，各列一次；一个都没有的为空列表。",
  })
  statuses(@Root() { origin }: AggregateRowType): readonly ObservationStatus[] {
    return origin().statuses;
  }
}

function shownAggregate(result: Aggregate): AggregateType {
  const { series, figures, dataVersion } = result;
  const rows = result.rows.map((row) => shownRow(result, row));
  const missing = rows.reduce((total, row) => total + row.missing, 0);
  const lack = missing === 0 ? "各部分都已公布" : `缺 ${missing} 个部分，没有计入，也没有当作 0`;
  return {
    ...{ rows, rowCount: rows.length, missing, series, figures, dataVersion },
    unavailable: result.unavailable.map(({ field, reason }) => unavailableOf(field, reason)),
    sentence: `由 ${series} 个序列汇总成 ${rows.length} 行；${lack}。官方同比是公布数，其余各项由公布数算出。`,
  };
}

function shownRow(result: Aggregate, row: AggregateRow): AggregateRowType {
  const { amounts, period, indicator, merged } = row;
  const { value, counted, missing, before } = amounts;
  return {
    ...shownKeys(result, row),
    origin: () => result.originOf(row),
    period: printPeriod(period),
    ...periodDays(period),
    ...{ value, unit: indicator.unit, counted, missing, complete: missing === 0 },
    ...{ others: merged.length > 0, mergedRows: merged.length, yearEarlier: before, rank: row.rank },
    officialGrowth: numberOf(row.officialGrowth),
    derivedGrowth: numberOf(row.derivedGrowth),
    change: numberOf(row.change),
    share: numberOf(row.share),
    contribution: numberOf(row.contribution),
    pull: numberOf(row.pull),
    completion: numberOf(row.completion),
    unavailable: MEASURES.flatMap((name) => {
      const measure = row[name];
      return typeof measure === "object" ? [unavailableOf(name, measure)] : [];
    }),
  };
}

function shownKeys(result: Aggregate, row: AggregateRow) {
  const [area, industry, cluster, stage] = KEYS.map((dimension) => result.keyOf(row, dimension));
  return {
    ...{ indicator: row.indicator.code, indicatorName: row.indicator.name },
    ...{ area: area?.code ?? null, areaName: area?.name ?? null },
    ...{ industry: industry?.code ?? null, industryName: industry?.name ?? null },
    ...{ cluster: cluster?.code ?? null, clusterName: cluster?.name ?? null },
    ...{ stage: stage?.code ?? null, stageName: stage?.name ?? null },
  };
}

function numberOf(measure: RowMeasure | undefined): number | null {
  return typeof measure === "number" ? measure : null;
}

function unavailableOf(field: string, { code, message }: AggregateRefusal | Refusal) {
  return { field, code, message };
}
