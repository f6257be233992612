import { add } from "../quantity.ts";
import type { Project } from "./project.ts";

/** How many projects share something, and what they come to. */
export interface ProjectCount {
  /** What they share: a stage, a code, a name; "" where nothing is recorded of it. */
  readonly key: string;
  readonly projects: number;
  /** 万元, of those whose total investment is known; null where it is of none. */
  readonly totalInvestment: number | null;
  /** Of how many it is not known. */
  readonly withoutInvestment: number;
}

/**
 * Counts projects by what they have; one that has several things is counted with each. Groups come in the order of their
 * first project, those of which nothing is recorded last.
 */
export function countProjects(
  projects: readonly Project[],
  keysOf: (project: Project) => readonly string[],
): readonly ProjectCount[] {
  const groups = new Map<string, Project[]>();
  for (const project of projects) {
    const keys = keysOf(project);
    for (const key of keys.length > 0 ? keys : [""]) {
      const group = groups.get(key);
      if (group) group.push(project);
      else groups.set(key, [project]);
    }
  }
  const counts = Array.from(groups, ([key, group]) => ({ key, ...sumProjects(group) }));
  return [...counts.filter(({ key }) => key !== ""), ...counts.filter(({ key }) => key === "")];
}

/** What projects come to. */
export function sumProjects(projects: readonly Project[]): Omit<ProjectCount, "key"> {
  const known = projects.flatMap(({ record }) => record.totalInvestment ?? []);
  return {
    projects: projects.length,
    totalInvestment: known.length === 0 ? null : add(known),
    withoutInvestment: projects.length - known.length,
  };
}
