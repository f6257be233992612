import { Field, Float, Int, ObjectType } from "type-graphql";

import type { Basis, ObservationStatus } from "../domain/indicator.ts";

import { BasisEnum, ObservationStatusEnum } from "./enums.ts";

@ObjectType("SeriesPointTerm", { description: "推算所用的一个公布数。" })
export class SeriesPointTermType {
  @Field(() => Int, { description: "1 为加，-1 为减。" })
  readonly sign!: number;

  @Field(() => String, { description: "期间，如“2016年1-6月”。" })
  readonly period!: string;

  @Field(() => BasisEnum, { description: "口径。" })
  readonly basis!: Basis;

  @Field(() => Float, { description: "公布的数。" })
  readonly value!: number;

  @Field(() => String, { description: "来自哪次发布。" })
  readonly release!: string;
}

@ObjectType("SeriesPoint", { description: "序列的一个点：公布的，或由同一次发布的公布数加减推算的，两者分明。" })
export class SeriesPointType {
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

  @Field(() => Boolean, { description: "是推算的（true）还是公布的（false）。" })
  readonly derived!: boolean;

  @Field(() => ObservationStatusEnum, { nullable: true, description: "公布数的状态；推算的没有状态。" })
  readonly status!: ObservationStatus | null;

  @Field(() => [SeriesPointTermType], { description: "由哪些公布数加减而来；公布的为空列表。" })
  readonly terms!: readonly SeriesPointTermType[];

  @Field(() => String, { description: "出处，可作脚注；推算的写明推算。" })
  readonly source!: string;
}
