import { type Catalogue, createCatalogue, type Industry, type Member } from "../domain/catalogue.ts";
import { chinaDay } from "../domain/china-day.ts";
import type { Basis } from "../domain/indicator.ts";
import type { Named } from "../domain/name-index.ts";
import type { Project } from "../domain/project/project.ts";
import type { Subject } from "../domain/subject.ts";
import { breathe } from "./bulk.ts";
import type { PlanContent } from "./content.ts";
import { BASES, type Cube } from "./cube.ts";
import { dataVersionOf, withLedger } from "./data-version.ts";
import type { Database } from "./database.ts";
import type { Ledger } from "./ledger.ts";
import { loadAliases, loadCatalogue, oneOf } from "./load-catalogue.ts";
import { loadCube } from "./load-cube.ts";
import { caseNamesOf, loadLedger, renewLedger } from "./load-ledger.ts";
import { loadPhasedPlans, type PhasedPlans } from "./load-phased-plans.ts";
import { loadPlan } from "./load-plan.ts";
import { loadProjectNames, loadProjects } from "./load-projects.ts";
import { type BookPlan, loadTargets } from "./load-targets.ts";
import { createSearchIndex, type SearchIndex } from "./search-index.ts";

/** Everything that answers are made of, as known at one vintage; never changed once made. */
export interface Snapshot {
  /** Id of the last release it knows. */
  readonly vintage: number;
  /** Changes whenever any answer may change; cells cached under another version are stale. */
  readonly dataVersion: string;
  readonly catalogue: Catalogue;
  readonly industries: readonly Industry[];
  readonly plan: BookPlan;
  /** Oldest first. */
  readonly releases: readonly Release[];
  readonly series: readonly Series[];
  readonly cube: Cube;
  readonly search: SearchIndex;
  /** The assistance ledger as it is now; of a past state of the book, as it was when that was read. */
  readonly ledger: Ledger;
  /** Position of an indicator in the cube, by code; -1 if it has no series. */
  indicatorPosition(code: string): number;
  /** Position of a subject in the cube; -1 if no series is about it. */
  subjectPosition(subject: Subject): number;
  /** The series of an indicator, by its code. */
  seriesOf(indicator: string): readonly Series[];
  /** How many subjects have series. */
  readonly subjectCount: number;
  release(vintage: number): Release | undefined;
  /** The phased plan of a target, by its code; empty where none was set. */
  readonly phasedPlan: PhasedPlans;
  /** The projects that the plan names and those that have a record, in the order in which they came. */
  readonly projects: readonly Project[];
}

export interface Release {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly kind: string;
  readonly publishedOn: string;
  readonly dateBasis: string;
  readonly note: string;
  readonly sha256: string;
}

/** A series; its position in the list is its position in the cube. */
export interface Series {
  readonly id: number;
  readonly key: string;
  readonly indicator: string;
  readonly subject: Subject;
  readonly basis: Basis;
}

/** Code of the city the plan is for: meant where a question names no area. */
export const HOME_AREA = "610100";

const COUNTRY = "100000";

/** Whose figures of an indicator come first: the city's, else the country's, else those of its first series. */
export function preferredSubject({ seriesOf }: Snapshot, indicator: string): Subject | undefined {
  const subjects = seriesOf(indicator).map((one) => one.subject);
  const preferred = [HOME_AREA, COUNTRY].flatMap((area) => subjects.filter((one) => one.area === area && !one.member));
  return preferred[0] ?? subjects[0];
}

const ALL_SERIES = `SELECT s."id", s."key", i."code", a."code", COALESCE(n."code", c."code", p."code", e."code", ''), s."basis"
  FROM "Series" AS s JOIN "Indicator" AS i ON i."id" = s."indicatorId" JOIN "Area" AS a ON a."id" = s."areaId"
  LEFT JOIN "Industry" AS n ON n."id" = s."industryId" LEFT JOIN "Cluster" AS c ON c."id" = s."clusterId"
  LEFT JOIN "Project" AS p ON p."id" = s."projectId" LEFT JOIN "Enterprise" AS e ON e."id" = s."enterpriseId"
  ORDER BY s."id"`;

/** Reads the whole book as it is now, on that day (ISO, in China). */
export async function loadSnapshot(database: Database, today = chinaDay(Date.now())): Promise<Snapshot> {
  const { prisma } = database;
  const releases = await prisma.release.findMany({ orderBy: { id: "asc" }, omit: { importedAt: true } });
  const aliases = await loadAliases(prisma);
  const { indicators, areas, industries } = await loadCatalogue(prisma, aliases);
  const plan = { ...(await loadPlan(prisma, aliases)), targets: [] };
  const members = membersOf(industries, plan, loadProjectNames(database, aliases));
  await breathe();
  const catalogue = createCatalogue({ indicators, areas, members, homeArea: HOME_AREA });
  await breathe();
  const series = loadSeries(database);
  await breathe();
  const byIndicator = groupByIndicator(series);
  const { indicator, subject, subjectCount } = positionsOf(series);
  await breathe();
  const dated = await datedParts(database, { releases, plan }, { series, indicator, subject, subjectCount, catalogue });
  const ledger = await loadLedger(database, caseNamesOf({ plan, catalogue }), today);
  return {
    ...dated,
    dataVersion: withLedger(dated.dataVersion, ledger),
    catalogue,
    industries,
    series,
    search: createSearchIndex(catalogue),
    ledger,
    indicatorPosition: indicator,
    subjectPosition: subject,
    seriesOf: (code) => byIndicator.get(code) ?? [],
    subjectCount,
  };
}

