import { Field, ObjectType } from "type-graphql";

import { NodeType } from "./node.ts";
import { AnchorType } from "./plan-type.ts";

@ObjectType("Policy", { implements: NodeType, description: "文件引用的政策文件或措施。" })
export class PolicyType extends NodeType {
  @Field(() => String, { description: "代码。" })
  readonly code!: string;

  @Field(() => String, { description: "名称。" })
  readonly title!: string;

  @Field(() => String, { description: "发布单位；文件没有写明的为空文本。" })
  readonly issuer!: string;

  @Field(() => AnchorType, { description: "原文锚点。" })
  readonly anchor!: AnchorType;
}
