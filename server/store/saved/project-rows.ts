import { oneMonth } from "../../domain/month.ts";
import { printPeriod } from "../../domain/period.ts";
import type { Project } from "../../domain/project/project.ts";
import { STAGE_NAMES, stageOf } from "../../domain/project/project-stage.ts";
import { PROJECT_QUERY } from "../../domain/saved/plan-queries.ts";
import {
  isWrongParameter,
  type ParameterValues,
  type WrongParameter,
  wrongParameter,
} from "../../domain/saved/read-parameters.ts";
import { type Cell, listSource, type RowSource } from "../../domain/saved/rows.ts";
import { areasWithin } from "../areas-within.ts";
import type { Snapshot } from "../snapshot.ts";
import { sinceOf } from "./figure-filter.ts";
import { codesNamed, membersOfKind } from "./names-in.ts";

/** The projects of the book, in the order in which they came. */
export function projectRows(snapshot: Snapshot, values: ParameterValues): RowSource | WrongParameter {
  const isMeant = readFilter(snapshot, values);
  if (isWrongParameter(isMeant)) return isMeant;
  const programmes = new Map(snapshot.plan.programmes.map(({ code, name }) => [code, name]));
  return listSource(snapshot.projects.filter(isMeant), PROJECT_QUERY.columns.length, {
    cursor: ({ code }) => code,
    row: (project) => [
      ...[project.code, project.name],
      ...stageCells(project),
      ...placeCells(snapshot, project),
      ...[project.record.owner || null, project.record.enterprise || null],
      ...[project.record.totalInvestment, "万元", project.record.isKey],
      project.programmes.map((code) => programmes.get(code) ?? code).join("；") || null,
      ...[project.anchor !== undefined, project.record.note || null],
      snapshot.release(project.record.vintage)?.code ?? null,
    ],
  });
}

function readFilter(snapshot: Snapshot, values: ParameterValues): ((project: Project) => boolean) | WrongParameter {
  const clusters = codesNamed(values, "cluster", membersOfKind(snapshot, "cluster"));
  if (isWrongParameter(clusters)) return clusters;
  const areas = codesNamed(values, "area", snapshot.catalogue.areas);
  if (isWrongParameter(areas)) return areas;
  const since = sinceOf(snapshot, values);
  if (isWrongParameter(since)) return since;
  const stages = values.get("stage")?.map(stageOf);
  if (stages?.includes(undefined)) {
    return wrongParameter("stage", `可用的有：${Object.values(STAGE_NAMES).join("、")}`);
  }
  const within = areas && new Set([...areas].flatMap((code) => areasWithin(snapshot.catalogue, code)));
  return ({ cluster, record }) =>
    (clusters?.has(cluster) ?? true) &&
    (within?.has(record.area) ?? true) &&
    (stages?.some((stage) => stage === record.stage) ?? true) &&
    (since === undefined || record.vintage > since);
}

function stageCells({ record }: Project): readonly Cell[] {
  const { stage, stageMonth } = record;
  return stage === "" ? [null, null, null] : [stage, STAGE_NAMES[stage], printPeriod(oneMonth(stageMonth))];
}

function placeCells({ catalogue }: Snapshot, { cluster, clusterStanding, record }: Project): readonly Cell[] {
  const nameOf = (code: string) => catalogue.members.byCode(code)?.name ?? null;
  return [
    ...[cluster || null, nameOf(cluster), clusterStanding || null],
    ...[record.area || null, catalogue.areas.byCode(record.area)?.name ?? null],
    ...[record.industry || null, nameOf(record.industry)],
  ];
}
