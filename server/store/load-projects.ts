import type { Named } from "../domain/name-index.ts";
import {
  BLANK_RECORD,
  type Milestone,
  type Project,
  type ProjectRecord,
  type StageReport,
} from "../domain/project/project.ts";
import { PROJECT_STAGES, STAGE_NAMES } from "../domain/project/project-stage.ts";
import type { Anchor } from "../domain/target.ts";
import { batches, breathe } from "./bulk.ts";
import { monthOfPeriod } from "./cube.ts";
import type { Database } from "./database.ts";
import { oneOf } from "./load-catalogue.ts";
import { loadStageReports } from "./stage-reports.ts";

type Reading = Pick<Database, "scan">;
type Row = readonly unknown[];

/** The columns of a record, with codes in place of ids; `r` is the record. */
const RECORD_COLUMNS = `r."vintage", r."stage", r."stagePeriod", r."totalInvestment", r."owner", r."enterprise", rc."code",
  r."clusterReason", ra."code", ri."code", r."programmes", r."isKey", r."note"`;

const RECORD_JOINS = `LEFT JOIN "Cluster" AS rc ON rc."id" = r."clusterId" LEFT JOIN "Area" AS ra ON ra."id" = r."areaId"
  LEFT JOIN "Industry" AS ri ON ri."id" = r."industryId"`;

const PROJECTS = `SELECT p."id", p."code", t."code", g."code", c."code", p."clusterStanding", p."clusterReason",
    a."passage", a."start", a."end", a."quote", ${RECORD_COLUMNS}
  FROM "Project" AS p LEFT JOIN "Task" AS t ON t."id" = p."taskId" LEFT JOIN "Programme" AS g ON g."id" = p."programmeId"
  LEFT JOIN "Cluster" AS c ON c."id" = p."clusterId" LEFT JOIN "Anchor" AS a ON a."id" = p."anchorId"
  LEFT JOIN "ProjectRecord" AS r ON r."projectId" = p."id" AND r."withdrawn" = 0 AND r."vintage" <= ? AND r."until" > ?
  ${RECORD_JOINS}
  WHERE p."id" BETWEEN ? AND ? AND (p."anchorId" IS NOT NULL OR r."vintage" IS NOT NULL) ORDER BY p."id"`;

const MILESTONES = `SELECT "projectId", "name", "plannedOn", "actualOn" FROM "ProjectMilestone"
  WHERE "projectId" BETWEEN ? AND ? AND "vintage" <= ? AND "until" > ? AND ("plannedOn" <> '' OR "actualOn" <> '') ORDER BY "projectId", rowid`;

const HISTORY = `SELECT r."withdrawn", ${RECORD_COLUMNS} FROM "Project" AS p JOIN "ProjectRecord" AS r ON r."projectId" = p."id"
  ${RECORD_JOINS} WHERE p."code" = ? AND r."vintage" <= ? ORDER BY r."vintage"`;

const STAGE_ORDER: readonly string[] = PROJECT_STAGES.map((stage) => STAGE_NAMES[stage]);

/** How many projects are read before others get their turn: some hundredths of a second. */
const PROJECT_PORTION = 500;

/** The projects that the plan names and those that have a record, as known at a vintage; names are as given. */
export async function loadProjects(
  database: Reading,
  vintage: number,
  named: (code: string) => Named | undefined,
): Promise<readonly Project[]> {
  const intern = createIntern();
  const ids = Array.from(database.scan('SELECT "id" FROM "Project" ORDER BY "id"'), ([id]) => Number(id));
  const projects: Project[] = [];
  for (const portion of batches(ids, PROJECT_PORTION)) {
    const range = { first: portion[0] ?? 0, last: portion.at(-1) ?? 0, vintage };
    projects.push(...loadPortion(database, range, { named, intern }));
    await breathe();
  }
  return projects;
}

interface Range {
  /** Ids of projects. */
  readonly first: number;
  readonly last: number;
  readonly vintage: number;
}

interface Naming {
  readonly named: (code: string) => Named | undefined;
  readonly intern: Intern;
}

