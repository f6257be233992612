import type { Anchor } from "../domain/target.ts";
import type { PlanContent } from "./content.ts";
import { DatabaseFault } from "./database-fault.ts";
import type { PrismaClient } from "./generated/client.ts";
import { type Aliases, oneOf } from "./load-catalogue.ts";

interface AnchorRow {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

const BY_ID = { orderBy: { id: "asc" } } as const;
const STANDINGS = ["STATED", "CLASSIFIED"] as const;

/** The plan as it was written into the database: the same value that filling took, but for the targets. */
export async function loadPlan(prisma: PrismaClient, aliases: Aliases): Promise<Omit<PlanContent, "targets">> {
  const document = await prisma.planDocument.findFirst(BY_ID);
  if (!document) throw new DatabaseFault("EMPTY", "没有工作要点");
  const passages = await prisma.passage.findMany({ where: { documentId: document.id }, ...BY_ID });
  const { code, title, year, issuer, note, text } = document;
  return {
    document: { code, title, year, issuer, note, text },
    passages: passages.map(({ number, start, end, text }) => ({ number, start, end, text })),
    ...(await loadTasks(prisma)),
    nonTargets: await loadNonTargets(prisma),
    ...(await loadActors(prisma, aliases)),
  };
}

async function loadTasks(prisma: PrismaClient): Promise<Pick<PlanContent, "tasks" | "policies" | "programmes">> {
  const include = { anchor: true } as const;
  const [tasks, policies, programmes] = await Promise.all([
    prisma.task.findMany({ ...BY_ID, include: { ...include, parent: { select: { code: true } } } }),
    prisma.policy.findMany({ ...BY_ID, include }),
    prisma.programme.findMany({ ...BY_ID, include }),
  ]);
  return {
    tasks: tasks.map(({ code, number, title, parent, anchor }) => ({
      code,
      parent: parent?.code ?? "",
      number,
      title,
      anchor: anchorOf(anchor),
    })),
    policies: policies.map(({ code, title, issuer, anchor }) => ({ code, title, issuer, anchor: anchorOf(anchor) })),
    programmes: programmes.map(({ id: _, anchorId: __, anchor, kind, ...one }) => ({
      ...one,
      kind: oneOf(["activity", "project-set", "scheme", "system"] as const, kind),
      anchor: anchorOf(anchor),
    })),
  };
}

async function loadNonTargets(prisma: PrismaClient): Promise<PlanContent["nonTargets"]> {
  const rows = await prisma.nonTarget.findMany({ ...BY_ID, include: { anchor: true } });
  return rows.map(({ code, reason, anchor }) => ({ code, reason, anchor: anchorOf(anchor) }));
}

// A cluster's industries have no order of their own: they come in the catalogue's.
const INDUSTRIES = { include: { industry: { select: { code: true } } }, orderBy: { industryId: "asc" } } as const;

async function loadActors(
  prisma: PrismaClient,
  aliases: Aliases,
): Promise<Pick<PlanContent, "clusters" | "projects" | "enterprises">> {
  const code = { select: { code: true } } as const;
  const [clusters, projects, enterprises] = await Promise.all([
    prisma.cluster.findMany({ ...BY_ID, include: { anchor: true, industries: INDUSTRIES } }),
    prisma.project.findMany({
      ...BY_ID,
      where: { anchorId: { not: null } },
      include: { anchor: true, task: code, programme: code, cluster: code },
    }),
    prisma.enterprise.findMany({ ...BY_ID, include: { anchor: true } }),
  ]);
  return {
    clusters: clusters.map(({ id: _, anchorId: __, ...one }) => ({
      ...one,
      tier: oneOf(["QIANYI", "WUBAIYI"] as const, one.tier),
      aliases: aliases("cluster", one.code),
      industries: one.industries.map(({ industry, standing, reason }) => ({
        industry: industry.code,
        standing: oneOf(STANDINGS, standing),
        reason,
      })),
      anchor: anchorOf(one.anchor),
    })),
    // Others than the plan's have no anchor.
    projects: projects.flatMap(({ anchor, ...one }) =>
      anchor === null
        ? []
        : {
            code: one.code,
            name: one.name,
            aliases: aliases("project", one.code),
            task: one.task?.code ?? "",
            programme: one.programme?.code ?? "",
            cluster: one.cluster?.code ?? "",
            clusterStanding: oneOf([...STANDINGS, ""] as const, one.clusterStanding),
            clusterReason: one.clusterReason,
            anchor: anchorOf(anchor),
          },
    ),
    enterprises: enterprises.map((one) => ({
      code: one.code,
      name: one.name,
      aliases: aliases("enterprise", one.code),
      anchor: anchorOf(one.anchor),
    })),
  };
}

function anchorOf({ passage, start, end, quote }: AnchorRow): Anchor {
  return { passage, start, end, quote };
}
