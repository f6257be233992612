import { PROJECT_STAGES, type ProjectStage, STAGE_NAMES } from "../project/project-stage.ts";
import type { RecordColumns } from "./record-table.ts";

/** A column of a day of a stage. */
export type StageColumn = `${ProjectStage}_${"planned" | "actual"}`;

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** A column of a month of the phased plan, cumulated since January. */
export type PlanColumn = `plan_${(typeof MONTHS)[number]}`;

const OWN_COLUMNS = {
  code: "代码 项目代码 项目编号 编号",
  name: "名称 项目 项目名称 project",
  aliases: "别名 其他名称",
  stage: "阶段 项目阶段 建设阶段 进展阶段",
  stage_period: "阶段月份 阶段截至",
  total_investment: "总投资 计划总投资 项目总投资 投资总额",
  year: "年度 计划年度",
  year_plan: "年度计划投资 年度投资计划 本年计划投资 当年计划投资",
  unit: "单位 计量单位 金额单位",
  owner: "责任单位 牵头单位 责任部门",
  enterprise: "企业 建设单位 项目单位 业主",
  cluster: "集群 产业集群 所属集群",
  cluster_reason: "归入理由",
  area: "地区 区县 所在地区 所在区县",
  industry: "行业 行业代码",
  programmes: "专项 所属专项 programme",
  key: "市级重点 是否市级重点 市级重点项目",
  milestones: "里程碑 节点",
  action: "操作",
  source: "来源 数据来源 出处",
  note: "说明 备注 注",
} as const;

function stageColumns(): Record<StageColumn, string> {
  const columns: Partial<Record<StageColumn, string>> = {};
  for (const stage of PROJECT_STAGES) {
    const name = STAGE_NAMES[stage];
    for (const [when, word] of [
      ["planned", "计划"],
      ["actual", "实际"],
    ] as const) {
      columns[`${stage}_${when}`] =
        `${word}${name} ${word}${name}日期 ${word}${name}时间 ${name}${word}日期 ${name}日期（${word}）`;
    }
  }
  return columns as Record<StageColumn, string>;
}

function planColumns(): Record<PlanColumn, string> {
  const columns: Partial<Record<PlanColumn, string>> = {};
  for (const month of MONTHS) columns[`plan_${month}`] = `${month}月累计计划 1-${month}月计划 ${month}月计划累计`;
  return columns as Record<PlanColumn, string>;
}

/** The columns of a table of projects. */
export const PROJECT_COLUMNS: RecordColumns<keyof typeof OWN_COLUMNS | StageColumn | PlanColumn> = {
  ...OWN_COLUMNS,
  ...stageColumns(),
  ...planColumns(),
};

/** A column of a table of projects. */
export type ProjectField = keyof typeof PROJECT_COLUMNS;

/** The column without which a row is no project. */
export const PROJECT_REQUIRED: readonly ProjectField[] = ["name"];

/** The columns of the phased plan, by month from January. */
export const PLAN_COLUMNS: readonly PlanColumn[] = MONTHS.map((month) => `plan_${month}` as const);

/** The columns of a table of what projects have come to by the end of a month. */
export const PROGRESS_COLUMNS = {
  project: "项目 项目名称 名称 项目代码 name",
  period: "期间 月份 截至 报告期 month",
  completed: "累计完成投资 本年累计完成投资 完成投资 本年完成投资 completed_investment",
  completed_since_start: "开工以来累计完成投资 自开工累计完成投资 开工以来完成投资",
  funds: "到位资金 累计到位资金 本年到位资金 本年累计到位资金 funds_in_place",
  unit: "单位 计量单位 金额单位",
  stage: "阶段 项目阶段 建设阶段 进展阶段",
  source: "来源 数据来源 出处",
  note: "说明 备注 注 进展",
} as const satisfies RecordColumns<string>;

/** A column of a table of progress. */
export type ProgressField = keyof typeof PROGRESS_COLUMNS;

/** The columns without which a row is no progress. */
export const PROGRESS_REQUIRED: readonly ProgressField[] = ["project", "period"];
