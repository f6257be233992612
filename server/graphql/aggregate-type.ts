import { createUnionType, Field, Float, Int, ObjectType } from "type-graphql";

import type { AggregateCode } from "../domain/aggregate/aggregate-refusal.ts";
import type { RowOrigin } from "../store/aggregate-origins.ts";

import { AggregateCodeEnum } from "./aggregate-enums.ts";
import { UnavailableFieldType } from "./completion-type.ts";

@ObjectType("AggregateRow", { description: "汇总的一行：分组的代码和名称、期间、各项数。没有要求的项为空。" })
export class AggregateRowType {
  @Field(() => String, { description: "指标的代码；一行只有一个指标。" })
  readonly indicator!: string;

  @Field(() => String, { description: "指标的名称。" })
  readonly indicatorName!: string;

  @Field(() => String, { nullable: true, description: "地区的代码；没有按地区分组的、“其他”为空。" })
  readonly area!: string | null;

  @Field(() => String, { nullable: true, description: "地区的名称，或“其他”。" })
  readonly areaName!: string | null;

  @Field(() => String, { nullable: true, description: "行业的代码。" })
  readonly industry!: string | null;

  @Field(() => String, { nullable: true, description: "行业的名称，或“其他”。" })
  readonly industryName!: string | null;

  @Field(() => String, { nullable: true, description: "产业集群的代码。" })
  readonly cluster!: string | null;

  @Field(() => String, { nullable: true, description: "产业集群的名称，或“其他”。" })
  readonly clusterName!: string | null;

  @Field(() => String, { nullable: true, description: "阶段的英文名；没有记录的为空文本。" })
  readonly stage!: string | null;

  @Field(() => String, { nullable: true, description: "阶段的名称，“没有记录”或“其他”。" })
  readonly stageName!: string | null;

  @Field(() => String, { description: "期间，如“2016年1-6月”；没有按期间分组的为整个范围。" })
  readonly period!: string;

  @Field(() => String, { description: "期间的第一天（ISO）。" })
  readonly periodStart!: string;

  @Field(() => String, { description: "期间的最后一天（ISO）。" })
  readonly periodEnd!: string;

  @Field(() => Float, { nullable: true, description: "已知各部分之和，单位见 unit；一个都没有公布的为空。" })
  readonly value!: number | null;

  @Field(() => String, { description: "计量单位。" })
  readonly unit!: string;

  @Field(() => Int, { description: "和里有几个部分（地区、行业、项目…各算一个）。" })
  readonly counted!: number;

  @Field(() => Int, { description: "缺几个部分：没有公布，没有计入，也没有当作 0。" })
  readonly missing!: number;

  @Field(() => Boolean, { description: "各部分是否都在：缺一个就不是总数。" })
  readonly complete!: boolean;

  /** Asked for row by row: see the resolver. */
  readonly origin!: () => RowOrigin;

  @Field(() => Boolean, { description: "是否是“其他”：top 之外各行之和。" })
  readonly others!: boolean;

  @Field(() => Int, { description: "“其他”里有几行；不是“其他”的为 0。" })
  readonly mergedRows!: number;

  @Field(() => Float, { nullable: true, description: "上年同期的数，单位与 value 相同。" })
  readonly yearEarlier!: number | null;

  @Field(() => Float, { nullable: true, description: "官方同比，%：与水平值分开公布的；几个数之和没有。" })
  readonly officialGrowth!: number | null;

  @Field(() => Float, { nullable: true, description: "反算同比，%：由两年的水平值算出，不是公布数。" })
  readonly derivedGrowth!: number | null;

  @Field(() => Float, { nullable: true, description: "同比增减，单位与 value 相同；%的为百分点。" })
  readonly change!: number | null;

  @Field(() => Float, { nullable: true, description: "占比：占总体的%。" })
  readonly share!: number | null;

  @Field(() => Int, { nullable: true, description: "位次，1 为最大；相等的并列。" })
  readonly rank!: number | null;

  @Field(() => Float, { nullable: true, description: "贡献率，%：总体的增减中有多少是这一行的；由水平值算出。" })
  readonly contribution!: number | null;

  @Field(() => Float, { nullable: true, description: "拉动，百分点：使总体多增长几个百分点；由水平值算出。" })
  readonly pull!: number | null;

  @Field(() => Float, { nullable: true, description: "完成率，%。" })
  readonly completion!: number | null;

  @Field(() => [UnavailableFieldType], { description: "要求了而为空的各项，及其原因。" })
  readonly unavailable!: readonly UnavailableFieldType[];
}

@ObjectType("Aggregate", { description: "汇总：只加可以相加的，缺的数一一数出。" })
export class AggregateType {
  @Field(() => [AggregateRowType], { description: "各行，次序固定。" })
  readonly rows!: readonly AggregateRowType[];

  @Field(() => Int, { description: "几行。" })
  readonly rowCount!: number;

  @Field(() => Int, { description: "各行一共缺几个部分。" })
  readonly missing!: number;

  @Field(() => [UnavailableFieldType], { description: "各行都没有的位次（rank）或“其他”（others），及其原因。" })
  readonly unavailable!: readonly UnavailableFieldType[];

  @Field(() => String, { description: "一句话：取了多少序列，缺多少，哪些是算出来的。" })
  readonly sentence!: string;

  @Field(() => Int, { description: "取了几个序列。" })
  readonly series!: number;

  @Field(() => Int, { description: "查了多少个数：这次汇总的代价。" })
  readonly figures!: number;

  @Field(() => String, { description: "所依据的数据版本。" })
  readonly dataVersion!: string;
}

@ObjectType("AggregateRefusal", { description: "不能汇总，及其原因：是数据，不是错误。" })
export class AggregateRefusalType {
  @Field(() => AggregateCodeEnum, { description: "代码，不变。" })
  readonly code!: AggregateCode;

  @Field(() => String, { description: "一句话：什么不能相加、怎么办。" })
  readonly message!: string;
}

export const AggregateResult = createUnionType({
  name: "AggregateResult",
  description: "汇总，或不能汇总的原因。",
  types: () => [AggregateType, AggregateRefusalType] as const,
  resolveType: (value) => ("code" in value ? AggregateRefusalType : AggregateType),
});
