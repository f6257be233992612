import { foldName } from "../suggest.ts";

/** The columns of a table of figures, by the names that programs use, with those that people write. */
const NAMES = {
  indicator: "指标 指标名称 指标代码 统计指标",
  area: "地区 区域 地区名称 地区代码 行政区 region",
  industry: "行业 行业名称 行业代码",
  cluster: "集群 产业集群",
  project: "项目 项目名称",
  enterprise: "企业 企业名称 单位名称 company",
  period: "期间 时间 日期 时期 报告期 数据期 date time",
  value: "数值 值 数据 观测值 本期 本期数 obs_value",
  unit: "单位 计量单位",
  status: "状态 数据状态 obs_status",
  source: "来源 数据来源 出处 资料来源",
  note: "说明 备注 注 注释 notes remark remarks",
  action: "操作 动作",
} as const;

/** What a column of a table of figures holds. */
export type FigureField = keyof typeof NAMES;

/** Every field, in the order of the fixed columns. */
export const FIGURE_FIELDS = Object.keys(NAMES).filter(isFigureField);

/** The fields without which a row is no figure. */
export const REQUIRED_FIELDS: readonly FigureField[] = ["indicator", "period", "value"];

const BY_NAME = new Map(
  FIGURE_FIELDS.flatMap((field) => [field, ...NAMES[field].split(" ")].map((name) => [foldName(name), field])),
);

/** The name of a field as people write it: 指标. */
export function figureFieldName(field: FigureField): string {
  return NAMES[field].split(" ")[0] ?? field;
}

/** Whether a text is the name of a field, as programs write it. */
export function isFigureField(text: string): text is FigureField {
  return Object.hasOwn(NAMES, text);
}

/** The field that a heading names in English or Chinese; a bracket after it is left out: 数值（亿元）. */
export function fieldOfHeading(heading: string): FigureField | undefined {
  const folded = foldName(heading);
  return BY_NAME.get(folded) ?? BY_NAME.get(folded.replace(/\(.*\)$/u, ""));
}
