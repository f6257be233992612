import { Field, Float, Int, ObjectType } from "type-graphql";

import type { PlanContent, Standing } from "../store/content.ts";

import { ProgrammeKindEnum, StandingEnum } from "./enums.ts";
import { NodeType } from "./node.ts";
import { AnchorType } from "./plan-type.ts";

@ObjectType("Project", { implements: NodeType, description: "文件点名的重点项目。" })
export class ProjectType extends NodeType {
  @Field(() => String, { description: "代码。" })
  readonly code!: string;

  @Field(() => String, { description: "名称，照原文。" })
  readonly name!: string;

  @Field(() => StandingEnum, { nullable: true, description: "所属集群的依据；没有归入集群的为空。" })
  readonly clusterStanding!: Standing | null;

  @Field(() => String, { description: "归入集群的理由；没有归入的为空文本。" })
  readonly clusterReason!: string;

  @Field(() => AnchorType, { description: "原文锚点。" })
  readonly anchor!: AnchorType;
}

@ObjectType("Programme", { implements: NodeType, description: "文件点名的专项：活动、计划、工程、系统或一批项目。" })
export class ProgrammeType extends NodeType {
  @Field(() => String, { description: "代码。" })
  readonly code!: string;

  @Field(() => String, { description: "名称。" })
  readonly name!: string;

  @Field(() => ProgrammeKindEnum, { description: "类型。" })
  readonly kind!: PlanContent["programmes"][number]["kind"];

  @Field(() => String, { description: "说明。" })
  readonly description!: string;

  @Field(() => Int, { nullable: true, description: "文件写明的项目个数。" })
  readonly projectCount!: number | null;

  @Field(() => Float, { nullable: true, description: "文件写明的总投资，单位见 unit。" })
  readonly investment!: number | null;

  @Field(() => String, { description: "总投资的计量单位；没有写明的为空文本。" })
  readonly unit!: string;

  @Field(() => AnchorType, { description: "原文锚点。" })
  readonly anchor!: AnchorType;
}
