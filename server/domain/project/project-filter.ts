import { foldName } from "../suggest.ts";
import type { Project } from "./project.ts";
import type { ProjectStage } from "./project-stage.ts";

/** Which projects are meant; what is left out does not matter. Codes, except for texts. */
export interface ProjectFilter {
  readonly programme?: string | undefined;
  readonly cluster?: string | undefined;
  /** Codes of an area and of all areas in it. */
  readonly areas?: readonly string[] | undefined;
  /** A text that the owner holds. */
  readonly owner?: string | undefined;
  readonly stages?: readonly ProjectStage[] | undefined;
  /** In 万元, inclusive. A project whose total investment is not known is not among them. */
  readonly minInvestment?: number | undefined;
  readonly maxInvestment?: number | undefined;
  readonly isKey?: boolean | undefined;
  /** Whether the plan names it. */
  readonly inPlan?: boolean | undefined;
  /** A text that its name, another name, its enterprise or its owner holds. */
  readonly text?: string | undefined;
}

type Condition = (project: Project) => boolean;

/** The projects that fulfil every condition of a filter, in their order. */
export function chooseProjects(projects: readonly Project[], filter: ProjectFilter): readonly Project[] {
  const conditions = conditionsOf(filter);
  return projects.filter((project) => conditions.every((holds) => holds(project)));
}

function conditionsOf(filter: ProjectFilter): readonly Condition[] {
  const { programme, cluster, areas, owner, stages, minInvestment, maxInvestment, isKey, inPlan, text } = filter;
  const conditions: readonly (Condition | undefined)[] = [
    given(programme, (code) => (project) => project.programmes.includes(code)),
    given(cluster, (code) => (project) => project.cluster === code),
    given(
      areas,
      (codes) =>
        ({ record }) =>
          codes.includes(record.area),
    ),
    given(
      owner,
      (wanted) =>
        ({ record }) =>
          holds(record.owner, wanted),
    ),
    given(
      stages,
      (wanted) =>
        ({ record }) =>
          wanted.some((stage) => stage === record.stage),
    ),
    given(
      minInvestment,
      (least) =>
        ({ record }) =>
          record.totalInvestment !== null && record.totalInvestment >= least,
    ),
    given(
      maxInvestment,
      (most) =>
        ({ record }) =>
          record.totalInvestment !== null && record.totalInvestment <= most,
    ),
    given(
      isKey,
      (wanted) =>
        ({ record }) =>
          record.isKey === wanted,
    ),
    given(
      inPlan,
      (wanted) =>
        ({ anchor }) =>
          (anchor !== undefined) === wanted,
    ),
    given(text, (wanted) => ({ name, code, aliases, record }) => {
      return [name, code, ...aliases, record.enterprise, record.owner].some((one) => holds(one, wanted));
    }),
  ];
  return conditions.filter((condition) => condition !== undefined);
}

function given<Value>(value: Value | undefined, condition: (value: Value) => Condition): Condition | undefined {
  return value === undefined ? undefined : condition(value);
}

function holds(text: string, wanted: string): boolean {
  return foldName(text).includes(foldName(wanted));
}
