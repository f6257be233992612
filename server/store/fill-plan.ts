import { createHash } from "node:crypto";

import type { Anchor } from "../domain/target.ts";
import { assignIds, type Row, upsertRows, type Writer } from "./bulk.ts";
import type { PlanContent } from "./content.ts";
import { writeAliases } from "./fill-aliases.ts";
import { idOf } from "./fill-catalogue.ts";

/** Writes the plan: its document and passages, and everything it says with the anchor of where it says so. */
export async function writePlan(writer: Writer, plan: PlanContent): Promise<void> {
  const document = await writeDocument(writer, plan);
  const save = createSave(writer, await writeAnchors(writer, plan, document));
  const tasks = await save("Task", plan.tasks, ({ parent, number, title }, ids) => ({
    documentId: document,
    parentId: parent ? idOf(ids, parent) : null,
    number,
    title,
  }));
  const clusters = await save("Cluster", plan.clusters, ({ name, tier, threshold, unit }) => ({
    name,
    tier,
    threshold,
    unit,
  }));
  await writeClusterIndustries(writer, plan, clusters);
  await writeProjects(save, plan, { tasks, clusters });
  await save("Enterprise", plan.enterprises, ({ name }) => ({ name }));
  await save("Policy", plan.policies, ({ title, issuer }) => ({ title, issuer }));
  await save("NonTarget", plan.nonTargets, ({ reason }) => ({ reason }));
  await writeTargets(save, plan, { tasks, indicators: await assignIds(writer, "Indicator", []) });
  await writeAliases(writer, { cluster: plan.clusters, project: plan.projects, enterprise: plan.enterprises });
}

type Ids = ReadonlyMap<string, number>;

interface Anchored {
  readonly code: string;
  readonly anchor: Anchor;
}

/** Saves anchored things with the columns that are their own, and gives the ids of their codes. */
type Save = <Thing extends Anchored>(
  table: string,
  things: readonly Thing[],
  columns: (thing: Thing, ids: Ids) => Row,
) => Promise<Ids>;

function createSave(writer: Writer, anchors: Ids): Save {
  return async (table, things, columns) => {
    const codes = things.map((thing) => thing.code);
    const ids = await assignIds(writer, table, codes);
    const rows = things.map(
      (thing): Row => ({
        id: idOf(ids, thing.code),
        code: thing.code,
        ...columns(thing, ids),
        anchorId: idOf(anchors, anchorKey(thing.anchor)),
      }),
    );
    await upsertRows(writer, table, ["id"], rows);
    return ids;
  };
}

async function writeDocument(writer: Writer, { document, passages }: PlanContent): Promise<number> {
  const ids = await assignIds(writer, "PlanDocument", [document.code]);
  const id = idOf(ids, document.code);
  const sha256 = createHash("sha256").update(document.text).digest("hex");
  await upsertRows(writer, "PlanDocument", ["id"], [{ id, ...document, sha256 }]);
  const rows = passages.map((passage): Row => ({ id: id * 10_000 + passage.number, documentId: id, ...passage }));
  await upsertRows(writer, "Passage", ["id"], rows);
  return id;
}

async function writeAnchors(writer: Writer, plan: PlanContent, documentId: number): Promise<Ids> {
  const things = [plan.tasks, plan.targets, plan.nonTargets, plan.clusters, plan.projects, plan.programmes];
  const anchors = [...things, plan.enterprises, plan.policies].flatMap((list) => list.map((one) => one.anchor));
  const distinct = new Map(anchors.map((anchor) => [anchorKey(anchor), anchor]));
  const known = await writer.$queryRawUnsafe<{ id: number; start: number; end: number }[]>(
    'SELECT "id", "start", "end" FROM "Anchor" WHERE "documentId" = ?',
    documentId,
  );
  const ids = new Map(known.map((row) => [anchorKey(row), row.id]));
  for (const key of distinct.keys()) ids.set(key, ids.get(key) ?? documentId * 10_000 + ids.size + 1);
  const rows = [...distinct].map(([key, anchor]): Row => ({ id: idOf(ids, key), documentId, ...anchor }));
  await upsertRows(writer, "Anchor", ["id"], rows);
  return ids;
}

function anchorKey({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start}-${end}`;
}

async function writeClusterIndustries(writer: Writer, { clusters }: PlanContent, ids: Ids): Promise<void> {
  const industries = await assignIds(writer, "Industry", []);
  const rows = clusters.flatMap((cluster) =>
    cluster.industries.map(
      ({ industry, standing, reason }): Row => ({
        clusterId: idOf(ids, cluster.code),
        industryId: idOf(industries, industry),
        standing,
        reason,
      }),
    ),
  );
  await writer.$executeRawUnsafe('DELETE FROM "ClusterIndustry"');
  await upsertRows(writer, "ClusterIndustry", ["clusterId", "industryId"], rows);
}

async function writeProjects(
  save: Save,
  { programmes, projects }: PlanContent,
  { tasks, clusters }: { readonly tasks: Ids; readonly clusters: Ids },
): Promise<void> {
  const ids = await save("Programme", programmes, ({ name, kind, description, projectCount, investment, unit }) => ({
    name,
    kind,
    description,
    projectCount,
    investment,
    unit,
  }));
  await save("Project", projects, ({ name, task, programme, cluster, clusterStanding, clusterReason }) => ({
    name,
    taskId: idOf(tasks, task),
    programmeId: programme ? idOf(ids, programme) : null,
    clusterId: cluster ? idOf(clusters, cluster) : null,
    clusterStanding,
    clusterReason,
  }));
}

async function writeTargets(
  save: Save,
  { targets }: PlanContent,
  { tasks, indicators }: { readonly tasks: Ids; readonly indicators: Ids },
): Promise<void> {
  await save("Target", targets, ({ year, kind, operator, operatorWords, amount, unit, ...one }) => ({
    indicatorId: idOf(indicators, one.indicator),
    taskId: one.task ? idOf(tasks, one.task) : null,
    year,
    kind,
    operator,
    operatorWords,
    amount,
    unit,
  }));
}
