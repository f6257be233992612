import { type Choices, choose } from "../domain/choice.ts";
import { oneMonth } from "../domain/month.ts";
import { printPeriod } from "../domain/period.ts";
import { daysOf, type Project } from "../domain/project/project.ts";
import { STAGE_NAMES } from "../domain/project/project-stage.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import { placeOf } from "./answer-list.ts";
import { answerProjectMeasure, projectMeasureOf } from "./answer-project-measure.ts";
import { citeAnchor } from "./answer-target.ts";
import { findThing } from "./find-thing.ts";
import type { Snapshot } from "./snapshot.ts";

const STANDING_NAMES: Readonly<Record<Project["clusterStanding"], string>> = {
  STATED: "原文写明",
  CLASSIFIED: "经判断归入",
  "": "",
};

const FIELDS = {
  名称: ["name"],
  代码: ["code"],
  集群: ["cluster"],
  集群依据: ["cluster standing", "归入依据"],
  归入理由: ["reason"],
  专项: ["programme"],
  任务: ["task"],
  原文: ["quote"],
  出处: ["source", "来源"],
  阶段: ["stage"],
  阶段月份: ["stage period"],
  阶段记录: ["stage history", "历月阶段"],
  总投资: ["total investment"],
  责任单位: ["owner"],
  企业: ["enterprise", "建设单位"],
  地区: ["area"],
  行业: ["industry"],
  市级重点: ["key", "是否市级重点"],
  开工日期: ["started on", "实际开工"],
  计划开工日期: ["planned start", "计划开工"],
  竣工日期: ["completed on", "实际竣工"],
  计划竣工日期: ["planned completion", "计划竣工"],
  投产日期: ["operating since", "实际投产"],
  计划投产日期: ["planned operation", "计划投产"],
  说明: ["note"],
  档案版本: ["record"],
} satisfies Choices;

const READERS: Readonly<Record<keyof typeof FIELDS, (project: Project, snapshot: Snapshot) => string | number>> = {
  名称: ({ name }) => name,
  代码: ({ code }) => code,
  集群: (project, snapshot) => placeOf(snapshot, project).cluster,
  集群依据: ({ clusterStanding }) => STANDING_NAMES[clusterStanding],
  归入理由: ({ clusterReason }) => clusterReason,
  专项: (project, snapshot) => placeOf(snapshot, project).programme,
  任务: (project, snapshot) => placeOf(snapshot, project).task,
  原文: ({ anchor }) => anchor?.quote ?? "",
  出处: ({ anchor }, { plan }) => (anchor ? citeAnchor(anchor, plan) : ""),
  阶段: ({ record: { stage } }) => (stage === "" ? "" : STAGE_NAMES[stage]),
  阶段月份: ({ record: { stage, stageMonth } }) => (stage === "" ? "" : printPeriod(oneMonth(stageMonth))),
  阶段记录: ({ reports }) =>
    reports.map(({ stage, month }) => `${printPeriod(oneMonth(month))} ${STAGE_NAMES[stage]}`).join("；"),
  总投资: ({ record }) => record.totalInvestment ?? "",
  责任单位: ({ record }) => record.owner,
  企业: ({ record }) => record.enterprise,
  地区: ({ record }, { catalogue }) => catalogue.areas.byCode(record.area)?.name ?? "",
  行业: ({ record }, { catalogue }) => catalogue.members.byCode(record.industry)?.name ?? "",
  市级重点: ({ record: { isKey } }) => (isKey === null ? "" : isKey ? "是" : "否"),
  开工日期: (project) => daysOf(project, "started").actualOn,
  计划开工日期: (project) => daysOf(project, "started").plannedOn,
  竣工日期: (project) => daysOf(project, "completed").actualOn,
  计划竣工日期: (project) => daysOf(project, "completed").plannedOn,
  投产日期: (project) => daysOf(project, "operating").actualOn,
  计划投产日期: (project) => daysOf(project, "operating").plannedOn,
  说明: ({ record }) => record.note,
  档案版本: ({ record }, { release }) => release(record.vintage)?.code ?? "",
};

/** The project of that code, name or alias. Refused: SUBJECT_MISSING, PROJECT_UNKNOWN. */
export function findProject({ projects }: Snapshot, text: string): Project | Refusal {
  return findThing(projects, text, "PROJECT_UNKNOWN", "项目");
}

/** One field of a project; money in 万元. Refused: FIELD_UNKNOWN, FIELD_ABSENT where it is blank. */
export function answerProject(snapshot: Snapshot, project: Project, fieldText: string): string | number | Refusal {
  const measure = projectMeasureOf(fieldText);
  if (measure !== undefined) return answerProjectMeasure(snapshot, project, { measure, periodText: "" });
  const field = choose(fieldText, FIELDS);
  if (isRefusal(field)) return field;
  const value = READERS[field](project, snapshot);
  return value === "" ? refuse("FIELD_ABSENT", { received: field, expected: `项目“${project.name}”` }) : value;
}