function loadPortion(database: Reading, range: Range, { named, intern }: Naming): readonly Project[] {
  const { first, last, vintage } = range;
  const milestones = loadMilestones(database, range, intern);
  const reports = loadStageReports(database, range);
  return Array.from(database.scan(PROJECTS, [vintage, vintage, first, last]), (row) => {
    const [id, code, task, programme, cluster, standing, reason, passage, start, end, quote, ...recorded] = row;
    const { name, aliases } = named(String(code)) ?? { name: String(code), aliases: [] };
    const record = recordOf(recorded, intern);
    const plan = {
      programme: textOf(programme),
      cluster: textOf(cluster),
      standing: oneOf(["STATED", "CLASSIFIED", ""] as const, textOf(standing)),
      reason: textOf(reason),
    };
    return {
      ...{ code: String(code), name, aliases, task: intern(textOf(task)), record },
      anchor: passage === null ? undefined : anchorOf(passage, start, end, quote),
      ...placeOf(plan, record),
      reports: reports.get(Number(id)) ?? NO_REPORTS,
      milestones: milestones.get(Number(id)) ?? NO_MILESTONES,
    };
  });
}

const NO_REPORTS: readonly StageReport[] = [];
const NO_MILESTONES: readonly Milestone[] = [];

function anchorOf(passage: unknown, start: unknown, end: unknown, quote: unknown): Anchor {
  return { passage: Number(passage), start: Number(start), end: Number(end), quote: String(quote) };
}

/** A record of a project as one release left it. */
export interface ProjectVersion {
  readonly record: ProjectRecord;
  /** Whether the release took the record back. */
  readonly isWithdrawn: boolean;
}

/** All records of a project up to a vintage, oldest first. */
export function loadProjectVersions(database: Reading, code: string, vintage: number): readonly ProjectVersion[] {
  const intern = createIntern();
  return Array.from(database.scan(HISTORY, [code, vintage]), ([withdrawn, ...recorded]) => ({
    record: recordOf(recorded, intern),
    isWithdrawn: withdrawn === 1,
  }));
}

interface PlanPlace {
  readonly programme: string;
  readonly cluster: string;
  readonly standing: Project["clusterStanding"];
  readonly reason: string;
}

/** A record is nobody's statement of the plan: a cluster that it alone gives is classified. */
function placeOf(
  plan: PlanPlace,
  { cluster, clusterReason, programmes }: ProjectRecord,
): Pick<Project, "cluster" | "clusterStanding" | "clusterReason" | "programmes"> {
  const all = plan.programme === "" ? programmes : [...new Set([plan.programme, ...programmes])];
  if (cluster === "" || (cluster === plan.cluster && (clusterReason === "" || plan.standing === "STATED"))) {
    return { cluster: plan.cluster, clusterStanding: plan.standing, clusterReason: plan.reason, programmes: all };
  }
  const reason = clusterReason || "项目档案填报的集群";
  return { cluster, clusterStanding: "CLASSIFIED", clusterReason: reason, programmes: all };
}

function loadMilestones(
  database: Reading,
  { first, last, vintage }: Range,
  intern: Intern,
): ReadonlyMap<number, readonly Milestone[]> {
  const found = new Map<number, Milestone[]>();
  for (const [id, name, plannedOn, actualOn] of database.scan(MILESTONES, [first, last, vintage, vintage])) {
    const one = {
      name: intern(String(name)),
      plannedOn: intern(String(plannedOn)),
      actualOn: intern(String(actualOn)),
    };
    const own = found.get(Number(id));
    if (own) own.push(one);
    else found.set(Number(id), [one]);
  }
  for (const own of found.values()) own.sort((a, b) => placeOfMilestone(a) - placeOfMilestone(b));
  return found;
}

function placeOfMilestone({ name }: Milestone): number {
  const place = STAGE_ORDER.indexOf(name);
  return place < 0 ? STAGE_ORDER.length : place;
}

function recordOf(row: Row, intern: Intern): ProjectRecord {
  const [vintage, stage, period, total, owner, enterprise, cluster, reason, area, industry, programmes, key, note] =
    row;
  if (vintage === null) return BLANK_RECORD;
  const joined = textOf(programmes);
  return {
    vintage: Number(vintage),
    stage: oneOf([...PROJECT_STAGES, ""] as const, String(stage)),
    stageMonth: period === null ? -1 : monthOfPeriod(Number(period)),
    totalInvestment: total === null ? null : Number(total),
    owner: intern(textOf(owner)),
    enterprise: intern(textOf(enterprise)),
    cluster: intern(textOf(cluster)),
    clusterReason: intern(textOf(reason)),
    area: intern(textOf(area)),
    industry: intern(textOf(industry)),
    programmes: joined === "" ? BLANK_RECORD.programmes : joined.split("|"),
    isKey: key === null ? null : key === 1,
    note: textOf(note),
  };
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}

/** Equal texts as one: ten thousand projects have a few hundred owners, areas and days between them. */
type Intern = (text: string) => string;

function createIntern(): Intern {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    known.set(text, text);
    return text;
  };
}
