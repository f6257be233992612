import { ArgsType, Field, InputType, Int } from "type-graphql";

import type { AggregateMeasure, Dimension, MemberChoice, OrderKey } from "../domain/aggregate/dimension.ts";
import type { Frequency } from "../domain/aggregate/frequency.ts";
import type { Basis } from "../domain/indicator.ts";
import type { ProjectStage } from "../domain/project/project-stage.ts";

import {
  AggregateDimensionEnum,
  AggregateMeasureEnum,
  AggregateOrderEnum,
  FrequencyEnum,
  MemberChoiceEnum,
} from "./aggregate-enums.ts";
import { AreaLevelEnum, BasisEnum, ProjectStageEnum } from "./enums.ts";

const NAMES = "名称、别名或代码；省略为全部。";

@InputType("AggregateFilterInput", { description: "汇总哪些序列；写了的条件都要符合。" })
export class AggregateFilterInput {
  @Field(() => [String], { nullable: true, description: `指标的${NAMES}` })
  readonly indicators?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: `地区的${NAMES}` })
  readonly areas?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: "在这个地区之内的地区，不含它自己。" })
  readonly within?: string | null;

  @Field(() => AreaLevelEnum, { nullable: true, description: "地区的级别。" })
  readonly areaLevel?: string | null;

  @Field(() => MemberChoiceEnum, {
    nullable: true,
    description: "取哪一种对象；省略时看按什么分组、写了什么条件，都没有时为整个地区。",
  })
  readonly members?: MemberChoice | null;

  @Field(() => [String], { nullable: true, description: `行业的${NAMES}` })
  readonly industries?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: "行业的级别：section 门类、division 大类。" })
  readonly industryLevel?: string | null;

  @Field(() => [String], { nullable: true, description: "只取属于这些产业集群的：集群自己，或其项目、观察行业。" })
  readonly clusters?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: `项目的${NAMES}` })
  readonly projects?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: `企业的${NAMES}` })
  readonly enterprises?: readonly string[] | null;

  @Field(() => [ProjectStageEnum], { nullable: true, description: "只取在这些阶段的项目。" })
  readonly stages?: readonly ProjectStage[] | null;
}

@InputType("AggregateOrderInput", { description: "排序的一个条件。" })
export class AggregateOrderInput {
  @Field(() => AggregateOrderEnum, { description: "按什么排。" })
  readonly by!: OrderKey;

  @Field(() => Boolean, { nullable: true, description: "是否从大到小；省略为否。没有值的总在最后。" })
  readonly descending?: boolean | null;
}

@ArgsType()
export class AggregateArgs {
  @Field(() => [AggregateDimensionEnum], { description: "按什么分组，也是默认的排序；空列表为一行合计。" })
  readonly groupBy!: readonly Dimension[];

  @Field(() => [AggregateMeasureEnum], { nullable: true, description: "每行要说什么；省略为 VALUE。" })
  readonly measures?: readonly AggregateMeasure[] | null;

  @Field(() => AggregateFilterInput, { nullable: true, description: "汇总哪些序列；省略为全部。" })
  readonly filter?: AggregateFilterInput | null;

  @Field(() => BasisEnum, {
    nullable: true,
    description: "只用这种口径的数据；省略为能合成各期间的：先用公布的整期数，没有的才由较短的期间相加。",
  })
  readonly basis?: Basis | null;

  @Field(() => FrequencyEnum, { nullable: true, description: "按期间分组时期间的长短；省略为数据的最短期间。" })
  readonly frequency?: Frequency | null;

  @Field(() => String, { nullable: true, description: "从这个期间的首月起，如“2015年”；省略为最早的数据。" })
  readonly from?: string | null;

  @Field(() => String, { nullable: true, description: "到这个期间的末月止，如“2016年6月”；省略为最近的数据。" })
  readonly to?: string | null;

  @Field(() => [AggregateOrderInput], { nullable: true, description: "排序；省略为 groupBy 的次序。" })
  readonly order?: readonly AggregateOrderInput[] | null;

  @Field(() => Int, { nullable: true, description: "每个指标、每个期间只列前几行，其余合并为一行“其他”。" })
  readonly top?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "总体：占比和贡献率以它的公布数为分母，如“全国”；省略为各行之和。",
  })
  readonly whole?: string | null;

  @Field(() => String, { nullable: true, description: "版本：日期或发布代码，取当时所知的数；省略为现在。" })
  readonly asOf?: string | null;
}
