import { Field, Float, Int, ObjectType } from "type-graphql";

import type { Basis, ObservationStatus } from "../domain/indicator.ts";
import type { Location } from "../store/find-observation.ts";

import { BasisEnum, ObservationStatusEnum } from "./enums.ts";
import { NodeType } from "./node.ts";

@ObjectType("Series", { implements: NodeType, description: "序列：指标 × 地区 ×（行业、集群、项目或企业）× 口径。" })
export class SeriesType extends NodeType {
  @Field(() => String, { description: "可读的键，如 INDICATOR.610100.I36.YTD。" })
  readonly key!: string;

  @Field(() => BasisEnum, { description: "口径。" })
  readonly basis!: Basis;
}

@ObjectType("SeriesMember", { description: "序列在地区之内所指的行业、集群、项目或企业。" })
export class SeriesMemberType {
  @Field(() => String, { description: "industry、cluster、project 或 enterprise。" })
  readonly kind!: string;

  @Field(() => String, { description: "代码。" })
  readonly code!: string;

  @Field(() => String, { description: "名称。" })
  readonly name!: string;
}

@ObjectType("Observation", { description: "观测值：一个序列在一个期间的公布数据；推算的不在其中，见 Series.points。" })
export class ObservationType {
  @Field(() => String, { description: "期间，如“2016年1-6月”。" })
  readonly period!: string;

  @Field(() => String, { description: "期间的第一天（ISO）。" })
  readonly periodStart!: string;

  @Field(() => String, { description: "期间的最后一天（ISO）。" })
  readonly periodEnd!: string;

  @Field(() => Float, { description: "数值，单位见 unit。" })
  readonly value!: number;

  @Field(() => String, { description: "计量单位。" })
  readonly unit!: string;

  @Field(() => BasisEnum, { description: "口径。" })
  readonly basis!: Basis;

  @Field(() => ObservationStatusEnum, { description: "状态。" })
  readonly status!: ObservationStatus;

  @Field(() => String, { description: "对象，如“全国·汽车制造业”。" })
  readonly subject!: string;

  @Field(() => String, { description: "出处，可作脚注。" })
  readonly source!: string;

  /** Where it is in the cube, for its relations. */
  readonly location!: Location;
}

@ObjectType("Revision", { description: "一个数据的一个版本。" })
export class RevisionType {
  @Field(() => Int, { description: "版本序号。" })
  readonly vintage!: number;

  @Field(() => Float, { nullable: true, description: "当时的数值；当时未公布的为空。" })
  readonly value!: number | null;

  @Field(() => ObservationStatusEnum, { description: "当时的状态。" })
  readonly status!: ObservationStatus;

  @Field(() => Boolean, { description: "是否就是现在的版本。" })
  readonly current!: boolean;
}

@ObjectType("Citation", { description: "引证：一次发布在哪里、以什么单位写着这个数。" })
export class CitationType {
  @Field(() => Int, { description: "版本序号。" })
  readonly vintage!: number;

  @Field(() => String, { description: "在来源中的位置，如单元格。" })
  readonly locator!: string;

  @Field(() => String, { description: "说明。" })
  readonly note!: string;

  @Field(() => Float, { nullable: true, description: "来源中的数值。" })
  readonly publishedValue!: number | null;

  @Field(() => String, { description: "来源中的计量单位。" })
  readonly publishedUnit!: string;
}
