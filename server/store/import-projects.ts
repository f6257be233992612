import { createHash } from "node:crypto";

import { type ImportProblem, importProblem } from "../domain/import/import-problem.ts";
import type { ImportTally, RowChange } from "../domain/import/import-tally.ts";
import { PROJECT_COLUMNS, PROJECT_REQUIRED, type ProjectField } from "../domain/import/project-columns.ts";
import { type ProjectRow, readProjectRow } from "../domain/import/project-row.ts";
import type { TableRecord } from "../domain/import/record-table.ts";
import { isTotal } from "../domain/import/total-row.ts";
import { BLANK_RECORD, type Project, type ProjectRecord } from "../domain/project/project.ts";
import { amountContradictions, dayContradictions } from "../domain/project/project-contradictions.ts";
import { STAGE_NAMES } from "../domain/project/project-stage.ts";
import { foldName } from "../domain/suggest.ts";
import { createPauses } from "./bulk.ts";
import type { ImportRequest } from "./figure-import.ts";
import type { Importing, ImportOutcome } from "./import-outcome.ts";
import { importRecords, type RecordImport } from "./import-records.ts";
import { mergeProject } from "./merge-project.ts";
import type { ProjectChange } from "./project-change.ts";
import { createProjectPlaces, type ProjectPlaces } from "./project-places.ts";
import type { PartOwners } from "./seal-parts.ts";
import type { Snapshot } from "./snapshot.ts";
import { writeProjects } from "./write-projects.ts";

/**
 * Imports records of projects as one release: new projects, new versions of the records of known ones, their days and
 * their plans. A project is known by its code, else by its name; a row changes what it says (合并), sets the whole
 * record (替换) or takes it back (删除).
 */
export function importProjects(
  importing: Importing,
  request: ImportRequest,
  now: Date = new Date(),
): Promise<ImportOutcome> {
  const today = now.toISOString().slice(0, 10);
  const reportedOn = request.heading.publishedOn || today;
  const seen = new Map<string, number>();
  let owners: PartOwners = {};
  const records: RecordImport<ProjectField, ProjectChange> = {
    kind: "projects",
    columns: PROJECT_COLUMNS,
    required: PROJECT_REQUIRED,
    judge: (rows, snapshot, tally, table) =>
      judgeProjects(rows, { snapshot, tally, table, today, reportedOn, seen, places: createProjectPlaces(snapshot) }),
    async write(connection, changes, vintage) {
      owners = await writeProjects(connection, changes, vintage);
    },
    owners: () => owners,
  };
  return importRecords(importing, request, records);
}

interface Judging {
  readonly snapshot: Snapshot;
  readonly tally: ImportTally;
  readonly table: string;
  /** ISO days. */
  readonly today: string;
  readonly reportedOn: string;
  /** Rows by the codes and names of the projects that earlier rows are about. */
  readonly seen: Map<string, number>;
  readonly places: ProjectPlaces;
}

async function judgeProjects(records: readonly TableRecord<ProjectField>[], judging: Judging) {
  const known = new Map(judging.snapshot.projects.map((one) => [one.code, one]));
  const changes: ProjectChange[] = [];
  const pause = createPauses();
  for (const record of records) {
    changes.push(...judgeRecord(record, known, judging));
    await pause();
  }
  return changes;
}

function judgeRecord(
  record: TableRecord<ProjectField>,
  known: ReadonlyMap<string, Project>,
  judging: Judging,
): readonly ProjectChange[] {
  const { tally, table } = judging;
  const named = record.text("name");
  if (isTotal(named)) {
    tally.skip({ ...record.place("name", importProblem("TOTAL_ROW", named)), table });
    return [];
  }
  const row = readProjectRow(record);
  const identity = Array.isArray(row) ? row : identify(row, judging);
  if (!Array.isArray(row) && !Array.isArray(identity)) {
    return judgeRow(row, { ...identity, before: known.get(identity.code) }, judging);
  }
  const problems = Array.isArray(row) ? row : Array.isArray(identity) ? identity : [];
  tally.refuse(problems.map((one) => ({ ...one, table })));
  return [];
}

