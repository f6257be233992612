import { Field, ObjectType } from "type-graphql";

import { NodeType } from "./node.ts";
import { AnchorType } from "./plan-type.ts";

@ObjectType("Enterprise", { implements: NodeType, description: "文件点名的企业。" })
export class EnterpriseType extends NodeType {
  @Field(() => String, { description: "代码。" })
  readonly code!: string;

  @Field(() => String, { description: "名称，照原文。" })
  readonly name!: string;

  @Field(() => AnchorType, { description: "原文锚点。" })
  readonly anchor!: AnchorType;
}
