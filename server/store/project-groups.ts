import type { Project } from "../domain/project/project.ts";
import { PROJECT_STAGES, STAGE_NAMES } from "../domain/project/project-stage.ts";
import type { Snapshot } from "./snapshot.ts";

/** What projects are counted by. */
export type ProjectGroup = "stage" | "cluster" | "area" | "programme" | "owner";

const KEYS: Readonly<Record<ProjectGroup, (project: Project) => readonly string[]>> = {
  stage: ({ record }) => keyOf(record.stage),
  cluster: ({ cluster }) => keyOf(cluster),
  area: ({ record }) => keyOf(record.area),
  programme: ({ programmes }) => programmes,
  owner: ({ record }) => keyOf(record.owner),
};

/** Gives the groups that a project belongs to; none where nothing is recorded of it. */
export function groupKeys(group: ProjectGroup): (project: Project) => readonly string[] {
  return KEYS[group];
}

/** The name of a group. */
export function groupName(
  { plan, catalogue }: Pick<Snapshot, "plan" | "catalogue">,
  group: ProjectGroup,
  key: string,
): string {
  if (key === "") return "没有记录";
  switch (group) {
    case "stage":
      return STAGE_NAMES[PROJECT_STAGES.find((stage) => stage === key) ?? "conceived"];
    case "cluster":
      return plan.clusters.find(({ code }) => code === key)?.name ?? key;
    case "area":
      return catalogue.areas.byCode(key)?.name ?? key;
    case "programme":
      return plan.programmes.find(({ code }) => code === key)?.name ?? key;
    case "owner":
      return key;
  }
}

function keyOf(text: string): readonly string[] {
  return text === "" ? [] : [text];
}
