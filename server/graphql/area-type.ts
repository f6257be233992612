import { Field, ObjectType } from "type-graphql";
import { NodeType } from "./node.ts";
import { AreaLevelEnum } from "./plan-enums.ts";

@ObjectType("Area", { implements: NodeType, description: "地区，以 GB/T 2260 代码为准。" })
export class AreaType extends NodeType {
  @Field(() => String, { description: "GB/T 2260 六位代码；全国为 100000。" })
  readonly code!: string;

  @Field(() => String, { description: "全称。" })
  readonly name!: string;

  @Field(() => String, { description: "简称。" })
  readonly shortName!: string;

  @Field(() => [String], { description: "别名；公式中可用。" })
  readonly aliases!: readonly string[];

  @Field(() => AreaLevelEnum, { description: "级别。" })
  readonly level!: string;
}
