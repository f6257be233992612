import { Field, Float, Int, ObjectType } from "type-graphql";

import type { TargetKind, TargetOperator } from "../domain/target.ts";
import { NodeType } from "./node.ts";
import { TargetKindEnum, TargetOperatorEnum } from "./plan-enums.ts";
import { AnchorType } from "./plan-type.ts";

@ObjectType("Target", {
  implements: NodeType,
  description: "目标：文件中的一项承诺，运算关系和原文照录；后来导入的目标和修订也在其中。",
})
export class TargetType extends NodeType {
  @Field(() => String, { description: "代码。" })
  readonly code!: string;

  @Field(() => Int, { description: "年度。" })
  readonly year!: number;

  @Field(() => TargetKindEnum, { description: "类型。" })
  readonly kind!: TargetKind;

  @Field(() => TargetOperatorEnum, { description: "运算关系。" })
  readonly operator!: TargetOperator;

  @Field(() => String, { description: "原文中表示运算关系的用词，如“不低于”“净增”。" })
  readonly operatorWords!: string;

  @Field(() => Float, { nullable: true, description: "目标值；文字表述的承诺为空。" })
  readonly amount!: number | null;

  @Field(() => String, { description: "计量单位；文字表述的承诺为空文本。" })
  readonly unit!: string;

  @Field(() => AnchorType, { nullable: true, description: "在工作要点里的原文锚点；导入的目标没有。" })
  readonly anchor!: AnchorType | null;
}
