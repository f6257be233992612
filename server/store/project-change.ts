import type { Basis } from "../domain/indicator.ts";
import type { Milestone, ProjectRecord, StageReport } from "../domain/project/project.ts";
import type { ProjectMeasure } from "./project-figures.ts";

/** A figure of a project that an import brings. */
export interface ProjectFigure {
  readonly measure: ProjectMeasure;
  readonly basis: Basis;
  /** Its last month, as an ordinal. */
  readonly month: number;
  /** 万元. */
  readonly value: number;
  readonly source: string;
  readonly note: string;
}

/** What an import writes of a project. */
export interface ProjectChange {
  readonly code: string;
  readonly name: string;
  readonly isNew: boolean;
  /** Whether its name or other names change; undefined aliases stay. */
  readonly isRenamed: boolean;
  readonly aliases: readonly string[] | undefined;
  /** The new version of its record; undefined where that stays as it is, null where it is taken back. */
  readonly record: ProjectRecord | null | undefined;
  /** New versions of milestones; one with blank days is taken back. */
  readonly milestones: readonly Milestone[];
  /** Stages of months beside the one that its record is left in. */
  readonly reports: readonly StageReport[];
  readonly figures: readonly ProjectFigure[];
}
