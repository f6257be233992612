import { Field, Float, ObjectType } from "type-graphql";

import type { Standing } from "../store/content.ts";
import { NodeType } from "./node.ts";
import { ClusterTierEnum, StandingEnum } from "./plan-enums.ts";
import { AnchorType } from "./plan-type.ts";

@ObjectType("Cluster", { implements: NodeType, description: "产业集群。" })
export class ClusterType extends NodeType {
  @Field(() => String, { description: "代码。" })
  readonly code!: string;

  @Field(() => String, { description: "名称。" })
  readonly name!: string;

  @Field(() => ClusterTierEnum, { description: "规模档次。" })
  readonly tier!: "QIANYI" | "WUBAIYI";

  @Field(() => Float, { description: "档次的门槛，单位见 unit。" })
  readonly threshold!: number;

  @Field(() => String, { description: "门槛的计量单位。" })
  readonly unit!: string;

  @Field(() => AnchorType, { description: "原文锚点。" })
  readonly anchor!: AnchorType;
}

@ObjectType("ClusterIndustry", { description: "一个集群用哪个行业来观察。文件没有写明，由判断归入。" })
export class ClusterIndustryType {
  @Field(() => StandingEnum, { description: "归入的依据。" })
  readonly standing!: Standing;

  @Field(() => String, { description: "归入的理由。" })
  readonly reason!: string;

  /** Code of the industry; resolved to the industry itself. */
  readonly industry!: string;
}
