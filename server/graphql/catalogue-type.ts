import { Field, ObjectType } from "type-graphql";

import type { Area, Member } from "../domain/catalogue.ts";
import type { Indicator } from "../domain/indicator.ts";

import { AreaType } from "./area-type.ts";
import { IndicatorType } from "./indicator-type.ts";

@ObjectType("Member", { description: "地区之外，数据所说的对象：行业、集群、项目或企业。" })
export class MemberType {
  @Field(() => String, { description: "类别：industry、cluster、project 或 enterprise。" })
  readonly kind!: string;

  @Field(() => String, { description: "代码。" })
  readonly code!: string;

  @Field(() => String, { description: "名称。" })
  readonly name!: string;

  @Field(() => [String], { description: "别名；公式中可用。" })
  readonly aliases!: readonly string[];
}

@ObjectType("Catalogue", { description: "全部名称：识别一张表的行头、列头所需的词典。" })
export class CatalogueType {
  @Field(() => String, { description: "没有写明地区时所指的地区的代码。" })
  readonly homeArea!: string;

  @Field(() => [IndicatorType], { description: "全部指标。" })
  readonly indicators!: readonly Indicator[];

  @Field(() => [AreaType], { description: "全部地区。" })
  readonly areas!: readonly Area[];

  @Field(() => [MemberType], { description: "全部行业、集群、项目和企业。" })
  readonly members!: readonly Member[];
}
