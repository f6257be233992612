import { foldName } from "../suggest.ts";

/** The stages of a project, in their order: 谋划, 前期, 开工, 在建, 竣工, 投产. */
export const PROJECT_STAGES = ["conceived", "prepared", "started", "building", "completed", "operating"] as const;

/** How far a project is. */
export type ProjectStage = (typeof PROJECT_STAGES)[number];

/** The stages in words. They are also the names of the milestones that hold the stages' days. */
export const STAGE_NAMES: Readonly<Record<ProjectStage, string>> = {
  conceived: "谋划",
  prepared: "前期",
  started: "开工",
  building: "在建",
  completed: "竣工",
  operating: "投产",
};

const OTHER_NAMES: Readonly<Record<ProjectStage, string>> = {
  conceived: "储备 策划 谋划储备 谋划阶段",
  prepared: "前期工作 前期阶段 拟建 未开工",
  started: "新开工 已开工",
  building: "建设中 续建 在建设 施工",
  completed: "已竣工 建成 已建成",
  operating: "已投产 投运 竣工投产 建成投产",
};

const BY_NAME = new Map(
  PROJECT_STAGES.flatMap((stage) =>
    [stage, STAGE_NAMES[stage], ...OTHER_NAMES[stage].split(" ")].map((name) => [foldName(name), stage] as const),
  ),
);

/** The stage that a text names; undefined for any other text. */
export function stageOf(text: string): ProjectStage | undefined {
  return BY_NAME.get(foldName(text));
}

/** The stages from one on, as what has gone further. */
export function stagesFrom(stage: ProjectStage): readonly ProjectStage[] {
  return PROJECT_STAGES.slice(PROJECT_STAGES.indexOf(stage));
}
