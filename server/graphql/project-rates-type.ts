import { Field, Float, Int, ObjectType } from "type-graphql";

import type { RateKind, RateProblem } from "../domain/project/project-rate.ts";

import { ProjectRateKindEnum, ProjectRateProblemEnum } from "./project-enums.ts";

@ObjectType("ProjectRate", { description: "一批项目的一个比率，和它是怎样算出来的。" })
export class ProjectRateType {
  @Field(() => ProjectRateKindEnum, { description: "哪个比率。" })
  readonly kind!: RateKind;

  @Field(() => Float, { nullable: true, description: "%，没有四舍五入；算不出的为空。" })
  readonly percent!: number | null;

  @Field(() => Float, { nullable: true, description: "分子；算不出的为空。" })
  readonly numerator!: number | null;

  @Field(() => Float, { nullable: true, description: "分母；算不出的为空。" })
  readonly denominator!: number | null;

  @Field(() => String, { description: "分子和分母的单位：个或万元。" })
  readonly unit!: string;

  @Field(() => Int, { description: "用了几个项目来算。" })
  readonly counted!: number;

  @Field(() => Int, { description: "几个项目缺记录，没有计入分子和分母。" })
  readonly missing!: number;

  @Field(() => Int, { description: "几个项目与这个比率无关：计划在别的时间。" })
  readonly outside!: number;

  @Field(() => ProjectRateProblemEnum, { nullable: true, description: "为什么算不出；算得出的为空。" })
  readonly problem!: RateProblem | null;

  @Field(() => String, { description: "一句话：比率、分子、分母、缺几个；或为什么算不出。" })
  readonly sentence!: string;
}

@ObjectType("ProjectRates", { description: "一批项目在某月的四率。" })
export class ProjectRatesType {
  @Field(() => String, { description: "期间，如 2016年1-6月。" })
  readonly period!: string;

  @Field(() => Int, { description: "符合条件的项目。" })
  readonly projects!: number;

  @Field(() => String, { description: "所用数据的版本。" })
  readonly dataVersion!: string;

  @Field(() => [ProjectRateType], { description: "各个比率。" })
  readonly rates!: readonly ProjectRateType[];
}

@ObjectType("ProjectCount", { description: "一组项目的个数和总投资。" })
export class ProjectCountType {
  @Field(() => String, { description: "代码；阶段为英文名，责任单位为名称，没有记录的为空文本。" })
  readonly key!: string;

  @Field(() => String, { description: "名称；没有记录的为“没有记录”。" })
  readonly name!: string;

  @Field(() => Int, { description: "个数。" })
  readonly projects!: number;

  @Field(() => Float, { nullable: true, description: "总投资合计，万元，只计知道的；都不知道的为空。" })
  readonly totalInvestment!: number | null;

  @Field(() => Int, { description: "其中几个不知道总投资。" })
  readonly withoutInvestment!: number;
}

@ObjectType("PlanProjectCount", { description: "文件承诺的项目个数，和档案里有的。" })
export class PlanProjectCountType {
  @Field(() => Float, { description: "目标个数。" })
  readonly wanted!: number;

  @Field(() => Int, { description: "已知属于这一批的项目：文件点名的，或档案写明的。" })
  readonly known!: number;

  @Field(() => Int, { description: "其中有档案的。" })
  readonly recorded!: number;

  @Field(() => Int, { description: "其中符合目标所说的：总投资过5000万元、年内竣工投产。" })
  readonly fulfilled!: number;

  @Field(() => Int, { description: "其中档案不足以判断的。" })
  readonly undecided!: number;

  @Field(() => Float, { nullable: true, description: "文件写明的总投资，万元；没有写明的为空。" })
  readonly wantedInvestment!: number | null;

  @Field(() => Float, { nullable: true, description: "档案里的总投资合计，万元，只计知道的；都不知道的为空。" })
  readonly knownInvestment!: number | null;

  @Field(() => Int, { description: "其中几个不知道总投资。" })
  readonly withoutInvestment!: number;

  @Field(() => String, { description: "一句话：目标几个，已知几个，有档案几个，符合的几个。" })
  readonly sentence!: string;
}
