import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";

import { completionSentence } from "../domain/completion-sentence.ts";
import type { Indicator } from "../domain/indicator.ts";
import { printPeriod } from "../domain/period.ts";
import { isRefusal, type Refusal } from "../domain/refusal.ts";

import { attainCluster, type ClusterAttainment } from "../store/attain-cluster.ts";
import { attainCommitments, type Commitment, type Progress } from "../store/attain-commitments.ts";
import type { PlanContent } from "../store/content.ts";
import type { Snapshot } from "../store/snapshot.ts";

import { AttainmentType, ClusterAttainmentType } from "./attainment-type.ts";
import { ClusterType } from "./cluster-type.ts";
import type { QueryContext } from "./context.ts";
import { LeastRole } from "./least-role.ts";
import { readOrThrow } from "./or-throw.ts";
import { readPeriod } from "./read-period.ts";
import { shownCompletion } from "./shown-completion.ts";
import { snapshotAsOf } from "./snapshot-as-of.ts";

const UNTIL = { nullable: true, description: "到这个期间的末月为止，如“2016年6月”；省略为年末。" } as const;
const MEASURE = { nullable: true, description: "集群的规模以哪个指标衡量；省略为关于它的唯一一个金额。" } as const;

@ArgsType()
class AttainmentArgs {
  @Field(() => Int, { nullable: true, description: "哪一年的目标；省略为工作要点的年度。" })
  readonly year?: number | null;

  @Field(() => String, UNTIL)
  readonly until?: string | null;

  @Field(() => String, MEASURE)
  readonly clusterIndicator?: string | null;

  @Field(() => String, { nullable: true, description: "版本：日期或发布代码，取当时所知的数；省略为现在。" })
  readonly asOf?: string | null;
}

@Resolver()
export class AttainmentResolver {
  @LeastRole("viewer")
  @Query(() => AttainmentType, {
    description: "整个计划到某月的完成情况：每一项承诺的目标、最近的公布数、完成率、快慢和一句话，每一个集群的规模。",
  })
  async attainment(@Args(() => AttainmentArgs) args: AttainmentArgs, @Ctx() context: QueryContext) {
    const snapshot = await snapshotAsOf(context, args.asOf);
    const year = args.year ?? snapshot.plan.document.year;
    const end = endOf(args.until, year);
    const commitments = attainCommitments(snapshot, year, end).map((one) => shownCommitment(snapshot, one));
    const named = indicatorOf(snapshot, args.clusterIndicator);
    const clusters = snapshot.plan.clusters.map((one) => shownCluster(attainCluster(snapshot, one, end, named)));
    const until = printPeriod({ start: end, end });
    return { year, until, ...countsOf(commitments), commitments, clusters, dataVersion: snapshot.dataVersion };
  }
}

@Resolver(() => ClusterType)
export class ClusterAttainmentResolver {
  @FieldResolver(() => ClusterAttainmentType, { description: "规模和档次的门槛相比；没有公布的写明没有公布。" })
  attainment(
    @Root() cluster: PlanContent["clusters"][number],
    @Arg("until", () => String, UNTIL) until: string | null | undefined,
    @Arg("indicator", () => String, MEASURE) indicator: string | null | undefined,
    @Ctx() { snapshot }: QueryContext,
  ) {
    const end = endOf(until, snapshot.plan.document.year);
    return shownCluster(attainCluster(snapshot, cluster, end, indicatorOf(snapshot, indicator)));
  }
}

function endOf(until: string | null | undefined, year: number): number {
  return until == null ? year * 12 + 11 : readPeriod(until).end;
}

function indicatorOf({ catalogue }: Snapshot, text: string | null | undefined): Indicator | undefined {
  return text == null ? undefined : readOrThrow(text, catalogue.indicator);
}

function shownCommitment(snapshot: Snapshot, { target, state, period, time, phased, reason }: Commitment) {
  const [actual, rate, achieved] = isRefusal(time)
    ? [null, null, null]
    : [known(time.facts.actual), known(time.completion.rate), known(time.completion.isAchieved)];
  return {
    ...{ target, state, period: period ? printPeriod(period) : null, actual, rate, achieved },
    sentence: reason ? reason.message : sentenceOf(time),
    time: shownProgress(snapshot, time),
    phasedPlan: shownProgress(snapshot, phased),
    reason: reason ? reasonOf(reason) : null,
  };
}

/** The standard sentence of 时间进度; where there is none, what stands in its way. */
function sentenceOf(time: Progress | Refusal): string {
  const sentence = isRefusal(time) ? time : completionSentence(time.facts, time.completion);
  return isRefusal(sentence) ? sentence.message : sentence;
}

function shownProgress(snapshot: Snapshot, progress: Progress | Refusal) {
  return isRefusal(progress) ? null : shownCompletion(snapshot, progress.facts, progress.completion);
}

function shownCluster({ cluster, figure, reason, sentence }: ClusterAttainment) {
  return {
    ...{ cluster, sentence, indicator: figure?.indicator ?? null },
    period: figure ? printPeriod(figure.period) : null,
    ...{ actual: figure?.value ?? null, derived: figure?.isDerived ?? null, rate: figure?.rate ?? null },
    reason: reason ? reasonOf(reason) : null,
  };
}

function reasonOf({ code, message }: Refusal) {
  return { field: "actual", code, message };
}

function known<Value>(outcome: Value | Refusal): Value | null {
  return isRefusal(outcome) ? null : outcome;
}

function countsOf(commitments: readonly ReturnType<typeof shownCommitment>[]) {
  const inWords = commitments.filter(({ state }) => state === "in-words").length;
  const numeric = commitments.length - inWords;
  const known = commitments.filter(({ actual }) => actual !== null).length;
  const achieved = commitments.filter((one) => one.achieved === true).length;
  const words = inWords > 0 ? `；另有 ${inWords} 项文字表述的承诺` : "";
  const sentence = `${numeric} 项有数值的承诺，${known} 项有公布数，其中 ${achieved} 项已达到年度目标，${numeric - known} 项没有公布数据${words}。`;
  return { numeric, inWords, known, achieved, sentence };
}
