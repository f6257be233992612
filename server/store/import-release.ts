import { createHash } from "node:crypto";

import { assignIds, batches, breathe, type Row, upsertRows, type Writer } from "./bulk.ts";
import type { Content, ObservationContent, ReleaseContent } from "./content.ts";
import { exactNumber, readExact } from "./exact-number.ts";
import { idOf } from "./fill-catalogue.ts";
import { type SeriesParts, seriesKey } from "./series-key.ts";

/** `until` of a figure that nothing has superseded yet. */
export const CURRENT = 2_147_483_647;

/** A release to import, with the vintage (its id) that was set aside for it. */
export interface FreshRelease {
  readonly release: ReleaseContent;
  readonly vintage: number;
}

export interface ImportedRelease {
  readonly code: string;
  readonly vintage: number;
  /** Rows read. */
  readonly read: number;
  /** Rows whose figure was new or differed from the current one; the others confirm it. */
  readonly changed: number;
}

/** Sorts releases into new ones, which get a vintage each in their order, known ones, and known ones with other content. */
export async function registerReleases(writer: Writer, content: Content) {
  const rows = await writer.$queryRawUnsafe<{ id: number; code: string; sha256: string }[]>(
    'SELECT "id", "code", "sha256" FROM "Release"',
  );
  const known = new Map(rows.map((row) => [row.code, row.sha256]));
  let vintage = rows.reduce((highest, row) => Math.max(highest, row.id), 0);
  const fresh: FreshRelease[] = [];
  const conflicting: string[] = [];
  for (const release of content.releases) {
    const sha256 = fingerprint(release, content);
    const before = known.get(release.code);
    if (before === undefined) {
      const { observations: _, ...columns } = release;
      const row = { id: ++vintage, ...columns, sha256, importedAt: new Date().toISOString().replace("Z", "+00:00") };
      await upsertRows(writer, "Release", ["id"], [row]);
      fresh.push({ release, vintage });
    } else if (before !== sha256) {
      conflicting.push(release.code);
    }
  }
  return { fresh, conflicting, unchanged: content.releases.length - fresh.length - conflicting.length };
}

/** SHA-256 of what a release brings: its rows, or for the catalogue and the plan the things themselves. */
function fingerprint(release: ReleaseContent, { plan, indicators, areas, industries }: Content): string {
  const brought = { catalogue: [indicators, areas, industries], plan, observations: release.observations };
  return createHash("sha256").update(JSON.stringify(brought[release.kind])).digest("hex");
}

/** Writes the rows of a release: a citation for each, and a new vintage of every figure that it changes. */
export async function importRelease(
  writer: Writer,
  release: ReleaseContent,
  vintage: number,
): Promise<ImportedRelease> {
  const series = await writeSeries(writer, release.observations);
  let changed = 0;
  for (const batch of batches(release.observations)) {
    const rows = batch.map((one) => ({ ...one, seriesId: idOf(series, seriesKey(one)) }));
    changed += await writeFigures(writer, rows, vintage);
    await breathe();
  }
  return { code: release.code, vintage, read: release.observations.length, changed };
}

/** A figure, by the id of its series. */
export type PlacedFigure = Omit<ObservationContent, "indicator" | "area" | "industry" | "basis"> & {
  readonly seriesId: number;
};

/** Writes figures as a new vintage where they differ from the current ones, and a citation of each; gives how many differ. */
export async function writeFigures(writer: Writer, rows: readonly PlacedFigure[], vintage: number): Promise<number> {
  const changed = await insertChanged(writer, rows, vintage);
  await writeCitations(writer, rows, vintage);
  return changed;
}

async function insertChanged(writer: Writer, rows: readonly PlacedFigure[], vintage: number): Promise<number> {
  const json = JSON.stringify(rows.map((row) => [row.seriesId, row.period, exactNumber(row.value), row.status]));
  const value = readExact("j.value", "$[2]");
  const changed = await writer.$executeRawUnsafe(
    `INSERT INTO "Observation" ("seriesId", "period", "vintage", "until", "value", "status")
     SELECT json_extract(j.value, '$[0]'), json_extract(j.value, '$[1]'), ?, ${CURRENT},
            ${value}, json_extract(j.value, '$[3]')
     FROM json_each(?) AS j
     WHERE NOT EXISTS (
       SELECT 1 FROM "Observation" AS o
       WHERE o."seriesId" = json_extract(j.value, '$[0]') AND o."period" = json_extract(j.value, '$[1]')
         AND o."until" = ${CURRENT} AND o."value" IS ${value} AND o."status" = json_extract(j.value, '$[3]'))`,
    vintage,
    json,
  );
  await writer.$executeRawUnsafe(
    `UPDATE "Observation" SET "until" = ?
     WHERE "until" = ${CURRENT} AND "vintage" < ?
       AND ("seriesId", "period") IN (
         SELECT n."seriesId", n."period" FROM json_each(?) AS j JOIN "Observation" AS n
           ON n."seriesId" = json_extract(j.value, '$[0]') AND n."period" = json_extract(j.value, '$[1]') AND n."vintage" = ?)`,
    vintage,
    vintage,
    json,
    vintage,
  );
  return changed;
}

async function writeCitations(writer: Writer, rows: readonly PlacedFigure[], vintage: number): Promise<void> {
  const citations = rows.map(
    ({ seriesId, period, locator, note, publishedValue, publishedUnit }): Row => ({
      seriesId,
      period,
      vintage,
      locator,
      note,
      publishedValue,
      publishedUnit,
    }),
  );
  await upsertRows(writer, "Citation", ["seriesId", "period", "vintage"], citations);
}

async function writeSeries(
  writer: Writer,
  observations: readonly ObservationContent[],
): Promise<ReadonlyMap<string, number>> {
  const parts = new Map<string, SeriesParts>(observations.map((one) => [seriesKey(one), one]));
  const ids = await assignIds(writer, "Series", [...parts.keys()], "key");
  const indicators = await assignIds(writer, "Indicator", []);
  const areas = await assignIds(writer, "Area", []);
  const industries = await assignIds(writer, "Industry", []);
  const rows = [...parts].map(
    ([key, part]): Row => ({
      id: idOf(ids, key),
      key,
      indicatorId: idOf(indicators, part.indicator),
      areaId: idOf(areas, part.area),
      industryId: part.industry ? idOf(industries, part.industry) : null,
      basis: part.basis,
    }),
  );
  await upsertRows(writer, "Series", ["id"], rows);
  return ids;
}
