import { Field, Float, Int, ObjectType } from "type-graphql";

import type { ProjectStage } from "../domain/project/project-stage.ts";

import type { PlanContent, Standing } from "../store/content.ts";
import { NodeType } from "./node.ts";
import { ProgrammeKindEnum, StandingEnum } from "./plan-enums.ts";
import { AnchorType } from "./plan-type.ts";
import { ProjectStageEnum } from "./project-enums.ts";

@ObjectType("ProjectMilestone", {
  description: "项目的一个节点：阶段（谋划、前期、开工、在建、竣工、投产）或另设的里程碑。",
})
export class ProjectMilestoneType {
  @Field(() => String, { description: "名称；阶段用它的中文名。" })
  readonly name!: string;

  @Field(() => String, { description: "计划日期，如 2016-06-15，只知道月份的如 2016-06；不知道的为空文本。" })
  readonly plannedOn!: string;

  @Field(() => String, { description: "实际日期，写法相同；不知道或没有到的为空文本。" })
  readonly actualOn!: string;
}

@ObjectType("ProjectStageReport", { description: "某月报告的阶段。" })
export class ProjectStageReportType {
  @Field(() => ProjectStageEnum, { description: "阶段。" })
  readonly stage!: ProjectStage;

  @Field(() => String, { description: "哪个月的，如 2016年6月。" })
  readonly period!: string;
}

@ObjectType("ProjectRecord", { description: "项目档案的一个版本：一次发布写下的情况。" })
export class ProjectRecordType {
  @Field(() => Boolean, { description: "这次发布是否撤回了档案；撤回的没有内容。" })
  readonly isWithdrawn!: boolean;

  @Field(() => ProjectStageEnum, { nullable: true, description: "阶段；没有报告的为空。" })
  readonly stage!: ProjectStage | null;

  @Field(() => String, { nullable: true, description: "阶段是哪个月的，如 2016年6月。" })
  readonly stagePeriod!: string | null;

  @Field(() => Float, { nullable: true, description: "总投资，万元；不知道的为空。" })
  readonly totalInvestment!: number | null;

  @Field(() => String, { description: "责任单位；不知道的为空文本。" })
  readonly owner!: string;

  @Field(() => String, { description: "建设的企业；不知道的为空文本。" })
  readonly enterprise!: string;

  @Field(() => Boolean, { nullable: true, description: "是否市级重点；不知道的为空。" })
  readonly isKey!: boolean | null;

  @Field(() => String, { description: "说明。" })
  readonly note!: string;
}

@ObjectType("ProjectProgress", { description: "项目某月的投资进度，万元；没有记录的为空，不从别的月份推算。" })
export class ProjectProgressType {
  @Field(() => String, { description: "期间，如 2016年1-6月。" })
  readonly period!: string;

  @Field(() => Float, { nullable: true, description: "年初至当月累计完成投资。" })
  readonly completed!: number | null;

  @Field(() => Float, { nullable: true, description: "开工以来累计完成投资。" })
  readonly completedSinceStart!: number | null;

  @Field(() => Float, { nullable: true, description: "年初至当月到位资金。" })
  readonly fundsInPlace!: number | null;

  @Field(() => Float, { nullable: true, description: "年度计划投资。" })
  readonly yearPlan!: number | null;

  @Field(() => Float, { nullable: true, description: "分月计划中年初至当月应完成的投资。" })
  readonly phasedPlan!: number | null;

  @Field(() => Float, { nullable: true, description: "投资完成率，%：累计完成投资占年度计划投资；缺一个的为空。" })
  readonly investmentRate!: number | null;
}

@ObjectType("Project", { implements: NodeType, description: "项目：文件点名的，或有档案的。" })
export class ProjectType extends NodeType {
  @Field(() => String, { description: "代码。" })
  readonly code!: string;

  @Field(() => String, { description: "名称；文件点名的照原文。" })
  readonly name!: string;

  @Field(() => [String], { description: "别名；公式中可用。" })
  readonly aliases!: readonly string[];

  @Field(() => StandingEnum, { nullable: true, description: "所属集群的依据；没有归入集群的为空。" })
  readonly clusterStanding!: Standing | null;

  @Field(() => String, { description: "归入集群的理由；没有归入的为空文本。" })
  readonly clusterReason!: string;

  @Field(() => AnchorType, { nullable: true, description: "原文锚点；文件没有点名的为空。" })
  readonly anchor!: AnchorType | null;

  @Field(() => [ProjectMilestoneType], { description: "阶段和里程碑的日期，阶段在前。" })
  readonly milestones!: readonly ProjectMilestoneType[];
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
