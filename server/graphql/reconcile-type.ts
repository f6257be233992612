import { Field, Float, Int, ObjectType } from "type-graphql";

import type { IdentityCode } from "../domain/identity.ts";
import type { Basis } from "../domain/indicator.ts";

import { BasisEnum } from "./enums.ts";
import { ReconcileRuleEnum } from "./reconcile-enums.ts";

@ObjectType("ReconcileFigure", { description: "勾稽中的一个公布数。" })
export class ReconcileFigureType {
  @Field(() => String, { description: "序列的键。" })
  readonly series!: string;

  @Field(() => String, { description: "对象，如“全国·汽车制造业”。" })
  readonly subject!: string;

  @Field(() => String, { description: "期间，如“2016年1-6月”。" })
  readonly period!: string;

  @Field(() => BasisEnum, { description: "口径。" })
  readonly basis!: Basis;

  @Field(() => Float, { description: "公布的数，单位与发现的 unit 相同。" })
  readonly value!: number;

  @Field(() => String, { description: "来自哪次发布：两边来自不同的发布时，常是一边修订了、一边没有。" })
  readonly release!: string;
}

@ObjectType("ReconcileFinding", { description: "互相矛盾的公布数：超过了公布位数四舍五入所能解释的。" })
export class ReconcileFindingType {
  @Field(() => ReconcileRuleEnum, { description: "哪一条规则。" })
  readonly rule!: IdentityCode;

  @Field(() => String, { description: "指标的代码。" })
  readonly indicator!: string;

  @Field(() => String, { description: "指标的名称。" })
  readonly indicatorName!: string;

  @Field(() => String, { description: "计量单位。" })
  readonly unit!: string;

  @Field(() => ReconcileFigureType, { description: "总数、累计或被比的一边。" })
  readonly whole!: ReconcileFigureType;

  @Field(() => [ReconcileFigureType], { description: "各分项、各期，或另一边。" })
  readonly parts!: readonly ReconcileFigureType[];

  @Field(() => Float, { description: "parts 之和。" })
  readonly sum!: number;

  @Field(() => Float, { description: "whole 减 sum。" })
  readonly difference!: number;

  @Field(() => Float, { description: "公布位数的四舍五入所能解释的差。" })
  readonly tolerance!: number;

  @Field(() => String, { description: "一句话：谁的什么数、哪条规则、两边各多少、差多少。" })
  readonly sentence!: string;
}

@ObjectType("Reconciliation", { description: "勾稽的结果：只看公布数，推算的数不参加。" })
export class ReconciliationType {
  @Field(() => [ReconcileFindingType], { description: "矛盾的地方，按序列和期间的次序；至多 first 条。" })
  readonly findings!: readonly ReconcileFindingType[];

  @Field(() => Int, { description: "矛盾的地方一共几处。" })
  readonly totalCount!: number;

  @Field(() => Int, { description: "核对了几个等式。" })
  readonly checked!: number;

  @Field(() => Int, { description: "看了几个数。" })
  readonly figures!: number;

  @Field(() => String, { description: "一句话：核对了多少，发现几处。" })
  readonly sentence!: string;

  @Field(() => String, { description: "所依据的数据版本。" })
  readonly dataVersion!: string;
}