/** The same book with the ledger as it is now, on that day: the steps of cases are no releases, and move no figure. */
export async function withLedgerAnew(
  database: Pick<Database, "scan">,
  current: Snapshot,
  today: string,
): Promise<Snapshot> {
  const ledger = await renewLedger(database, current.ledger, today);
  const dataVersion = withLedger(dataVersionOf(current.releases.at(-1)), ledger);
  return { ...current, ledger, dataVersion };
}

/** The same book with the figures and releases as they were after that release; names are today's. */
export async function snapshotAsOf(database: Database, current: Snapshot, vintage: number): Promise<Snapshot> {
  const releases = current.releases.filter((release) => release.id <= vintage);
  const positions = {
    series: current.series,
    indicator: current.indicatorPosition,
    subject: current.subjectPosition,
    subjectCount: current.subjectCount,
    catalogue: current.catalogue,
  };
  return { ...current, ...(await datedParts(database, { releases, plan: current.plan }, positions)) };
}

/**
 * What {@link snapshotAsOf} would read for the vintage of an earlier snapshot, taken from that one instead; undefined
 * where series have come since, which have no place in its cube.
 */
export function carriedOver(earlier: Snapshot, current: Snapshot): Snapshot | undefined {
  if (earlier.series.length !== current.series.length || earlier.vintage >= current.vintage) return undefined;
  const { vintage, dataVersion, releases, cube, release, phasedPlan, projects } = earlier;
  const plan = { ...current.plan, targets: earlier.plan.targets };
  const dated = { vintage, dataVersion, releases, cube, release, phasedPlan, plan, projects } satisfies DatedParts;
  return { ...current, ...dated };
}

type DatedParts = Pick<
  Snapshot,
  "vintage" | "dataVersion" | "releases" | "cube" | "release" | "phasedPlan" | "plan" | "projects"
>;

/** What depends on the vintage: the cube, the targets with their phased plans, the projects and the releases it knows. */
async function datedParts(
  database: Database,
  { releases, plan }: Pick<Snapshot, "releases" | "plan">,
  { series, catalogue, ...positions }: ReturnType<typeof positionsOf> & Pick<Snapshot, "series" | "catalogue">,
): Promise<DatedParts> {
  const last = releases.at(-1);
  const vintage = last?.id ?? 0;
  const placed = series.map((one) => ({
    id: one.id,
    indicator: positions.indicator(one.indicator),
    subject: positions.subject(one.subject),
    basis: one.basis,
  }));
  const byId = new Map(releases.map((release) => [release.id, release]));
  return {
    vintage,
    dataVersion: dataVersionOf(last),
    releases,
    cube: await loadCube(database, placed, { subjectCount: positions.subjectCount, vintage }),
    release: (id) => byId.get(id),
    phasedPlan: loadPhasedPlans(database, vintage),
    projects: await loadProjects(database, vintage, catalogue.members.byCode),
    plan: { ...plan, targets: loadTargets(database, vintage) },
  };
}

function membersOf(
  industries: readonly Industry[],
  plan: Omit<PlanContent, "targets">,
  projects: readonly Named[],
): Member[] {
  const kind = <Kind extends Member["kind"]>(name: Kind) => ({ kind: name });
  return [
    ...industries.map((one) => ({ ...one, ...kind("industry") })),
    ...plan.clusters.map((one) => ({ ...one, ...kind("cluster") })),
    ...projects.map((one) => ({ ...one, ...kind("project") })),
    ...plan.enterprises.map((one) => ({ ...one, ...kind("enterprise") })),
  ];
}

function loadSeries(database: Database): Series[] {
  return Array.from(database.scan(ALL_SERIES), ([id, key, indicator, area, member, basis]) => ({
    id: Number(id),
    key: String(key),
    indicator: String(indicator),
    subject: { area: String(area), member: String(member) },
    basis: oneOf(BASES, String(basis)),
  }));
}

function groupByIndicator(series: readonly Series[]): ReadonlyMap<string, readonly Series[]> {
  const groups = new Map<string, Series[]>();
  for (const one of series) {
    const group = groups.get(one.indicator);
    if (group) group.push(one);
    else groups.set(one.indicator, [one]);
  }
  return groups;
}

function positionsOf(series: readonly Series[]) {
  const indicators = positionMap(series.map((one) => one.indicator));
  const subjects = positionMap(series.map((one) => subjectKey(one.subject)));
  return {
    indicator: (code: string) => indicators.get(code) ?? -1,
    subject: (subject: Subject) => subjects.get(subjectKey(subject)) ?? -1,
    subjectCount: subjects.size,
  };
}

function positionMap(keys: readonly string[]): Map<string, number> {
  const positions = new Map<string, number>();
  for (const key of keys) if (!positions.has(key)) positions.set(key, positions.size);
  return positions;
}

function subjectKey({ area, member }: Subject): string {
  return `${area}·${member}`;
}
