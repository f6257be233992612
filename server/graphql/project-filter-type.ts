import { ArgsType, Field, Float, InputType } from "type-graphql";

import type { ProjectStage } from "../domain/project/project-stage.ts";
import { PageArgs } from "./page-args.ts";
import { ProjectStageEnum } from "./project-enums.ts";

@InputType("ProjectFilterInput", { description: "哪些项目；写了的条件都要符合。" })
export class ProjectFilterInput {
  @Field(() => String, { nullable: true, description: "集群的名称、别名或代码。" })
  readonly cluster?: string | null;

  @Field(() => String, { nullable: true, description: "专项的名称或代码。" })
  readonly programme?: string | null;

  @Field(() => String, { nullable: true, description: "地区的名称或代码；包括它下面的地区。" })
  readonly area?: string | null;

  @Field(() => String, { nullable: true, description: "责任单位里含有的文字。" })
  readonly owner?: string | null;

  @Field(() => [ProjectStageEnum], { nullable: true, description: "阶段，其中之一。" })
  readonly stages?: ProjectStage[] | null;

  @Field(() => Float, { nullable: true, description: "总投资不少于多少万元；不知道总投资的不符合。" })
  readonly minInvestment?: number | null;

  @Field(() => Float, { nullable: true, description: "总投资不多于多少万元；不知道总投资的不符合。" })
  readonly maxInvestment?: number | null;

  @Field(() => Boolean, { nullable: true, description: "是否市级重点；不知道的两者都不符合。" })
  readonly isKey?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "文件是否点名。" })
  readonly inPlan?: boolean | null;

  @Field(() => String, { nullable: true, description: "名称、别名、代码、企业或责任单位里含有的文字。" })
  readonly text?: string | null;
}

@ArgsType()
export class ProjectListArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "日期或发布代码：当时所知的；省略为现在。" })
  readonly asOf?: string | null;
}
