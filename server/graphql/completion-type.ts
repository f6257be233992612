import { Field, Float, ObjectType } from "type-graphql";

import type { PaceMethod } from "../domain/pace.ts";
import type { WeightSource } from "../domain/required-growth.ts";
import { IndicatorType } from "./indicator-type.ts";
import { PaceEnum, WeightSourceEnum } from "./plan-enums.ts";
import { TargetType } from "./target-type.ts";

@ObjectType("RequiredGrowth", { description: "完成年度目标所需的其余月份增速：测算，不是公布数。" })
export class RequiredGrowthType {
  @Field(() => Float, { description: "所需增速，%。" })
  readonly value!: number;

  @Field(() => Float, { description: "测算所用的比重：年初至今占全年，0 到 1 之间。" })
  readonly weight!: number;

  @Field(() => WeightSourceEnum, { description: "比重从何而来。" })
  readonly weightSource!: WeightSource;

  @Field(() => Boolean, { description: "总是 true：测算。" })
  readonly derived!: boolean;
}

@ObjectType("UnavailableField", { description: "完成情况中为空的一项，及其原因。" })
export class UnavailableFieldType {
  @Field(() => String, { description: "为空的字段。" })
  readonly field!: string;

  @Field(() => String, { description: "代码，与拒答的代码相同。" })
  readonly code!: string;

  @Field(() => String, { description: "一句话：为什么没有、怎么办。" })
  readonly message!: string;
}

@ObjectType("Completion", {
  description: "一个目标截至某一期间的完成情况。除实际数和目标外都是计算所得，没有四舍五入；为空的原因见 unavailable。",
})
export class CompletionType {
  @Field(() => TargetType, { description: "目标。" })
  readonly target!: TargetType;

  @Field(() => IndicatorType, { description: "目标所定的指标；增速目标为其增长的指标。" })
  readonly indicator!: IndicatorType;

  @Field(() => String, { description: "期间，如“2016年1-6月”；“最新”已换成所指的期间。" })
  readonly period!: string;

  @Field(() => PaceEnum, { description: "所用的进度口径。" })
  readonly pace!: PaceMethod;

  @Field(() => Float, { nullable: true, description: "实际数，单位与目标相同；增速目标为公布的累计增速。" })
  readonly actual!: number | null;

  @Field(() => Boolean, { description: "实际数是推算的（true）还是公布的（false），如年末数之差。" })
  readonly actualDerived!: boolean;

  @Field(() => Float, { nullable: true, description: "完成率：实际占目标，%。增速目标没有完成率。" })
  readonly rate!: number | null;

  @Field(() => Float, { nullable: true, description: "差额：距目标还差多少，单位与目标相同（%为百分点）；超过为负。" })
  readonly gap!: number | null;

  @Field(() => Float, { nullable: true, description: "增速和占比高于目标几个百分点；低于为负。" })
  readonly points!: number | null;

  @Field(() => Float, { nullable: true, description: "按进度口径，到此时应达到的完成率，%。" })
  readonly expectedRate!: number | null;

  @Field(() => Float, { nullable: true, description: "完成率超过应达进度几个百分点；落后为负。" })
  readonly lead!: number | null;

  @Field(() => Float, { nullable: true, description: "分月计划中到此时的计划数，单位与目标相同。" })
  readonly planned!: number | null;

  @Field(() => Float, { nullable: true, description: "计划完成率：实际占分月计划，%。" })
  readonly planRate!: number | null;

  @Field(() => RequiredGrowthType, { nullable: true, description: "其余月份所需增速（测算），及所用的比重。" })
  readonly requiredGrowth!: RequiredGrowthType | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "本期实际数是否已达到年度目标，按原文的运算关系，未经四舍五入。",
  })
  readonly achieved!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "一句话，如“…累计完成…，占年度计划的…，超过时间进度…个百分点”。",
  })
  readonly sentence!: string | null;

  @Field(() => [UnavailableFieldType], { description: "为空的各项，及其原因。" })
  readonly unavailable!: readonly UnavailableFieldType[];

  @Field(() => String, { description: "所依据的数据版本。" })
  readonly dataVersion!: string;
}
