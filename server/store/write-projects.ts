import type { FigureSeries } from "../domain/import/who-reader.ts";
import { BLANK_RECORD, type ProjectRecord } from "../domain/project/project.ts";
import { PROJECT_INDICATOR_CODES, PROJECT_INDICATORS, PROJECT_UNIT } from "../domain/project/project-indicators.ts";
import { batches, breathe } from "./bulk.ts";
import { periodOfMonth } from "./cube.ts";
import { idOf } from "./fill-catalogue.ts";
import { CURRENT, type PlacedFigure, writeFigures } from "./import-release.ts";
import type { ProjectChange, ProjectFigure } from "./project-change.ts";
import type { PartOwners } from "./seal-parts.ts";
import { readSeriesIds } from "./series-ids.ts";
import { HOME_AREA } from "./snapshot.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { writerOn } from "./writer-on.ts";

/** Writes what an import brings of projects as a release, in its transaction; gives what its rows are of. */
export async function writeProjects(
  connection: SqliteConnection,
  changes: readonly ProjectChange[],
  vintage: number,
): Promise<PartOwners> {
  const ids = writeNames(connection, changes);
  for (const portion of batches(changes, 1000)) {
    await breathe();
    writeRecords(connection, portion, { ids, vintage });
    writeMilestones(connection, portion, { ids, vintage });
  }
  const series = await writeAllFigures(connection, changes, vintage);
  const projects = changes.map(({ code }) => idOf(ids, code));
  return {
    ...{ observations: series, citations: series },
    ...{ "project-records": projects, "project-milestones": projects },
  };
}

type Ids = ReadonlyMap<string, number>;

interface Placing {
  readonly ids: Ids;
  readonly vintage: number;
}

/** New projects, new names; gives the ids of all projects by their code. */
function writeNames(connection: SqliteConnection, changes: readonly ProjectChange[]): Ids {
  const ids = new Map(idsOf(connection, "Project"));
  let next = Math.max(0, ...ids.values());
  const insert = connection.prepare('INSERT INTO "Project" ("id", "code", "name") VALUES (?, ?, ?)');
  const rename = connection.prepare('UPDATE "Project" SET "name" = ? WHERE "code" = ?');
  const forget = connection.prepare(`DELETE FROM "Alias" WHERE "kind" = 'project' AND "code" = ?`);
  const call = connection.prepare(`INSERT INTO "Alias" ("kind", "code", "text") VALUES ('project', ?, ?)`);
  for (const { code, name, isNew, isRenamed, aliases } of changes) {
    if (isNew) {
      insert([++next, code, name]);
      ids.set(code, next);
    } else if (isRenamed) rename([name, code]);
    if (!isRenamed || !aliases) continue;
    forget([code]);
    for (const alias of new Set(aliases)) call([code, alias]);
  }
  return ids;
}

function idsOf(connection: SqliteConnection, table: string): Ids {
  const { rows } = connection.query(`SELECT "code", "id" FROM "${table}"`);
  return new Map(rows.map(([code, id]) => [String(code), Number(id)]));
}

