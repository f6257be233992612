import { Field, ObjectType } from "type-graphql";

import { NodeType } from "./node.ts";

@ObjectType("Industry", { implements: NodeType, description: "国民经济行业（GB/T 4754-2017）的门类或大类。" })
export class IndustryType extends NodeType {
  @Field(() => String, { description: "门类字母或两位大类代码。" })
  readonly code!: string;

  @Field(() => String, { description: "名称。" })
  readonly name!: string;

  @Field(() => String, { description: "section 为门类，division 为大类。" })
  readonly level!: string;
}
