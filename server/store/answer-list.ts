import { createNameIndex, type Named } from "../domain/name-index.ts";
import { type OptionRules, readOptions } from "../domain/options.ts";
import type { Project } from "../domain/project/project.ts";
import { stageOf } from "../domain/project/project-stage.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import { layOut, readLayout, type Table } from "../domain/table.ts";
import { TIER_NAMES } from "./answer-cluster.ts";
import { areasWithin } from "./areas-within.ts";
import type { Snapshot } from "./snapshot.ts";

/** The clusters of the plan as a table, in the order of the plan. Refused: OPTION_… */
export function answerClusters({ plan, catalogue }: Snapshot, optionText: string): Table | Refusal {
  const layout = readLayout(optionText);
  if (isRefusal(layout)) return layout;
  const rows = plan.clusters.map(({ code, name, tier, threshold, unit, industries }) => [
    name,
    TIER_NAMES[tier],
    threshold,
    unit,
    industries.map(({ industry }) => catalogue.members.byCode(industry)?.name ?? industry).join("；"),
    plan.projects.filter((project) => project.cluster === code).length,
    code,
  ]);
  return layOut(["集群", "档次", "门槛", "单位", "观察行业", "点名项目数", "代码"], rows, layout);
}

/** Conditions of projects; "" is a text that the name of the project, its cluster or its programme holds. */
const CONDITIONS: OptionRules = {
  集群: { also: ["cluster"], values: null },
  专项: { also: ["programme"], values: null },
  任务: { also: ["task"], values: null },
  名称: { also: ["name"], values: null },
  阶段: { also: ["stage"], values: null },
  地区: { also: ["area"], values: null },
  责任单位: { also: ["owner"], values: null },
  市级重点: { also: ["key", "重点"], values: { 是: ["1", "true", "yes"], 否: ["0", "false", "no"] } },
  点名: { also: ["in plan"], values: { 是: ["1", "true", "yes"], 否: ["0", "false", "no"] } },
  最低投资: { also: ["min investment", "总投资不少于"], values: null },
  "": { also: [], values: null },
};

/**
 * The projects that the plan names or a record tells of, and that a filter chooses, as a table. 最低投资 is in 万元.
 * Refused: OPTION_…, LIST_EMPTY.
 */
export function answerProjects(snapshot: Snapshot, filter: string, optionText: string): Table | Refusal {
  const layout = readLayout(optionText);
  if (isRefusal(layout)) return layout;
  const conditions = readOptions(filter, CONDITIONS);
  if (isRefusal(conditions)) return conditions;
  const wrong = conditionProblem(conditions);
  if (wrong) return wrong;
  const chosen = snapshot.projects.filter((project) =>
    [...conditions].every(([name, text]) => fulfils(snapshot, project, name, text)),
  );
  if (chosen.length === 0) return refuse("LIST_EMPTY", { received: filter, expected: "项目" });
  const rows = chosen.map((project) => {
    const { cluster, programme, task } = placeOf(snapshot, project);
    return [project.name, cluster, programme, task, project.code];
  });
  return layOut(["项目", "集群", "专项", "任务", "代码"], rows, layout);
}

/** The names of where a project belongs; "" where the plan and judgement give none. */
export function placeOf({ plan }: Snapshot, project: Project) {
  return {
    cluster: plan.clusters.find(({ code }) => code === project.cluster)?.name ?? "",
    programme: plan.programmes.find(({ code }) => code === project.programmes[0])?.name ?? "",
    task: plan.tasks.find(({ code }) => code === project.task)?.title ?? "",
  };
}

function conditionProblem(conditions: ReadonlyMap<string, string>): Refusal | undefined {
  const [stage, least] = [conditions.get("阶段"), conditions.get("最低投资")];
  if (stage !== undefined && stageOf(stage) === undefined) {
    return refuse("OPTION_INVALID", { received: stage, expected: "阶段", near: ["前期", "在建", "竣工"] });
  }
  if (least !== undefined && !/^\d+(?:\.\d+)?$/u.test(least)) {
    return refuse("OPTION_INVALID", { received: least, expected: "最低投资", near: ["5000", "10000"] });
  }
  return undefined;
}

function fulfils(snapshot: Snapshot, project: Project, name: string, text: string): boolean {
  const { record } = project;
  switch (name) {
    case "集群":
      return codesOf(snapshot.plan.clusters, text).includes(project.cluster);
    case "地区": {
      const codes = codesOf(snapshot.catalogue.areas.things, text);
      return codes.some((code) => areasWithin(snapshot.catalogue, code).includes(record.area));
    }
    case "阶段":
      return record.stage === stageOf(text);
    case "市级重点":
      return record.isKey === (text === "是");
    case "点名":
      return (project.anchor !== undefined) === (text === "是");
    case "最低投资":
      return record.totalInvestment !== null && record.totalInvestment >= Number(text);
    default:
      return textsOf(snapshot, project, name).some((one) => one.includes(text));
  }
}

function codesOf(things: readonly Named[], text: string): readonly string[] {
  return createNameIndex(things)
    .find(text)
    .map(({ code }) => code);
}

function textsOf(snapshot: Snapshot, project: Project, name: string): readonly string[] {
  const { cluster, programme, task } = placeOf(snapshot, project);
  const { programmes } = snapshot.plan;
  const held: Readonly<Record<string, readonly string[]>> = {
    专项: programmes.filter(({ code }) => project.programmes.includes(code)).map((one) => one.name),
    任务: [task],
    名称: [project.name, ...project.aliases],
    责任单位: [project.record.owner],
    "": [project.name, ...project.aliases, cluster, programme],
  };
  return held[name] ?? [];
}
