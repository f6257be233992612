import { Field, Float, Int, ObjectType } from "type-graphql";

import { CommitmentStateEnum } from "./attainment-enums.ts";
import { ClusterType } from "./cluster-type.ts";
import { CompletionType, UnavailableFieldType } from "./completion-type.ts";
import { IndicatorType } from "./indicator-type.ts";
import { TargetType } from "./target-type.ts";

@ObjectType("CommitmentAttainment", {
  description: "一项承诺到某月的完成情况：目标和原文锚点、最近的公布数或没有公布、按两种进度口径的完成率和一句话。",
})
export class CommitmentAttainmentType {
  @Field(() => TargetType, { description: "目标，和原文锚点。" })
  readonly target!: TargetType;

  @Field(() => CommitmentStateEnum, { description: "有没有公布数。" })
  readonly state!: string;

  @Field(() => String, { nullable: true, description: "最近一个数的期间；没有数的为空。" })
  readonly period!: string | null;

  @Field(() => Float, { nullable: true, description: "最近的数，单位与目标相同；没有公布的为空。" })
  readonly actual!: number | null;

  @Field(() => Float, { nullable: true, description: "完成率，%；没有数的、增速目标为空。" })
  readonly rate!: number | null;

  @Field(() => Boolean, { nullable: true, description: "是否已达到年度目标；没有数的为空。" })
  readonly achieved!: boolean | null;

  @Field(() => String, { description: "一句话：完成多少、快慢如何；没有公布的说明没有公布。" })
  readonly sentence!: string;

  @Field(() => CompletionType, { nullable: true, description: "按时间进度；文字表述的承诺、年度之前为空。" })
  readonly time!: CompletionType | null;

  @Field(() => CompletionType, { nullable: true, description: "按分月计划；文字表述的承诺、年度之前为空。" })
  readonly phasedPlan!: CompletionType | null;

  @Field(() => UnavailableFieldType, { nullable: true, description: "为什么没有数；有数的为空。" })
  readonly reason!: UnavailableFieldType | null;
}

@ObjectType("ClusterAttainment", {
  description: "一个产业集群的规模和它档次的门槛。原文没有写明规模以什么衡量，也不由观察行业拼凑：没有公布的就为空。",
})
export class ClusterAttainmentType {
  @Field(() => ClusterType, { description: "产业集群，和它的档次、门槛、原文锚点。" })
  readonly cluster!: ClusterType;

  @Field(() => IndicatorType, { nullable: true, description: "以什么衡量；没有公布的为空。" })
  readonly indicator!: IndicatorType | null;

  @Field(() => String, { nullable: true, description: "最近一个数的期间；没有数的为空。" })
  readonly period!: string | null;

  @Field(() => Float, { nullable: true, description: "年初以来的数，单位与门槛相同；没有公布的为空。" })
  readonly actual!: number | null;

  @Field(() => Boolean, { nullable: true, description: "这个数是不是由公布数推算的；没有数的为空。" })
  readonly derived!: boolean | null;

  @Field(() => Float, { nullable: true, description: "占门槛的%；没有数的为空。" })
  readonly rate!: number | null;

  @Field(() => String, { description: "一句话：规模多少、占门槛多少；没有公布的说明没有公布。" })
  readonly sentence!: string;

  @Field(() => UnavailableFieldType, { nullable: true, description: "为什么没有数；有数的为空。" })
  readonly reason!: UnavailableFieldType | null;
}

@ObjectType("Attainment", {
  description: "整个计划到某月的完成情况：每一项承诺，每一个产业集群。没有公布的写明没有公布。",
})
export class AttainmentType {
  @Field(() => Int, { description: "哪一年的目标。" })
  readonly year!: number;

  @Field(() => String, { description: "到哪个月为止：只看期间在此之前结束的数。" })
  readonly until!: string;

  @Field(() => Int, { description: "几项有数值的承诺。" })
  readonly numeric!: number;

  @Field(() => Int, { description: "几项文字表述的承诺。" })
  readonly inWords!: number;

  @Field(() => Int, { description: "有数值的承诺里，几项有数。" })
  readonly known!: number;

  @Field(() => Int, { description: "其中几项已达到年度目标。" })
  readonly achieved!: number;

  @Field(() => String, { description: "一句话：几项承诺，几项有数，几项已达到，几项没有公布。" })
  readonly sentence!: string;

  @Field(() => [CommitmentAttainmentType], { description: "每一项承诺，按文件的次序。" })
  readonly commitments!: readonly CommitmentAttainmentType[];

  @Field(() => [ClusterAttainmentType], { description: "每一个产业集群。" })
  readonly clusters!: readonly ClusterAttainmentType[];

  @Field(() => String, { description: "所依据的数据版本。" })
  readonly dataVersion!: string;
}