function writeRecords(
  connection: SqliteConnection,
  changes: readonly ProjectChange[],
  { ids, vintage }: Placing,
): void {
  const [clusters, areas, industries] = ["Cluster", "Area", "Industry"].map((table) => idsOf(connection, table));
  const close = connection.prepare(
    `UPDATE "ProjectRecord" SET "until" = ? WHERE "projectId" = ? AND "until" = ${CURRENT}`,
  );
  const insert = connection.prepare(
    `INSERT INTO "ProjectRecord" ("projectId", "vintage", "withdrawn", "stage", "stagePeriod", "totalInvestment", "owner",
      "enterprise", "clusterId", "clusterReason", "areaId", "industryId", "programmes", "isKey", "note")
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { code, record } of changes) {
    if (record === undefined) continue;
    const id = idOf(ids, code);
    const values = record ?? BLANK_RECORD;
    close([vintage, id]);
    insert([
      ...[
        id,
        vintage,
        record === null ? 1 : 0,
        values.stage,
        values.stage === "" ? null : periodOfMonth(values.stageMonth),
      ],
      ...[values.totalInvestment, values.owner, values.enterprise, idOrNull(clusters, values.cluster)],
      ...[values.clusterReason, idOrNull(areas, values.area), idOrNull(industries, values.industry)],
      ...[values.programmes.join("|"), keyOf(values), values.note],
    ]);
  }
}

function idOrNull(ids: Ids | undefined, code: string): number | null {
  return code === "" ? null : idOf(ids ?? new Map(), code);
}

function keyOf({ isKey }: ProjectRecord): number | null {
  return isKey === null ? null : Number(isKey);
}

function writeMilestones(connection: SqliteConnection, changes: readonly ProjectChange[], placing: Placing): void {
  const { ids, vintage } = placing;
  const close = connection.prepare(
    `UPDATE "ProjectMilestone" SET "until" = ? WHERE "projectId" = ? AND "name" = ? AND "until" = ${CURRENT}`,
  );
  const insert = connection.prepare(
    `INSERT INTO "ProjectMilestone" ("projectId", "name", "vintage", "plannedOn", "actualOn") VALUES (?, ?, ?, ?, ?)`,
  );
  for (const { code, milestones } of changes) {
    const id = idOf(ids, code);
    for (const { name, plannedOn, actualOn } of milestones) {
      close([vintage, id, name]);
      insert([id, name, vintage, plannedOn, actualOn]);
    }
  }
}

/** Gives the ids of the series that it wrote figures of. */
async function writeAllFigures(connection: SqliteConnection, changes: readonly ProjectChange[], vintage: number) {
  const figures = changes.flatMap(({ code, figures: own }) => own.map((figure) => ({ code, figure })));
  if (figures.length === 0) return [];
  writeIndicators(connection);
  const series = readSeriesIds(connection);
  const rows = figures.map(({ code, figure }) => placedFigure(series.idOf(seriesOf(code, figure)), figure));
  await series.writeNew();
  for (const portion of batches(rows, 1000)) {
    await breathe();
    await writeFigures(writerOn(connection), portion, vintage);
  }
  return [...new Set(rows.map(({ seriesId }) => seriesId))];
}

function placedFigure(seriesId: number, { month, value, source, note }: ProjectFigure): PlacedFigure {
  const period = periodOfMonth(month);
  return {
    ...{ seriesId, period, value, status: "published", locator: source, note },
    ...{ publishedValue: value, publishedUnit: PROJECT_UNIT },
  };
}

function seriesOf(code: string, { measure, basis }: Pick<ProjectFigure, "measure" | "basis">): FigureSeries {
  const indicator = PROJECT_INDICATORS.find((one) => one.code === PROJECT_INDICATOR_CODES[measure]);
  if (!indicator) throw new TypeError(`No indicator for ${measure}`);
  return { indicator, basis, area: HOME_AREA, member: code, kind: "project" };
}

/** The indicators of projects, where the catalogue is older than they are. */
function writeIndicators(connection: SqliteConnection): void {
  const known = idsOf(connection, "Indicator");
  const insert = connection.prepare(
    `INSERT INTO "Indicator" ("code", "name", "englishName", "unit", "decimals", "kind", "priceBasis", "direction",
      "definition") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const call = connection.prepare(`INSERT INTO "Alias" ("kind", "code", "text") VALUES ('indicator', ?, ?)`);
  for (const one of PROJECT_INDICATORS.filter(({ code }) => !known.has(code))) {
    const { code, name, englishName, unit, decimals, kind, priceBasis, direction, definition, aliases } = one;
    insert([code, name, englishName, unit, decimals, kind, priceBasis, direction, definition]);
    for (const alias of aliases) call([code, alias]);
  }
}
