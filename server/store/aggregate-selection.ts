import { impliedMembers } from "../domain/aggregate/dimension.ts";
import type { MemberKind } from "../domain/catalogue.ts";
import type { Project } from "../domain/project/project.ts";
import type { AggregateRequest } from "./aggregate-request.ts";
import { type SeriesColumns, seriesColumns } from "./series-columns.ts";
import type { Snapshot } from "./snapshot.ts";

/** The series that are aggregated, with what they are grouped by; positions refer to the lists. */
export interface Selection {
  readonly columns: SeriesColumns;
  /** Positions of the series in the cube, ascending. */
  readonly series: Int32Array;
  /** What the member at a position of `columns.members` is. */
  readonly members: readonly MemberFacts[];
}

/** What is known of a member, for grouping and choosing. */
export interface MemberFacts {
  readonly code: string;
  readonly kind: MemberKind | "";
  /** Codes of the clusters it is, or belongs to. */
  readonly clusters: readonly string[];
  /** Of a project; "" where none is recorded. */
  readonly stage: Project["record"]["stage"];
}

/** Chooses the series of a request. Nothing is read of their figures. */
export function selectSeries(snapshot: Snapshot, request: AggregateRequest): Selection {
  const columns = seriesColumns(snapshot.series);
  const members = memberFacts(snapshot, columns.members);
  const isIndicator = columns.indicators.map((code) => request.indicators?.has(code) ?? true);
  const isArea = columns.areas.map((code) => request.areas?.has(code) ?? true);
  const isMember = members.map((member) => isChosen(member, request));
  const isBasis = columns.bases.map((basis) => request.basis === undefined || request.basis === basis);
  const series = new Int32Array(columns.indicator.length);
  let count = 0;
  const { indicator, area, member, basis } = columns;
  for (let at = 0; at < indicator.length; at++) {
    const isWanted = isIndicator[indicator[at] ?? -1] && isMember[member[at] ?? -1] && isBasis[basis[at] ?? -1];
    if (isWanted && isArea[area[at] ?? -1]) series[count++] = at;
  }
  return { columns, series: series.subarray(0, count), members };
}

function isChosen({ code, kind, clusters, stage }: MemberFacts, request: AggregateRequest): boolean {
  const wanted = request.members ?? impliedMembers(request.groupBy, request.clusters ? ["cluster"] : []);
  if (kind !== wanted) return false;
  if (request.named && !request.named.has(code)) return false;
  if (request.stages && (stage === "" || !request.stages.has(stage))) return false;
  // What is in no cluster has no place among clusters.
  if (request.groupBy.includes("cluster") && clusters.length === 0) return false;
  return request.clusters === undefined || clusters.some((cluster) => request.clusters?.has(cluster));
}

function memberFacts({ catalogue, plan, projects }: Snapshot, codes: readonly string[]): MemberFacts[] {
  const byCode = new Map(projects.map((project) => [project.code, project]));
  const ofIndustry = new Map<string, string[]>();
  for (const { code, industries } of plan.clusters) {
    for (const { industry } of industries) ofIndustry.set(industry, [...(ofIndustry.get(industry) ?? []), code]);
  }
  return codes.map((code): MemberFacts => {
    const kind = catalogue.members.byCode(code)?.kind ?? "";
    const project = kind === "project" ? byCode.get(code) : undefined;
    const own = { cluster: [code], project: project?.cluster ? [project.cluster] : [], enterprise: [] };
    const clusters = kind === "" ? [] : kind === "industry" ? (ofIndustry.get(code) ?? []) : own[kind];
    return { code, kind, clusters, stage: project?.record.stage ?? "" };
  });
}