interface Identity {
  readonly code: string;
  readonly name: string;
  readonly isNew: boolean;
}

/** Which project a row is about. Without a code a new project gets one that its name always gives. */
function identify(row: ProjectRow, { places, seen }: Judging): Identity | ImportProblem[] {
  const { record, code, name } = row;
  const found = places.project(code ?? name);
  if (found && "message" in found) return [record.place(code === undefined ? "name" : "code", found)];
  const identity = { code: found?.code ?? code ?? codeOfName(name), name, isNew: found === undefined };
  for (const text of [name, ...(row.aliases ?? []), ...(identity.isNew ? [identity.code] : [])]) {
    const holder = places.holderOf(text);
    if (holder && holder.code !== identity.code) {
      return [record.place("name", importProblem("NAME_TAKEN", text, `${holder.name}（${holder.code}）`))];
    }
  }
  for (const key of [identity.code, foldName(name)]) {
    const earlier = seen.get(key);
    if (earlier !== undefined) return [record.place("name", importProblem("CODE_REPEATED", name))];
    seen.set(key, record.row);
  }
  // Found by an alias, the project keeps its name.
  return found && code === undefined ? { ...identity, name: found.name } : identity;
}

function codeOfName(name: string): string {
  const hash = createHash("sha256").update(foldName(name)).digest("hex");
  return `PROJECT-${hash.slice(0, 12).toUpperCase()}`;
}

interface KnownIdentity extends Identity {
  readonly before: Project | undefined;
}

function judgeRow(row: ProjectRow, identity: KnownIdentity, judging: Judging): ProjectChange[] {
  const { tally, table, snapshot, places, reportedOn } = judging;
  const { record, action } = row;
  const { before, name, code, isNew } = identity;
  if (action === "delete" && (before?.record.vintage ?? 0) === 0) {
    tally.skip({ ...record.place("name", importProblem("FIGURE_ABSENT", name)), table });
    return [];
  }
  const merged = mergeProject(row, { ...identity, snapshot, places, reportedOn });
  if (Array.isArray(merged)) {
    tally.refuse(merged.map((one) => ({ ...one, table })));
    return [];
  }
  const { change, after } = merged;
  const isSame =
    !isNew &&
    !change.isRenamed &&
    change.record === undefined &&
    change.milestones.length + change.figures.length === 0;
  const kind: RowChange = isSame
    ? "same"
    : action === "delete"
      ? "withdrawn"
      : (before?.record.vintage ?? 0) === 0
        ? "added"
        : "changed";
  tally.figure(kind, () => ({
    ...{ row: record.row, table, figure: `项目 ${name}（${code}）`, unit: "万元" },
    ...{ before: before?.record.totalInvestment ?? null, after: after.record.totalInvestment },
    ...{ statusBefore: stageWords(before?.record ?? BLANK_RECORD), statusAfter: stageWords(after.record) },
  }));
  if (isSame) return [];
  warn(record, { merged, identity, judging });
  return [change];
}

function stageWords({ stage }: ProjectRecord): string {
  return stage === "" ? "阶段不详" : STAGE_NAMES[stage];
}

interface Doubts {
  readonly merged: Exclude<ReturnType<typeof mergeProject>, readonly ImportProblem[]>;
  readonly identity: KnownIdentity;
  readonly judging: Judging;
}

function warn(record: TableRecord<ProjectField>, { merged, identity, judging }: Doubts): void {
  const { tally, table, places, today } = judging;
  const { after, amounts } = merged;
  const { name, isNew } = identity;
  for (const words of [
    ...dayContradictions(after, today),
    ...amountContradictions(after.record.totalInvestment, amounts),
  ]) {
    tally.warn({ ...record.place("name", importProblem("PROJECT_CONTRADICTORY", name, words)), column: "", table });
  }
  const similar = isNew ? places.similarProject(name) : undefined;
  if (similar !== undefined) {
    tally.warn({ ...record.place("name", importProblem("PROJECT_SIMILAR", name, similar)), table });
  }
}
