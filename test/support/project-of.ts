import { BLANK_RECORD, type Milestone, type Project, type ProjectRecord } from "../../server/domain/project/project.ts";

/** A made-up project of which nothing is known but what is given; `days` are planned~actual by the names of milestones. */
export function projectOf(
  differences: Partial<Project> = {},
  record: Partial<ProjectRecord> = {},
  days: Readonly<Record<string, string>> = {},
): Project {
  const milestones = Object.entries(days).map(([name, text]): Milestone => {
    const [plannedOn = "", actualOn = ""] = text.split("~");
    return { name, plannedOn, actualOn };
  });
  const full = { ...BLANK_RECORD, ...record };
  const reports = full.stage === "" ? [] : [{ stage: full.stage, month: full.stageMonth }];
  return {
    ...{ code: "P", name: "甲项目", aliases: [], task: "", anchor: undefined },
    ...{ cluster: full.cluster, clusterStanding: "", clusterReason: "", programmes: full.programmes },
    ...{ record: full, reports, milestones },
    ...differences,
  };
}
