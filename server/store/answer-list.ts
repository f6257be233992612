import { createNameIndex } from "../domain/name-index.ts";
import { type OptionRules, readOptions } from "../domain/options.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import { layOut, readLayout, type Table } from "../domain/table.ts";
import { TIER_NAMES } from "./answer-cluster.ts";
import type { PlanContent } from "./content.ts";
import type { Snapshot } from "./snapshot.ts";

type Project = PlanContent["projects"][number];

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
  "": { also: [], values: null },
};

/** The projects that the plan names and a filter chooses, as a table. Refused: OPTION_…, LIST_EMPTY. */
export function answerProjects(snapshot: Snapshot, filter: string, optionText: string): Table | Refusal {
  const layout = readLayout(optionText);
  if (isRefusal(layout)) return layout;
  const conditions = readOptions(filter, CONDITIONS);
  if (isRefusal(conditions)) return conditions;
  const chosen = snapshot.plan.projects.filter((project) =>
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
    programme: plan.programmes.find(({ code }) => code === project.programme)?.name ?? "",
    task: plan.tasks.find(({ code }) => code === project.task)?.title ?? "",
  };
}

function fulfils(snapshot: Snapshot, project: Project, name: string, text: string): boolean {
  const { cluster, programme, task } = placeOf(snapshot, project);
  if (name === "集群")
    return createNameIndex(snapshot.plan.clusters)
      .find(text)
      .some(({ code }) => code === project.cluster);
  const held: Readonly<Record<string, readonly string[]>> = {
    专项: [programme],
    任务: [task],
    名称: [project.name, ...project.aliases],
    "": [project.name, ...project.aliases, cluster, programme],
  };
  return (held[name] ?? []).some((one) => one.includes(text));
}
