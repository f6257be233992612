import { Field, Int, ObjectType } from "type-graphql";

import { NodeType } from "./node.ts";
import { AnchorType } from "./plan-type.ts";

@ObjectType("Task", { implements: NodeType, description: "重点工作：一个部分，或部分中的一项。" })
export class TaskType extends NodeType {
  @Field(() => String, { description: "代码。" })
  readonly code!: string;

  @Field(() => Int, { description: "在其上级中的序号，从 1 起。" })
  readonly number!: number;

  @Field(() => String, { description: "标题。" })
  readonly title!: string;

  @Field(() => AnchorType, { description: "原文锚点。" })
  readonly anchor!: AnchorType;
}
