import { GraphQLError } from "graphql";
import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from "type-graphql";

import type { IdentityCode } from "../domain/identity.ts";
import { printPeriod } from "../domain/period.ts";

import { areasWithin } from "../store/areas-within.ts";
import {
  MOST_RECONCILED,
  type Reconciliation,
  reconcileFigures,
  type StoredFinding,
} from "../store/reconcile-figures.ts";
import type { Snapshot } from "../store/snapshot.ts";
import type { StoredFigure } from "../store/stored-figure.ts";

import type { QueryContext } from "./context.ts";
import { LeastRole } from "./least-role.ts";
import { findOrThrow, readOrThrow } from "./or-throw.ts";
import { checkPage } from "./page-args.ts";
import { spanOf } from "./read-period.ts";
import { ReconcileRuleEnum } from "./reconcile-enums.ts";
import { type ReconcileFigureType, type ReconcileFindingType, ReconciliationType } from "./reconcile-type.ts";
import { snapshotAsOf } from "./snapshot-as-of.ts";

@ArgsType()
class ReconcileArgs {
  @Field(() => String, { nullable: true, description: "地区的名称、别名或代码，包括它下面的地区；省略为全部。" })
  readonly area?: string | null;

  @Field(() => String, { nullable: true, description: "指标的名称、别名或代码；省略为全部。" })
  readonly indicator?: string | null;

  @Field(() => String, { nullable: true, description: "从这个期间的首月起，如“2015年”；按数据的末月筛选。" })
  readonly from?: string | null;

  @Field(() => String, { nullable: true, description: "到这个期间的末月止，如“2016年6月”；按数据的末月筛选。" })
  readonly to?: string | null;

  @Field(() => [ReconcileRuleEnum], { nullable: true, description: "只按这些规则；省略为全部。" })
  readonly rules?: readonly IdentityCode[] | null;

  @Field(() => Int, { defaultValue: 100, description: "最多列出几处，0 到 1000。" })
  readonly first: number = 100;

  @Field(() => String, { nullable: true, description: "版本：日期或发布代码，取当时所知的数；省略为现在。" })
  readonly asOf?: string | null;
}

@Resolver()
export class ReconcileResolver {
  @LeastRole("viewer")
  @Query(() => ReconciliationType, {
    description: "勾稽：公布数之间的等式（累计与当月、各期与全年、分项与总数、占比、单调）在公布位数之内成不成立。",
  })
  async reconcile(@Args(() => ReconcileArgs) args: ReconcileArgs, @Ctx() context: QueryContext) {
    checkPage(args.first);
    const snapshot = await snapshotAsOf(context, args.asOf);
    const { catalogue } = snapshot;
    const area = args.area == null ? undefined : findOrThrow(catalogue.areas, "地区", args.area).code;
    const indicator = args.indicator == null ? undefined : readOrThrow(args.indicator, catalogue.indicator).code;
    const result = reconcileFigures(snapshot, {
      areas: area === undefined ? undefined : new Set(areasWithin(catalogue, area)),
      indicators: indicator === undefined ? undefined : new Set([indicator]),
      rules: args.rules ? new Set(args.rules) : undefined,
      span: spanOf(args),
    });
    if (!result) throw tooMany();
    return shown(snapshot, result, args.first);
  }
}

function tooMany(): GraphQLError {
  const message = `一次最多核对 ${MOST_RECONCILED} 个数。请写 area、indicator，或缩短 from 到 to。`;
  return new GraphQLError(message, { extensions: { code: "QUERY_TOO_BROAD" } });
}

function shown(snapshot: Snapshot, { findings, checked, figures }: Reconciliation, first: number): ReconciliationType {
  const { dataVersion } = snapshot;
  const outcome = findings.length === 0 ? "没有发现矛盾" : `发现 ${findings.length} 处矛盾`;
  return {
    findings: findings.slice(0, first).map((finding) => shownFinding(snapshot, finding)),
    totalCount: findings.length,
    ...{ checked, figures, dataVersion },
    sentence: `看了 ${figures} 个公布数，核对了 ${checked} 个等式，${outcome}。`,
  };
}

function shownFinding(snapshot: Snapshot, finding: StoredFinding): ReconcileFindingType {
  const { code, left, right, sum, difference, tolerance, sentence } = finding;
  const { indicator } = left;
  return {
    ...{ rule: code, indicator: indicator.code, indicatorName: indicator.name, unit: indicator.unit },
    whole: shownFigure(snapshot, left),
    parts: right.map((figure) => shownFigure(snapshot, figure)),
    ...{ sum, difference, tolerance, sentence },
  };
}

function shownFigure(snapshot: Snapshot, { series, month, amount, period }: StoredFigure): ReconcileFigureType {
  const one = snapshot.series[series];
  return {
    series: one?.key ?? "",
    subject: one ? snapshot.catalogue.subjects.print(one.subject) : "",
    period: printPeriod(period),
    basis: one?.basis ?? "month",
    value: amount,
    release: snapshot.release(snapshot.cube.vintage(series, month))?.title ?? "",
  };
}
