import { Field, ObjectType } from "type-graphql";

@ObjectType("SearchHit", { description: "搜索结果中的一项。" })
export class SearchHitType {
  @Field(() => String, { description: "类别：indicator、area、industry、cluster、project 或 enterprise。" })
  readonly kind!: string;

  @Field(() => String, { description: "代码。" })
  readonly code!: string;

  @Field(() => String, { description: "名称。" })
  readonly name!: string;

  @Field(() => String, { description: "计量单位；不是指标的为空文本。" })
  readonly unit!: string;

  @Field(() => String, { description: "一句说明：指标的定义或点名它的原文；没有的为代码。" })
  readonly detail!: string;
}
