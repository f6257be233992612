import type { Named } from "../name-index.ts";
import type { Anchor } from "../target.ts";
import type { PartialDay } from "./partial-day.ts";
import { type ProjectStage, STAGE_NAMES } from "./project-stage.ts";

/** Something that is to happen in a project: a stage by its Chinese name, or a milestone of its own. */
export interface Milestone {
  readonly name: string;
  readonly plannedOn: PartialDay;
  readonly actualOn: PartialDay;
}

/** What one release says of a project; what it does not say is blank. */
export interface ProjectRecord {
  /** Release that brought it; 0 where there is no record. */
  readonly vintage: number;
  readonly stage: ProjectStage | "";
  /** The month for which the stage was reported, as an ordinal; -1 with no stage. */
  readonly stageMonth: number;
  /** In 万元. */
  readonly totalInvestment: number | null;
  /** 责任单位. */
  readonly owner: string;
  /** The enterprise that builds it. */
  readonly enterprise: string;
  /** Code of the cluster it was put into, and why. */
  readonly cluster: string;
  readonly clusterReason: string;
  /** Code of the area it is built in. */
  readonly area: string;
  readonly industry: string;
  /** Codes of programmes, in order. */
  readonly programmes: readonly string[];
  /** Whether it is a municipal key project. */
  readonly isKey: boolean | null;
  readonly note: string;
}

/** The record of a project of which nothing is recorded. */
export const BLANK_RECORD: ProjectRecord = {
  vintage: 0,
  stage: "",
  stageMonth: -1,
  totalInvestment: null,
  owner: "",
  enterprise: "",
  cluster: "",
  clusterReason: "",
  area: "",
  industry: "",
  programmes: [],
  isKey: null,
  note: "",
};

/** A stage as it was reported for a month, an ordinal. */
export interface StageReport {
  readonly stage: ProjectStage;
  readonly month: number;
}

/** A project as known at one time: what the plan says of it, and what its record says. */
export interface Project extends Named {
  /** Code of the task of the plan that names it; "" for a project that only a record names. */
  readonly task: string;
  /** Where the plan names it. */
  readonly anchor: Anchor | undefined;
  /** Code of its cluster, by the record or else by the plan; "" for none. */
  readonly cluster: string;
  readonly clusterStanding: "STATED" | "CLASSIFIED" | "";
  readonly clusterReason: string;
  /** Codes of the programmes that the plan or the record puts it into. */
  readonly programmes: readonly string[];
  readonly record: ProjectRecord;
  /** The stages that were reported, by month; what a later release says of a month or of one before takes its place. */
  readonly reports: readonly StageReport[];
  /** Stages with their days first, in their order. */
  readonly milestones: readonly Milestone[];
}

/** The days of a stage; blank ones where nothing is known of it. */
export function daysOf({ milestones }: Pick<Project, "milestones">, stage: ProjectStage): Milestone {
  const name = STAGE_NAMES[stage];
  return milestones.find((one) => one.name === name) ?? { name, plannedOn: "", actualOn: "" };
}
