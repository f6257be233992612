import { type Choices, choose } from "../domain/choice.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import { placeOf } from "./answer-list.ts";
import { citeAnchor } from "./answer-target.ts";
import type { PlanContent } from "./content.ts";
import { findThing } from "./find-thing.ts";
import type { Snapshot } from "./snapshot.ts";

type Project = PlanContent["projects"][number];

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
} satisfies Choices;

const READERS: Readonly<Record<keyof typeof FIELDS, (project: Project, snapshot: Snapshot) => string>> = {
  名称: ({ name }) => name,
  代码: ({ code }) => code,
  集群: (project, snapshot) => placeOf(snapshot, project).cluster,
  集群依据: ({ clusterStanding }) => STANDING_NAMES[clusterStanding],
  归入理由: ({ clusterReason }) => clusterReason,
  专项: (project, snapshot) => placeOf(snapshot, project).programme,
  任务: (project, snapshot) => placeOf(snapshot, project).task,
  原文: ({ anchor }) => anchor.quote,
  出处: ({ anchor }, { plan }) => citeAnchor(anchor, plan),
};

/** The project of that code, name or alias. Refused: SUBJECT_MISSING, PROJECT_UNKNOWN. */
export function findProject({ plan }: Snapshot, text: string): Project | Refusal {
  return findThing(plan.projects, text, "PROJECT_UNKNOWN", "项目");
}

/** One field of a project. Refused: FIELD_UNKNOWN, FIELD_ABSENT where it is blank. */
export function answerProject(snapshot: Snapshot, project: Project, fieldText: string): string | Refusal {
  const field = choose(fieldText, FIELDS);
  if (isRefusal(field)) return field;
  const value = READERS[field](project, snapshot);
  return value === "" ? refuse("FIELD_ABSENT", { received: field, expected: `项目“${project.name}”` }) : value;
}
